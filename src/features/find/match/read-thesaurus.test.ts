import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createReporter } from '../../../guide/report/reporter.ts';
import { realInput } from '../../../../tests/support/real-guide.ts';
import { readThesaurus } from './read-thesaurus.ts';

const guide = new TextDecoder().decode(realInput().source);

function read(text: string): { thesaurus: ReturnType<typeof readThesaurus>; messages: string[] } {
  const report = createReporter('guidelines/thesaurus.yaml');
  const thesaurus = readThesaurus(text, guide, report);
  return { thesaurus, messages: report.messages.map(({ line, reason }) => `${String(line)}: ${reason}`) };
}

test('the thesaurus knows thousands of readers’ words in every field, and only expressions of the guide', () => {
  const { thesaurus, messages } = read(readFileSync('guidelines/thesaurus.yaml', 'utf8'));
  expect(messages).toEqual([]);
  const entries = thesaurus?.fields.flatMap((field) => field.entries) ?? [];
  const terms = entries.flatMap(({ same = [], narrower = [], related = [] }) => [
    ...same,
    ...narrower,
    ...related,
  ]);
  expect(new Set(terms).size).toBeGreaterThan(10_000);
  expect(thesaurus?.fields.length).toBeGreaterThan(30);
});

test('an everyday word that stands in no entry is an error', () => {
  const { messages } = read(
    'fields:\n- name: 医\n  entries:\n  - { guide: 肿瘤, same: [癌] }\neveryday: [癌, 肝]\n',
  );
  expect(messages).toEqual(['5: found “肝”, which leads nowhere, expected a word of an entry']);
});

test.each([
  ['- { guide: 石墨烯 }', '4: found “石墨烯”, which no guide says, expected an expression of a guide'],
  [
    '- { guide: 肿瘤, broader: [天书] }',
    '4: found “天书”, which no guide says, expected an expression of a guide',
  ],
  ['- { guide: 肿瘤 }\n  - { guide: 肿瘤 }', '5: found “肿瘤” again, expected each expression once'],
  [
    '- { guide: 肿瘤, same: [癌], related: [癌] }',
    '4: found “癌” twice under “肿瘤”, expected each term once',
  ],
])('%s is an error', (entries, message) => {
  expect(read(`fields:\n- name: 医\n  entries:\n  ${entries}\n`).messages).toEqual([message]);
});
