// On every page: marks the searched terms on arrival from a result.
import { takeMarks } from './arrival-marks.ts';

const marks = takeMarks();
if (marks)
  void import('./mark-terms.ts').then(({ markTerms }) => {
    markTerms(marks);
  });
