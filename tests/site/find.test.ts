import { expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import {
  shownConditions,
  conditionsOf,
  evidenceOf,
  findCallOf,
  heldName,
  heldNames,
} from '../../src/features/find/find-calls.ts';
import { judge } from '../../src/features/find/judge.ts';
import { packCall } from '../../src/features/find/pack-calls.ts';
import { readReader } from '../../src/features/find/reader.ts';
import { usualUrl } from '../../src/guide/model/ids.ts';
import { readBuilt } from '../support/addresses.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';
import { parsePage, squeeze, wordsOf } from '../support/shown-words.ts';
import { statementsOf } from '../support/statements.ts';
import { useSite } from '../support/site.ts';

// What the finder's page says of calls, against what calls.json and the source say; tests/browser/find.test.ts has what it
// answers.
const site = useSite();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const document = parsePage(await readBuilt('2026/find/index.html'));
const lines = cleanLines(new TextDecoder().decode(realInput().source));
const cards = [...document.querySelectorAll('.find-card')];
const urlOf = (card: Element) => card.querySelector('h3 a')?.getAttribute('href');
const cardOf = (id: string) =>
  cards.find((card) => urlOf(card) === usualUrl(2026, id)) ?? expect.unreachable(id);

/** A quote on a card with the line that the script links it to. */
function quotesIn(card: Element, within: string): { text: string; line: number }[] {
  return [...card.querySelectorAll(`${within} > li`)].map((item) => ({
    text: item.querySelector('q')?.textContent ?? '',
    line: Number(item.getAttribute('data-line')),
  }));
}

test('every call has a card, with the name and the money of its own', () => {
  expect(cards.map(urlOf)).toEqual(calls.map(({ url }) => url));
  for (const call of calls) {
    const card = cardOf(call.id);
    expect(squeeze(card.querySelector('h3 a')?.textContent ?? '')).toContain(squeeze(call.title));
    if (call.funding?.max !== null && call.funding?.max !== undefined)
      expect(card.querySelector('.find-facts')?.textContent, call.id).toContain(String(call.funding.max));
  }
});

test('its words on money, term, mode and conditions are what calls.json says', () => {
  for (const call of calls) {
    const { funding, years, modes, recommendation, ethics, matching, status } = statementsOf(call);
    const [facts, conditions] = [...cardOf(call.id).querySelectorAll('.find-facts')].map((one) =>
      wordsOf(one),
    );
    for (const { value } of [funding, years, modes]) expect(facts, call.id).toContain(squeeze(value));
    if (call.status !== 'open') {
      expect(facts, call.id).toContain(status.value);
      continue;
    }
    const isBound = [recommendation, ethics, matching].some(({ isStated }) => isStated);
    if (!isBound) expect(conditions, call.id).toBe(`推荐、伦理审查、配套：${recommendation.value}`);
    else expect(conditions, call.id).not.toContain('未写');
  }
});

test('what it quotes stands on the line that it names', () => {
  let count = 0;
  for (const { id } of calls)
    for (const within of ['.find-evidence', '.find-conditions'])
      for (const { text, line } of quotesIn(cardOf(id), within)) {
        expect(lines[line - 1], `${id}: ${text}`).toContain(text);
        count += 1;
      }
  expect(count).toBeGreaterThan(150);
});

test('each clause on who may lead, and each condition that can be compared, stands on its card, and the others are counted', () => {
  for (const call of calls) {
    const card = cardOf(call.id);
    expect(quotesIn(card, '.find-evidence')).toEqual(evidenceOf(call).map(({ quote }) => quote));
    const compared = shownConditions(call);
    const shown = quotesIn(card, '.find-conditions');
    expect(shown, call.id).toEqual(
      compared.map(({ text, line, value }) => ({ text: heldName(value) ?? text, line })),
    );
    // A clause counts once, though it says two things, and not where it is shown.
    const isTold = ({ text, line }: { text: string; line: number }): boolean =>
      compared.some((one) => one.text === text && one.line === line);
    const others = conditionsOf(call)
      .filter((one) => !isTold(one))
      .filter(
        (one, at, all) => all.findIndex(({ text, line }) => text === one.text && line === one.line) === at,
      );
    const must = others.filter(({ force }) => force === 'must').length;
    const words = squeeze(card.getAttribute('data-more') ?? '');
    expect(words.includes(`其余条件${must}条`), call.id).toBe(must > 0);
    expect(words.includes(`优先与支持${others.length - must}条`), call.id).toBe(others.length > must);
  }
});

test('an answer that restricts, or admits, has a clause', () => {
  for (const call of calls)
    for (const [kind, { answer, evidence }] of Object.entries(call.applicants))
      expect(`${call.id} ${kind} ${evidence.length > 0}`).toBe(
        `${call.id} ${kind} ${answer !== 'not-stated'}`,
      );
});

test('a “no” that is said to be only suggested rests on no clause that says 仅限', () => {
  const soft = calls.flatMap(({ id, applicants }) =>
    Object.values(applicants).flatMap((one) => (one.soft ? [{ id, ...one }] : [])),
  );
  expect(soft.length).toBeGreaterThan(10);
  for (const { id, answer, evidence } of soft) {
    expect(answer, id).toBe('no');
    for (const { text } of evidence) expect(text, id).not.toMatch(/仅限|限于/);
  }
});

test('the script gets what calls.json says', () => {
  expect(JSON.parse(document.querySelector('#find-calls')?.textContent ?? '')).toEqual(
    calls.map((call) => packCall(findCallOf(call), [...heldNames(calls).keys()])),
  );
  // It has no ids: what is judged of a call is found by the place of its card.
  expect(cards.map(urlOf)).toEqual(calls.map(({ url }) => url));
});

test('it asks for what some call asks for, and says for how many', () => {
  const asked = [...document.querySelectorAll('.find-held li')].map((item) => [
    item.querySelector('input')?.getAttribute('value'),
    Number(item.querySelector('.find-count')?.textContent),
  ]);
  expect(asked).toEqual([...heldNames(calls)]);
  const text = lines.join('\n');
  for (const [name] of asked) expect(text).toContain(name);
});

test('without scripts nothing that somebody writes is sent', () => {
  expect(document.querySelector('textarea[name=text]')?.hasAttribute('disabled')).toBe(true);
  expect(document.querySelector('form[data-find]')?.getAttribute('action')).toBe('/2026/browse/');
});

test('in a browser each call stands under the answer that is its own', async () => {
  const page = await site.browser.newPage();
  for (const who of ['hospital', 'enterprise'] as const) {
    await page.goto(`${site.address}2026/find/?who=${who}`);
    await page.waitForSelector('[data-find-state=done]');
    const shown = await page
      .locator('[data-find-call]')
      .evaluateAll((links) =>
        links.map((link) => [
          link.getAttribute('data-find-call'),
          link.closest('[data-answer]')?.getAttribute('data-answer'),
        ]),
      );
    const { reader } = readReader(new URLSearchParams({ who }), new Set());
    const judged = calls.map((call) => [
      call.id,
      judge(findCallOf(call), reader, new Date().getFullYear()).answer,
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(judged));
    expect(shown).toHaveLength(calls.length);
  }
  await page.close();
});
