import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { callsOf, cleanLines, realInput, splitRealGuide } from '../../../tests/support/real-guide.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { buildChecklist } from './build-checklist.ts';
import { type Checklist, type ChecklistGroup, linesToDo, NOT_THERE, NOTHING_PREFERRED } from './checklist.ts';
import { bareText, isWithin } from './checklist-line.ts';
import { choicesOf } from './list-indicators.ts';

const calls = callsOf(splitRealGuide().guide);
const source = cleanLines(new TextDecoder().decode(realInput().source));
const callOf = (id: string): Call => {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new Error(id);
  return call;
};
const groupsOf = ({ sections }: Checklist): ChecklistGroup[] => sections.flatMap(({ groups }) => groups);

/** What somebody wrote down who read the guide: each call with its item, and the things it asks for. */
function readLists(name: string) {
  return readFileSync(path.join(import.meta.dirname, '../../../tests/guide', name), 'utf8')
    .split(/^\[/m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rows] = block.split('\n').filter((row) => row !== '');
      const [id = '', item] = head.replace(']', '').split(':');
      return {
        id,
        item: item === undefined ? null : Number(item),
        things: rows.map((row) => {
          const [group = '', line = '', text = '', when = '', from = '', reason = ''] = row.split('|');
          return { group, line: Number(line), text, when, from, reason };
        }),
      };
    });
}

const BY_HAND = readLists('checklists-by-hand.txt');
const BLIND = readLists('checklists-blind.txt');

/** Indicators as the list by hand has them: `②③⑨ 或甲⑦ 或乙⑧`, `【研发类科创飞地】5.`. */
function writeIndicators({ parts }: ChecklistGroup): string {
  let kind: string | null = null;
  return parts
    .map(({ label, note, lines }) => {
      const head = label === kind || label === null ? '' : `【${label}】`;
      kind = label;
      const choice = note === null ? '' : ` 或${note.slice(-1)}`;
      return `${head}${choice}${lines.map(({ marker }) => marker ?? '–').join('')}`;
    })
    .join('')
    .trim();
}

