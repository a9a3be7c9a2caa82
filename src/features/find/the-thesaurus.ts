import { PlainError } from '../../guide/report/plain-error.ts';
import { printMessages } from '../../guide/report/print-messages.ts';
import { createReporter } from '../../guide/report/reporter.ts';
import { readThesaurus, type Thesaurus } from './match/read-thesaurus.ts';

const FILE = '/guidelines/thesaurus.yaml';
const files = import.meta.glob<string>('/guidelines/thesaurus.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const guides = import.meta.glob<string>('/guidelines/*/source.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let read: Thesaurus | undefined;

/** What readers say for what the guides say, as the development server reads it; empty where nobody has written it down. Throws what is wrong with it. */
export function theThesaurus(): Thesaurus {
  const text = files[FILE];
  if (text === undefined) return { fields: [] };
  const report = createReporter(FILE.slice(1));
  read ??= readThesaurus(text, Object.values(guides).join('\n'), report);
  if (!read) throw new PlainError(printMessages(report.messages, {}));
  return read;
}
