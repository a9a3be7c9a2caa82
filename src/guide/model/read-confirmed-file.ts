import { isSeq, parseDocument } from 'yaml';
import type { Reporter } from '../report/reporter.ts';
import { parseConditionValue } from './condition-value.ts';
import { readYaml } from './read-yaml.ts';
import { ConfirmedFile, type Confirmed, type Says } from './schema/confirmed-file.ts';

/** What was read: how it was confirmed, in words for readers, and what clauses say, by their text. */
interface ReadConfirmed {
  how: string | undefined;
  clauses: Confirmed;
}

/**
 * Reads `confirmed.yaml`. Bad YAML and what the schema refuses become errors at their line, and so does a clause that
 * stands there twice; nothing is confirmed then. Without a text nobody is asked to confirm anything.
 */
export function readConfirmedFile(text: string | undefined, report: Reporter): ReadConfirmed {
  if (text === undefined) return { how: undefined, clauses: undefined };
  const names = { rule: 'confirmed-file', name: 'the file of what is confirmed' };
  const file = readYaml(text, ConfirmedFile, names, report);
  if (file?.data.how === '')
    report.error(
      names.rule,
      { line: file.lineOf(['how']) },
      { found: 'nothing on how it was confirmed', expected: 'a sentence for readers under `how`' },
    );
  const clauses = new Map<string, Says>();
  file?.data.clauses.forEach(({ text: clause, ...says }, at) => {
    if (clauses.has(clause))
      report.error(
        names.rule,
        { line: file.lineOf(['clauses', at]) },
        { found: `“${clause}” a second time`, expected: 'each clause once' },
      );
    for (const part of partsOf(says))
      if (!clause.replaceAll('两名', '2名').includes(part) && !clause.includes(part))
        report.error(
          names.rule,
          { line: file.lineOf(['clauses', at]) },
          { found: `“${part}”, which is not in “${clause}”`, expected: 'a part of the clause' },
        );
    clauses.set(clause, says);
  });
  return { how: file?.data.how, clauses };
}

/** What is quoted of a clause, and the names and numbers that it is said to ask for. */
function partsOf({ organisation = [], person = [], documents = [], ...says }: Says): string[] {
  const conditions = [...organisation, ...person];
  const compared = conditions.flatMap(({ value }) => (value ? parseConditionValue(value) : undefined) ?? []);
  return [
    ...[...conditions, ...documents].map(({ text }) => text),
    ...compared.flat().flatMap(({ name, value }) => {
      // 广西 is also 区内, 全区, 自治区.
      if (name === 'place') return value === '广西' ? [] : value.split('、');
      return name === 'holds' || /^\d/.test(value) ? [value] : [];
    }),
    ...[says.exemption, says.nameFormat].map((part) => (part === true ? undefined : part)),
  ].filter((part) => part !== undefined);
}

/** The text of such a file with one clause more at its end; what else stands in it, comments too, stays. */
export function addConfirmed(file: string, clause: ConfirmedFile['clauses'][number]): string {
  const document = parseDocument(file);
  const clauses = document.get('clauses');
  if (!isSeq(clauses)) throw new Error('no list of clauses to add to');
  clauses.flow = false;
  clauses.add(document.createNode(clause, { flow: true }));
  return document.toString({ lineWidth: 0 });
}
