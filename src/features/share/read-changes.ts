import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '../../guide/model/read-yaml.ts';
import { ChangesFile, type Change } from '../../guide/model/schema/changes-file.ts';
import { PlainError } from '../../guide/report/plain-error.ts';
import { printMessages } from '../../guide/report/print-messages.ts';
import { createReporter } from '../../guide/report/reporter.ts';

/**
 * The changes of an edition, oldest first; none where nobody has written any. Throws for a file that is not what the schema
 * says, with the lines.
 */
export function readChanges(root: string, year: string): Change[] {
  const name = `guidelines/${year}/changes.yaml`;
  const file = path.join(root, name);
  if (!existsSync(file)) return [];
  const report = createReporter(name);
  const text = readFileSync(file, 'utf8');
  const read = readYaml(text, ChangesFile, { rule: 'changes-file', name: 'the list of changes' }, report);
  if (!read) throw new PlainError(printMessages(report.messages, {}));
  return read.data.changes;
}
