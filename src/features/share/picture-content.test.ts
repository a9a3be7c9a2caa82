import { expect, test } from 'vitest';
import { splitRealGuide } from '../../../tests/support/real-guide.ts';
import { isCall } from '../../guide/model/schema/entry.ts';
import { sharePictures, type PictureContent } from './picture-content.ts';

const { guide } = splitRealGuide();
const TITLE = '2026年度指南';
const pictures = new Map(
  sharePictures([{ title: TITLE, guide }]).map(({ address, content }) => [address, content]),
);
const pages = guide.entries.filter(({ url }) => !url.includes('#'));
const calls = guide.entries.filter(isCall);

function contentOf(id: string): PictureContent {
  const content = pictures.get(`/og/2026/${id}.png`);
  if (!content) throw new Error(`no picture of ${id}`);
  return content;
}

test('there is a picture for each entry with a page, and one for the site that counts as the guide does', () => {
  expect([...pictures.keys()].sort()).toEqual(
    ['/og/site.png', ...pages.map(({ id }) => `/og/2026/${id}.png`)].sort(),
  );
  expect(pictures.get('/og/site.png')?.facts).toEqual([
    { label: '计划', value: '6个' },
    { label: '申报项', value: '101个' },
    { label: '正文', value: '与原文一字不差' },
  ]);
  for (const { edition } of pictures.values()) expect(edition).toBe(TITLE);
});

test.each(calls.map((entry) => [entry.id, entry.call] as const))(
  'the picture of %s says what the guide states, that it is not stated where it is not, and what keeps one from applying',
  (id, { modes, modesText, funding, years, status }) => {
    const { facts } = contentOf(id);
    const stated = new Map(facts.filter(({ tone }) => !tone).map(({ label, value }) => [label, value]));
    const missing = facts.filter(({ tone }) => tone === 'missing');
    const fields = Object.entries({ 资助方式: modesText, 资助经费: funding, 实施年限: years });
    expect([...stated.keys()]).toEqual(fields.filter(([, field]) => field).map(([label]) => label));
    const lacking = fields.filter(([, field]) => !field).map(([label]) => label);
    expect(missing).toEqual(
      lacking.length > 0 ? [{ label: lacking.join('、'), value: '原文未说明', tone: 'missing' }] : [],
    );
    for (const mode of modes) expect(stated.get('资助方式')).toContain(mode);
    for (const [quantity, label, unit] of [
      [funding, '资助经费', '万元'],
      [years, '实施年限', '年'],
    ] as const)
      if (typeof quantity?.max === 'number') {
        expect(
          stated
            .get(label)
            ?.match(/\d+(?:\.\d+)?/g)
            ?.map(Number),
        ).toContain(quantity.max);
        expect(stated.get(label)).toContain(unit);
      }
    expect(facts.filter(({ tone }) => tone === 'notable')).toHaveLength(status === 'open' ? 0 : 1);
    if (status !== 'open') expect(facts[0]?.label).toBe('申报');
  },
);

test('the picture of what has calls under it counts them', () => {
  const under = (id: string): number =>
    guide.entries
      .filter(({ parent }) => parent === id)
      .reduce((sum, entry) => sum + (isCall(entry) ? 1 : under(entry.id)), 0);
  for (const entry of pages.filter(({ call }) => !call)) {
    const count = under(entry.id);
    const [first] = contentOf(entry.id).facts;
    expect(first, entry.id).toMatchObject(
      count > 0 ? { label: '申报项', value: `${count}个` } : { tone: 'notable' },
    );
  }
});
