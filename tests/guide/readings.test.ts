import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ApplicantKind } from '../../src/guide/model/schema/eligibility.ts';
import { callsOf, cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';

// Who may lead, under which conditions, and what is to be handed in: read from the text alone, without sight of code or
// data, by two readers who did not know of one another. Where they differ, or the data from them, settled.tsv says what
// was settled on the text, and why. Nothing else may differ.
const FOLDER = path.join(import.meta.dirname, 'readings');
const lines = cleanLines(new TextDecoder().decode(realInput().source));
const calls = new Map(callsOf(splitRealGuide().guide).map((call) => [call.id, call]));

type Row = Record<string, string>;

function readTable(file: string): Row[] {
  const [head = [], ...rows] = readFileSync(path.join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

const both = (table: string): Row[] => [...readTable(`${table}-A.tsv`), ...readTable(`${table}-B.tsv`)];
const settled = readTable('settled.tsv');
const used = new Set<Row>();

/** What was settled where a reading was not taken as it is. */
function settledOf(table: string, row: Row, quote: string | undefined, read: string): string | undefined {
  const found = settled.find(
    (one) =>
      one['table'] === table && one['id'] === row['id'] && one['quote'] === quote && one['read'] === read,
  );
  if (found) used.add(found);
  return found?.['settled'];
}

function callOf({ id = '' }: Row) {
  const call = calls.get(id);
  if (!call) throw new Error(`no call ${id}`);
  return call;
}

/** Those on the reading's line that quote it, or are quoted by it. */
function overlapping<Quoted extends { text: string; line: number }>(
  list: readonly Quoted[],
  { line, quote = '' }: Row,
): Quoted[] {
  return list.filter(
    (one) =>
      String(one.line) === line &&
      (one.text.includes(quote) || quote.includes(one.text.replace(/[。；]$/, ''))),
  );
}

test.each(globSync('*-[AB].tsv', { cwd: FOLDER }))('%s quotes the guide to the letter', (file) => {
  const rows = readTable(file);
  expect(rows.length).toBeGreaterThan(40);
  for (const { line, quote } of rows) if (quote) expect(lines[Number(line) - 1]).toContain(quote);
});

test('the readings cover every call and kind of organisation', () => {
  const read = new Set(both('applicants').map(({ id, kind }) => `${id} ${kind}`));
  expect(read.size).toBe(calls.size * ApplicantKind.options.length);
});

describe('the data agree with the readings as settled', () => {
  test.each(ApplicantKind.options)('on whether a kind may lead: %s', (kind) => {
    for (const row of both('applicants').filter((one) => one['kind'] === kind)) {
      const read = `${row['answer']}${row['soft'] ? ' soft' : ''}`;
      const { answer, soft } = callOf(row).applicants[kind];
      expect(`${row['id']} ${answer}${soft ? ' soft' : ''}`).toBe(
        `${row['id']} ${settledOf('applicants', row, kind, read) ?? read}`,
      );
    }
  });

  test('on conditions of the organisation and the person', () => {
    for (const row of both('conditions')) {
      const { organisationConditions, personConditions } = callOf(row);
      const found = [
        ...overlapping(organisationConditions, row).map(({ kind, force }) => `organisation ${kind} ${force}`),
        ...overlapping(personConditions, row).map(({ kind, force }) => `person ${kind} ${force}`),
      ];
      const read = `${row['about']} ${row['kind']} ${row['force']}`;
      const want = settledOf('conditions', row, row['quote'], read);
      if (want === '-') continue;
      expect([row['id'], row['quote'], want ?? read, found]).toEqual([
        row['id'],
        row['quote'],
        want ?? read,
        expect.arrayContaining((want ?? read).split('; ')),
      ]);
    }
  });

  test('on what is to be handed in, names and limits', () => {
    for (const row of both('documents')) {
      const call = callOf(row);
      const whole = (text: string | null) => [{ text: text ?? '', line: Number(row['line']) }];
      const list =
        row['force'] === 'name'
          ? whole(call.nameFormat)
          : row['force'] === 'quota'
            ? whole(call.quota)
            : row['force'] === 'exempt'
              ? call.exemptions
              : call.documents;
      if (settledOf('documents', row, row['quote'], row['force'] ?? '') === '-') continue;
      const found = overlapping(list, row).filter(({ text }) => text !== '');
      expect([row['id'], row['quote'], found.length > 0]).toEqual([row['id'], row['quote'], true]);
    }
  });

  test('and nothing is asked that no reader read, but for one clause', () => {
    const read = [...both('conditions'), ...both('documents')];
    const unread = [...calls.values()].flatMap((call) =>
      [...call.organisationConditions, ...call.personConditions, ...call.documents]
        .filter((one) => read.every((row) => row['id'] !== call.id || overlapping([one], row).length === 0))
        .map(({ text }) => `${call.id} ${text}`),
    );
    expect(unread).toEqual(['34 用人单位是本项目人才团队引进、使用、服务和管理主体']);
  });
});

test('nothing was settled that nobody read otherwise', () => {
  expect(settled.filter((row) => !used.has(row))).toEqual([]);
});
