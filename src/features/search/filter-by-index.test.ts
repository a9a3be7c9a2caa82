import { usualUrl } from '../../guide/model/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filterByIndex } from './filter-by-index.ts';
import { filterTexts } from './filter-texts.ts';
import { indexRecords, type IndexRecord } from './write-index.ts';
import { openIndex, type OpenedIndex } from '../../../tests/support/search-in-node.ts';

const page = (id: string, ...texts: string[]): IndexRecord => ({
  id,
  url: usualUrl(2026, id),
  above: '',
  name: id,
  context: '',
  facts: '',
  facets: {},
  title: texts[0] ?? '',
  blocks: texts.slice(1).map((text, at) => ({ anchor: `c${at + 1}`, text })),
});

const RECORDS = [
  page('13', '公共安全', '无人机、反制'),
  page('13-1', '平安广西', '研发无人机反制设备'),
  page('13-2', '科技兴警', '数据。安全，13'),
  page('4', '水污染', '“一带一路”建设'),
];
/** 13 is a direction with sub-directions, and no row of the table. */
const urls = new Map(RECORDS.map(({ url }, place) => [place, url] as const).filter(([place]) => place > 0));

let index: OpenedIndex;

beforeAll(async () => {
  index = await openIndex(await indexRecords(RECORDS));
});

afterAll(() => index.close());

test.each([
  '无人机',
  '无人机 反制',
  '13',
  '方向13',
  '13-2',
  '數據',
  '一带一路建设',
  '数据安全',
  '没有的词',
  '！',
])('leaves for %s what the texts leave', async (query) => {
  const expected = filterTexts(RECORDS, query, await index.variants());
  const found = await filterByIndex(index, urls, query);
  const rows = new Set(urls.values());
  expect([...found.urls].sort()).toEqual([...expected.urls].filter((url) => rows.has(url)).sort());
  expect({ ...found, urls: null }).toEqual({ ...expected, urls: null });
});
