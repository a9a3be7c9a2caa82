import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readThesaurus, type Thesaurus } from '../features/find/match/read-thesaurus.ts';
import { PlainError } from '../guide/report/plain-error.ts';
import { printMessages } from '../guide/report/print-messages.ts';
import { createReporter } from '../guide/report/reporter.ts';

const FILE = 'guidelines/thesaurus.yaml';

/**
 * What readers say for what the guides say, whose sources are given by their paths below `root`; nothing where nobody
 * has written that down. Throws what is wrong with the file, with its lines.
 */
export function loadThesaurus(root: string, sources: readonly string[]): Thesaurus {
  const file = path.join(root, FILE);
  // A link that leads nowhere is not nothing.
  if (!lstatSync(file, { throwIfNoEntry: false })) return { fields: [] };
  const guides = sources.map((source) => readFileSync(path.join(root, source), 'utf8')).join('\n');
  const report = createReporter(FILE);
  const thesaurus = readThesaurus(readFileSync(file, 'utf8'), guides, report);
  if (!thesaurus) throw new PlainError(printMessages(report.messages, {}));
  return thesaurus;
}
