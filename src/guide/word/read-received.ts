import type { Grammar } from '../grammar/grammar.ts';
import { readSource } from '../parse/read-source.ts';
import type { Reporter } from '../report/reporter.ts';
import { recogniseFormat } from './file-format.ts';
import { isHtml, readHtml } from './read-html.ts';
import { readWord, sourceOf } from './read-word.ts';
import { Refusal } from './refusal.ts';
import type { WordDocument, WordRemark } from './word-document.ts';

/** A document as received, as the text of `source.txt`. */
export interface Received {
  source: string;
  /** What is known of each line beside its text, and what to look at; null for a document that was text. */
  word: WordDocument | null;
  /** What was not read, or not as it stands. */
  remarks: readonly WordRemark[];
}

/**
 * Reads a document as received: a .docx file, a saved web page, or text saved as UTF-8, whatever its name. Anything else, and what is damaged,
 * is an error; the result is then undefined.
 */
export function readReceived(bytes: Uint8Array, grammar: Grammar, report: Reporter): Received | undefined {
  if (recogniseFormat(bytes) === 'text') {
    const page = isHtml(bytes) ? readHtml(bytes) : undefined;
    if (page instanceof Refusal) {
      report.error(page.ruleId, { line: 1, length: 0 }, { found: page.found, expected: page.expected });
      return undefined;
    }
    const source = readSource(page ? new TextEncoder().encode(page.text) : bytes, report);
    return source === undefined ? undefined : { source, word: null, remarks: page?.remarks ?? [] };
  }
  const word = readWord(bytes, grammar, report);
  return word && { source: sourceOf(word), word, remarks: word.remarks };
}
