import { buildGrammar } from '../../src/guide/grammar/grammar.ts';
import { createReporter } from '../../src/guide/report/reporter.ts';
import { readWord } from '../../src/guide/word/read-word.ts';
import type { WordDocument } from '../../src/guide/word/word-document.ts';
import { packWord, type WordContents } from './word-parts.ts';

/** Reads a Word file of this body and these other parts. Throws what it is refused for. */
export function readBody(body: string, others: Partial<WordContents> = {}): WordDocument {
  const report = createReporter('guide.docx');
  const document = readWord(packWord({ body, ...others }), buildGrammar(), report);
  if (!document) throw new Error(report.messages.join('\n'));
  return document;
}

/** The texts of its lines. */
export function textsOf(body: string, others?: Partial<WordContents>): string[] {
  return readBody(body, others).lines.map(({ text }) => text);
}

/** What there is to look at, as `deletion: 100`. */
export function remarksOf(body: string, others?: Partial<WordContents>): string[] {
  return readBody(body, others).remarks.map(({ kind, text }) => `${kind}: ${text}`);
}