describe('a checklist', () => {
  test('is tried on calls of every shape', () => {
    expect(new Set(BY_HAND.map(({ id }) => id)).size).toBe(15);
  });

  test.each(BY_HAND)(
    'of $id, item $item, is what a reader of the guide wrote down',
    ({ id, item, things }) => {
      const groups = groupsOf(buildChecklist(callOf(id), item));
      const indicators = things.find(({ group }) => group === '指标');
      const [first] = groups;
      expect(first && writeIndicators(first)).toBe(indicators?.text ?? '');
      if (indicators) expect(first?.parts[0]?.lines[0]?.line).toBe(indicators.line);
      const listed = groups
        .slice(1)
        .flatMap(({ heading, parts }) =>
          parts.flatMap(({ lines }) => lines.map((line) => ({ group: heading, ...line }))),
        );
      const asked = things.filter((one) => one !== indicators);
      const isSame = (one: (typeof listed)[number], thing: (typeof asked)[number]): boolean =>
        one.group === thing.group &&
        one.line === thing.line &&
        isWithin(one.text, thing.text) &&
        (one.when ?? '') === thing.when &&
        (one.from ?? '') === thing.from;
      expect(listed.filter((one) => !asked.some((thing) => isSame(one, thing)))).toEqual([]);
      for (const thing of asked) {
        // All that was written down is there, but for a word that joins two clauses.
        const said = listed.filter((one) => isSame(one, thing)).map(({ text }) => bareText(text));
        const left = said.reduce((text, part) => text.replace(part, ''), bareText(thing.text));
        expect(left.length, `${thing.text}: ${left}`).toBeLessThanOrEqual(thing.when.length + 3);
      }
    },
  );

  // The second reader named the groups, and cut the sentences, as they saw fit.
  test.each(BLIND)('of $id, item $item, holds what a second reader wrote down, and no more', (list) => {
    const [first, ...rest] = groupsOf(buildChecklist(callOf(list.id), list.item));
    const listed = rest.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));
    const isSame = (one: (typeof listed)[number], thing: (typeof list.things)[number]): boolean =>
      one.line === thing.line && (isWithin(one.text, thing.text) || isWithin(thing.text, one.text));
    for (const thing of list.things.filter(({ group }) => group !== '指标')) {
      const same = listed.filter((one) => isSame(one, thing));
      expect([thing.text, same.length > 0]).toEqual([thing.text, thing.reason === '']);
      for (const { from } of same.filter((one) => one.from !== null && thing.from !== ''))
        expect(isWithin(thing.from, from ?? '') || isWithin(from ?? '', thing.from), thing.text).toBe(true);
    }
    expect(listed.filter((one) => !list.things.some((thing) => isSame(one, thing)))).toEqual([]);
    const [marks] = list.things.filter(({ group }) => group === '指标');
    // Where the reader tells contents apart, all marks are listed until one is chosen.
    if (first && marks && /^(?:[^\p{Script=Han}【]|或[甲乙])+$/u.test(marks.text))
      expect(writeIndicators(first)).toBe(marks.text);
  });

  test('was read by somebody who had not seen it, for calls of every shape', () => {
    expect(new Set(BLIND.map(({ id }) => id)).size).toBe(16);
  });

  test.each(calls)('of $id says each thing in the words of the line it names, and once', (call) => {
    for (const item of [null, ...choicesOf(call).map(({ n }) => n)]) {
      const list = buildChecklist(call, item);
      for (const { heading, parts, note } of groupsOf(list)) {
        if (parts.length === 0) expect(note, heading).not.toBeNull();
        for (const { text, line } of parts.flatMap(({ lines }) => lines)) {
          expect(line, text).not.toBeNull();
          expect(source[(line ?? 0) - 1]).toContain(text);
        }
      }
      const conditions = linesToDo({ sections: list.sections.slice(1) });
      expect(new Set(conditions.map(({ key }) => key)).size).toBe(conditions.length);
    }
  });

  test.each(calls)('of $id leaves out no clause of the requirements, and none on who may lead', (call) => {
    const texts = groupsOf(buildChecklist(call)).flatMap(({ parts }) =>
      parts.flatMap(({ lines }) => lines.flatMap(({ text, when }) => [text, when ?? text])),
    );
    const leads = call.leads.filter(({ force }) => force === 'condition');
    for (const { text } of [...call.requirements, ...leads])
      for (const [clause] of text.matchAll(/[^，。；]+/g))
        if (bareText(clause) !== '')
          expect(
            texts.some((one) => isWithin(one, clause) || isWithin(clause, one)),
            clause,
          ).toBe(true);
  });

  test.each(calls)('of $id lists every clause on which an answer rests', (call) => {
    const lines = groupsOf(buildChecklist(call)).flatMap(({ parts }) => parts.flatMap((part) => part.lines));
    for (const { text, line } of Object.values(call.applicants).flatMap(({ evidence }) => evidence))
      expect(
        lines.some((one) => one.line === line && (isWithin(one.text, text) || isWithin(text, one.text))),
        text,
      ).toBe(true);
  });

  test('says where one of several choices asks for nothing besides', () => {
    const [first] = groupsOf(buildChecklist(callOf('2-3'), 4));
    expect(first?.parts.map(({ note, lines }) => [note, lines.map(({ marker }) => marker).join('')])).toEqual(
      [
        [null, '①②⑤⑥'],
        ['甲不另要求，满足其一：乙', '④'],
      ],
    );
  });

  test('says of each kind that nothing is written where nothing is', () => {
    const empty = groupsOf(buildChecklist(callOf('jijin-8')));
    expect(empty.map(({ note }) => note)).toEqual(
      empty.map(({ kind }) => (kind === 'preferences' ? NOTHING_PREFERRED : NOT_THERE)),
    );
  });

  test.each(calls)('of $id says that its requirements prefer nothing only where they do not', (call) => {
    const last = groupsOf(buildChecklist(call)).find(({ kind }) => kind === 'preferences');
    const words = call.requirements.map(({ text }) => text).join('\n');
    if (last?.note === NOTHING_PREFERRED) expect(words).not.toMatch(/优先|鼓励|重点支持/);
  });

  test('lists all indicators until an item is chosen, and says so', () => {
    const [first] = groupsOf(buildChecklist(callOf('2-1')));
    expect(first?.note).toBe('还没有选内容，下面是全部指标');
    expect(first?.parts.flatMap(({ lines }) => lines)).toHaveLength(10);
  });

  test('marks what is allowed, and not asked for, as the call’s page does', () => {
    const last = groupsOf(buildChecklist(callOf('13-2'))).at(-1);
    expect(last?.parts[0]?.lines[0]?.remarks).toEqual(['〔允许，未排除其他〕']);
  });

  test('numbers the contents to choose from from 1, as addresses have them', () => {
    for (const call of calls)
      expect(choicesOf(call).map(({ n }) => n)).toEqual(choicesOf(call).map((_, at) => at + 1));
  });
});
