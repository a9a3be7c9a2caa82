import type { Grammar } from '../grammar/grammar.ts';
import type { DraftLine } from './draft-line.ts';
import { formsOf } from './line-forms.ts';
import type { DraftRemark } from './remarks.ts';
import type { WordDocument, WordLine, WordPlace } from './word-document.ts';

/** As much of a paragraph as finds it in Word. */
const START = 20;

/** Gives each line and each remark its place: under which headings, which paragraph, how it begins. */
export function findPlaces(
  drafts: readonly DraftLine[],
  remarks: readonly DraftRemark[],
  grammar: Grammar,
): WordDocument {
  const lines = withHeadings(drafts, grammar);
  const lineOf: number[] = [];
  lines.forEach(({ place }, index) => (lineOf[place.paragraph] ??= index));
  const last = lines.length - 1;
  const paragraphs = remarks.reduce((most, { paragraph }) => Math.max(most, paragraph ?? 0), lineOf.length);
  // What left no line is shown at the next that did.
  for (let at = paragraphs; at >= 0; at -= 1) lineOf[at] ??= lineOf[at + 1] ?? last;
  return {
    lines,
    remarks: remarks.map(({ paragraph, ...remark }) => {
      const index = paragraph === null ? undefined : lineOf[paragraph];
      const place = index === undefined ? undefined : lines[index]?.place;
      if (paragraph === null || index === undefined || !place) return { ...remark, place: null, line: null };
      return { ...remark, place: { ...place, paragraph }, line: index + 1 };
    }),
  };
}

/** Headings are those by style; in a file without any, those by their form, of which only the last is known to hold. */
function withHeadings(drafts: readonly DraftLine[], grammar: Grammar): WordLine[] {
  const levels = drafts.some(({ level }) => level !== null)
    ? drafts.map(({ level }) => level)
    : levelsByForm(drafts, grammar);
  const open: { level: number; text: string }[] = [];
  return drafts.map(({ paragraph, notes: _, ...line }, index) => {
    const headings = open.map(({ text }) => text);
    const level = levels[index] ?? null;
    if (level !== null && line.text !== '') {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, text: line.text });
    }
    const place = {
      headings: level === null ? headings : open.slice(0, -1).map(({ text }) => text),
      paragraph,
      start: line.text.length > START ? `${line.text.slice(0, START)}…` : line.text,
    };
    return { ...line, place };
  });
}

function levelsByForm(drafts: readonly DraftLine[], grammar: Grammar): (number | null)[] {
  const texts = drafts.map(({ text }) => text);
  return formsOf(texts, grammar).map((form) => (form === 'heading' ? 1 : null));
}

/** A place as messages have it: `paragraph 371, “资助经费：单个项目资助不超过…”, under “方向13：…”`. */
export function describePlace({ headings, paragraph, start }: WordPlace): string {
  const text = start === '' ? '' : `, “${start}”`;
  const above = headings.length === 0 ? '' : `, under ${headings.map((one) => `“${one}”`).join(' › ')}`;
  return `paragraph ${paragraph}${text}${above}`;
}
