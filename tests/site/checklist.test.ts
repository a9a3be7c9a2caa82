import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { useChecklists } from '../support/checklist-page.ts';

const lists = useChecklists();
const { open, texts, problems } = lists;

test('what a call asks for is ticked, handed to a colleague, and found so again', async () => {
  await open('?ids=2-1,13-2&item=2-1:9');
  expect((await texts('2-1')).slice(0, 5).map((text) => text.slice(0, 9))).toEqual([
    '获得授权发明专利、',
    '完成选育大宗道地药',
    '取得显著经济效益或',
    '获得大健康产品生产',
    '获得大健康产品精深',
  ]);
  const box = lists.page.getByLabel('须由自治区公安厅出具推荐函。');
  await box.check();
  await lists.page.fill('[data-call="13-2"] .checklist-to input', '李四');
  expect(await lists.page.locator('[data-call="13-2"] .checklist-count').textContent()).toBe('1/5 已勾');
  await lists.page.reload();
  await lists.page.waitForSelector('[data-checklist-state=done]');
  expect(await texts('13-2', true)).toEqual(['须由自治区公安厅出具推荐函。']);
  expect(await lists.page.inputValue('[data-call="13-2"] .checklist-to input')).toBe('李四');
  // A text that has changed since is another.
  await lists.page.evaluate(() => {
    const [key = ''] = Object.keys(localStorage).filter((one) => one.endsWith('出具推荐函。'));
    localStorage.removeItem(key);
    localStorage.setItem(key.replace('公安厅', '卫生厅'), '1');
  });
  await lists.page.reload();
  await lists.page.waitForSelector('[data-checklist-state=done]');
  expect(await texts('13-2', true)).toEqual([]);
});

test('the content that is chosen stands in the address, and decides which indicators are listed', async () => {
  await open('?ids=13-2');
  expect(await texts('13-2')).toHaveLength(6);
  await lists.page.selectOption('[data-call="13-2"] select', '1');
  expect(await texts('13-2')).toHaveLength(5);
  expect(await lists.page.evaluate(() => location.search)).toBe('?ids=13-2&item=13-2:1');
  await lists.page.goBack();
  await expect.poll(async () => (await texts('13-2')).length).toBe(6);
});

test.each([
  ['?ids=999,13-2', ['没有这些编号的申报项，已略过：999'], ['13-2']],
  ['?ids=13-2&ids=4&item=13-2:99', ['没有这些内容，已略过：13-2:99'], ['13-2', '4']],
  ['?ids=13-2&item=4:1,<b>:2,x', ['4:1', '<b>:2', 'x'], ['13-2']],
  ['?ids=%E0%A4%A,__proto__', ['__proto__'], []],
])(
  'an address that is damaged (%s) shows what there is and says what there is not',
  async (parameters, said, shown) => {
    await open(parameters);
    for (const words of said) expect(await problems()).toContain(words);
    expect(
      await lists.page
        .locator('[data-call]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-call'))),
    ).toEqual(shown);
  },
);

test('of more calls than there is room for, the rest is named', async () => {
  const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
  const ids = calls.slice(0, 22).map(({ id }) => id);
  await open(`?ids=${ids.join(',')}`);
  expect(await lists.page.locator('[data-call]').count()).toBe(20);
  expect(await problems()).toBe(`最多列20项，没有列入：${ids.slice(20).join('、')}。`);
});

test('Word and Excel files are saved, and what writes them is loaded only then', async () => {
  await open('?ids=13-2,2-1');
  const scripts: string[] = [];
  lists.page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  for (const [button, name] of [
    ['下载 Word', '指南针-2026年度-办理清单-2项.docx'],
    ['下载 Excel', '指南针-2026年度-办理清单-2项.xlsx'],
  ] as const) {
    const coming = lists.page.waitForEvent('download');
    await lists.page.getByRole('button', { name: button }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(name);
    const bytes = await buffer(await file.createReadStream());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
  expect(scripts.some((file) => file.includes('checklist-docx'))).toBe(true);
  expect(scripts.some((file) => file.includes('workbook'))).toBe(true);
});

test('without scripts the page says so, and leads to the calls', async () => {
  await lists.use({ javaScriptEnabled: false });
  await lists.page.goto(`${lists.site.address}2026/checklist/?ids=13-2`);
  expect(await lists.page.getByText('列清单要用脚本').isVisible()).toBe(true);
  expect(await lists.page.locator('#checklist-add').isVisible()).toBe(false);
  await lists.page.getByRole('link', { name: '全部申报项一表看' }).click();
  expect(lists.page.url()).toContain('/2026/browse/');
});

test('the shortlist, the comparison and a call lead to it', async () => {
  await lists.page.goto(`${lists.site.address}2026/13/2/`);
  await lists.page.getByRole('link', { name: '要交什么' }).click();
  await expect.poll(() => texts('13-2')).toHaveLength(6);
  await lists.page.goto(`${lists.site.address}2026/compare/?ids=13-2,63`);
  await lists.page.waitForSelector('[data-compare-state=done] table');
  expect(await lists.page.getByRole('link', { name: '办理清单' }).getAttribute('href')).toContain(
    '/2026/checklist/?ids=13-2,63',
  );
  await lists.page.evaluate(() => localStorage.setItem('zhinan:shortlist', '["2026/4","2026/63"]'));
  await lists.page.goto(`${lists.site.address}2026/`);
  await lists.page.click('.shortlist-open');
  await lists.page.locator('dialog').getByRole('link', { name: '办理清单' }).click();
  await lists.page.waitForSelector('[data-checklist-state=done] [data-call="63"]');
});
