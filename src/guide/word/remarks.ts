import type { RemarkKind } from './word-document.ts';
import type { XmlElement } from './xml.ts';

/** A remark before its paragraph has a line. */
export interface DraftRemark {
  kind: RemarkKind;
  text: string;
  author: string | null;
  date: string | null;
  paragraph: number | null;
}

/** Collects remarks, each about the paragraph that is being read. */
export interface Remarks {
  readonly all: DraftRemark[];
  /** Number of the paragraph that is being read. */
  paragraph: number;
  /** `change` is the element of a tracked change. */
  add(kind: RemarkKind, text: string, change?: XmlElement): void;
  /** About another paragraph, or about what stands in none. */
  addAt(paragraph: number | null, kind: RemarkKind, text: string): void;
}

/** Remarks of a file, none yet. */
export function createRemarks(): Remarks {
  const all: DraftRemark[] = [];
  return {
    all,
    paragraph: 0,
    add(kind, text, change) {
      const author = change?.attributes['w:author'] ?? null;
      all.push({ kind, text, author, date: change?.attributes['w:date'] ?? null, paragraph: this.paragraph });
    },
    addAt: (paragraph, kind, text) => all.push({ kind, text, author: null, date: null, paragraph }),
  };
}
