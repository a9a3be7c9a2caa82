/** A line of a checklist: the guide's words, where they stand, when they hold and who issues what they ask for. */
export interface ChecklistLine {
  /** Tells the line from others of its call; another text gives another. */
  key: string;
  marker: string | null;
  text: string;
  /** Null where the text stands in no list of the call. */
  line: number | null;
  /** Only in this case, in the guide's words. */
  when: string | null;
  /** Issued by, in the guide's words. */
  from: string | null;
  /** Ours: how it is meant, and what is odd in it. */
  remarks: readonly string[];
}

/** Lines that belong together: those of one alternative, or of one kind of project or applicant. */
export interface ChecklistPart {
  /** The kind, in the guide's words. */
  label: string | null;
  /** Ours: that one of several parts is enough. */
  note: string | null;
  lines: readonly ChecklistLine[];
}

export type GroupKind =
  | 'indicators'
  | 'documents'
  | 'recommendation'
  | 'ethics'
  | 'exemptions'
  | 'money'
  | 'name'
  | 'quota'
  | 'organisation'
  | 'person'
  | 'rest'
  | 'preferences';

/** What a call says on one question. */
export interface ChecklistGroup {
  kind: GroupKind;
  heading: string;
  /** Ours: what there is to know of the group as a whole; says that nothing is written where it has nothing. */
  note: string | null;
  /** Whether its lines are to be done, and ticked. */
  isTickable: boolean;
  parts: readonly ChecklistPart[];
}

/** What a call asks for, in the order in which it is shown. */
export interface Checklist {
  sections: readonly { heading: string; groups: readonly ChecklistGroup[] }[];
}

/** Stands where a call says nothing on a question. */
export const NOT_THERE = '原文没有写';

/** Said where nothing is preferred: of what a call is for, its content may prefer some all the same (方向53). */
export const NOTHING_PREFERRED = '申报要求没有写';

/** All lines. */
export function linesOf({ sections }: Checklist): ChecklistLine[] {
  return sections.flatMap(({ groups }) => groups.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines)));
}

/** All lines that count as done or not: a preference need not be met. */
export function linesToDo({ sections }: Checklist): ChecklistLine[] {
  return sections
    .flatMap(({ groups }) => groups)
    .filter(({ kind, isTickable }) => isTickable && kind !== 'preferences')
    .flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));
}
