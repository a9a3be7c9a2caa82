import { expect, test } from 'vitest';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { diffCalls } from './diff-calls.ts';

const calls = callsOf(splitRealGuide().guide);
const callOf = (id: string): Call => {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new Error(`no call ${id}`);
  return structuredClone(call);
};

test('a sentence that both years have is not told as dropped or added, however it was read', () => {
  for (const call of calls) {
    const poor: Call = {
      ...structuredClone(call),
      leads: [],
      organisationConditions: [],
      personConditions: [],
      documents: [],
      exemptions: [],
      preferences: [],
      nameFormat: null,
      quota: null,
    };
    expect([call.id, diffCalls(call, poor), diffCalls(poor, call)]).toEqual([call.id, [], []]);
  }
});

test('a condition whose sentence is gone is told', () => {
  const [from, to] = [callOf('29'), callOf('29')];
  const [gone] = to.requirements.filter(({ text }) => text.includes('大赛'));
  expect(gone).toBeDefined();
  to.requirements = to.requirements.filter((one) => one !== gone);
  to.organisationConditions = to.organisationConditions.filter(({ text }) => !gone?.text.includes(text));
  const keys = diffCalls(from, to).map(({ key, kind }) => `${key} ${kind}`);
  expect(keys).toContain('organisationConditions dropped');
  expect(keys).toContain('requirements dropped');
});

test('a call in another plan says so, and the order of modes is no other mode', () => {
  const [from, to] = [callOf('13-2'), callOf('13-2')];
  to.modes = [...to.modes].reverse();
  expect(from.modes.length).toBeGreaterThan(1);
  expect(diffCalls(from, to)).toEqual([]);
  to.plan = 'zhiguo';
  expect(diffCalls(from, to)).toMatchObject([
    { key: 'plan', kind: 'changed', from: { value: from.plan, quote: null }, to: { value: 'zhiguo' } },
  ]);
});

test('a title that is not printed is quoted from nowhere', () => {
  const [from, to] = [callOf('17'), callOf('17')];
  expect(from.titleSource).toBe('missing');
  Object.assign(to, { title: '铝新材料制备技术研究与应用示范', titleSource: 'printed' });
  const [change] = diffCalls(from, to);
  expect(change).toMatchObject({ key: 'title', from: { value: from.title, quote: null } });
  expect(change?.to?.quote?.text).toBe(to.title);
});
