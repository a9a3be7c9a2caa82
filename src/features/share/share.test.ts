import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareFonts } from './share-fonts.ts';
import { readChanges } from './read-changes.ts';
import { factSheet, inBrief } from '../../guide/facts/fact-sheet.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { drawPicture } from './draw-picture.ts';
import { renderFeed } from './feed.ts';
import { BOX, layoutPicture, MARGIN, widthOf } from './layout-picture.ts';
import { wrapAsIco } from './mark.ts';
import { inBrackets } from './mark-ours.ts';
import type { PictureContent } from './picture-content.ts';
import { renderPicture } from './render-picture.ts';
import { keptResults } from '../../site/kept-results.ts';
import { wrapBalanced } from './wrap.ts';
import { element, escapeXml, renderJsonLd, textElement } from './xml.ts';
import { splitRealGuide } from '../../../tests/support/real-guide.ts';

const fonts = await shareFonts();
const { guide } = splitRealGuide();

/** A picture with a title, and else as full as they get. */
function contentWith(title: string, facts: PictureContent['facts'] = []): PictureContent {
  return {
    edition: '2026年度广西科技计划项目申报指南',
    plan: { text: '“协同”行动计划（广西区域创新能力提升计划）', isOurs: false },
    number: { text: '方向40·子方向3', isOurs: false },
    title: { text: title, isOurs: false },
    facts,
  };
}

/** The lines of the title: all that are set as large. */
function titleOf({ lines }: ReturnType<typeof layoutPicture>): string[] {
  return lines.filter(({ size, weight }) => weight === 'bold' && size >= 46).map(({ text }) => text);
}

test('what the font lists without having it is drawn as 〓', () => {
  expect(fonts.regular('\uffff')).toEqual(fonts.regular('〓'));
});

test('the variable font is set in both weights, with the widths of Noto Sans SC of one weight', () => {
  // Advances of NotoSansSC-Regular.ttf; at the weight that the file itself has, 100, they are others.
  const widths = { '(': 338, b: 618, o: 606, k: 552, m: 926, 5: 555, 广: 1000 };
  for (const [character, width] of Object.entries(widths))
    expect(fonts.regular(character).advance, character).toBe(width);
  for (const character of Object.keys(widths))
    expect(fonts.bold(character).path, character).not.toBe(fonts.regular(character).path);
});

test('every name of the guide is set whole, in four lines at most, and nothing is wider than its box', () => {
  for (const entry of guide.entries) {
    const name = shownName(entry);
    const facts = entry.call ? factSheet(entry.call) : undefined;
    const layout = layoutPicture(
      contentWith(
        name,
        facts
          ? [facts.modes, facts.funding, facts.years].map((fact) => ({
              label: fact.name,
              value: inBrief(fact),
            }))
          : [],
      ),
      fonts,
    );
    expect(titleOf(layout).join('')).toBe(name);
    expect(titleOf(layout).length).toBeLessThanOrEqual(4);
    for (const line of layout.lines) {
      // A bracket at the beginning stands out into the margin, but for its ink.
      expect(line.x, line.text).toBeGreaterThanOrEqual(MARGIN - line.size);
      expect(line.x + widthOf(line, fonts), line.text).toBeLessThanOrEqual(MARGIN + BOX + 0.5);
    }
  }
});

test('what does not fit ends in an ellipsis, inside the mark of what is ours', () => {
  const title = '面向中国—东盟的人工智能联合创新与应用示范'.repeat(8);
  expect(titleOf(layoutPicture(contentWith(title), fonts)).at(-1)).toMatch(/[^…]…$/);
  expect(titleOf(layoutPicture(contentWith(`〔${title}〕`), fonts)).at(-1)).toMatch(/…〕$/);
});

test('names and sums of any length, and words that no line is wide enough for, stay in the picture', () => {
  const long = '“协同”行动计划'.repeat(40);
  const content = {
    ...contentWith('longword'.repeat(100), [
      { label: '资助经费', value: `${'9'.repeat(90)}万元` },
      { label: '实施年限', value: `${'9'.repeat(90)}年` },
    ]),
    plan: { text: long, isOurs: false },
    number: { text: long, isOurs: true },
  };
  const { lines } = layoutPicture(content, fonts);
  expect(lines.filter(({ text }) => text.endsWith('…'))).toHaveLength(5);
  for (const line of lines)
    expect(line.x + widthOf(line, fonts), line.text).toBeLessThanOrEqual(MARGIN + BOX + 0.5);
});

test('wrapping keeps every character, the width, and punctuation off the beginning of lines', () => {
  const measure = (text: string): number => text.length;
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('支持科技企业孵化器，。、（）“”〔〕：10AI— ')),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 30 }), (words, width) => {
      const lines = wrapBalanced(words, width, 100, measure);
      expect(lines.join('')).toBe(words);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、：”）〕]/);
    }),
  );
  expect(wrapBalanced('林业优质资源高效培育和生态功能提升', 12, 4, measure)).toEqual([
    '林业优质资源高效',
    '培育和生态功能提升',
  ]);
});

test('a character that the font lacks is drawn as 〓, and one without a look not at all', () => {
  expect(fonts.bold('\u{323AF}')).toEqual(fonts.bold('〓'));
  expect(fonts.bold('〓').path).not.toBe('');
  for (const character of ['\u0001', '\u202e', '\u200b', '\ufe0f', '\u2028'])
    expect(fonts.bold(character)).toEqual({ advance: 0, bearing: 0, path: '' });
});

test('the same picture has the same bytes, few of them', async () => {
  const content = contentWith('科技兴警关键技术研发与应用示范', [
    { label: '资助方式', value: '前资助、自筹' },
  ]);
  const draw = () => renderPicture(content, fonts, keptResults('pictures', false));
  const png = await draw();
  expect(Buffer.compare(png, await draw())).toBe(0);
  expect(png.length).toBeLessThan(45 * 1024);
  // Outlines, no text that a renderer would need fonts for.
  expect(drawPicture(layoutPicture(content, fonts), fonts)).not.toContain('<text');
});

test('what is ours is put into 〔〕, once', () => {
  expect(inBrackets('重点研发计划')).toBe('〔重点研发计划〕');
  expect(inBrackets('〔原文标题缺失：铝材料〕')).toBe('〔原文标题缺失：铝材料〕');
  expect(inBrackets('方向17：〔原文标题缺失：铝材料〕')).toBe('〔方向17：〕〔原文标题缺失：铝材料〕');
});

test('text in XML, and in JSON inside HTML, cannot end what it stands in', () => {
  expect(escapeXml('<a b="c">&amp;')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp;');
  expect(element('a', { href: '?x&"y' }, textElement('b', '1<2'))).toBe(
    '<a href="?x&amp;&quot;y"><b>1&lt;2</b></a>',
  );
  const json = renderJsonLd({ name: '区外<含境外>机构</script>' });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ name: '区外<含境外>机构</script>' });
});

test('an .ico file says where its picture is', () => {
  const ico = wrapAsIco(new Uint8Array([1, 2, 3]), 32);
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(ico.readUInt32LE(14)).toBe(3);
  expect([...ico.subarray(ico.readUInt32LE(18))]).toEqual([1, 2, 3]);
});

test('changes are in order, and their ids are not used twice', () => {
  const changes = readChanges('.', '2026');
  expect(changes[0]?.kind).toBe('edition');
  expect(changes.map(({ time }) => time)).toEqual(changes.map(({ time }) => time).sort());
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
});

test('the feed has the newest change first, and ids that do not hang on the site’s path', () => {
  const changes = readChanges('.', '2026');
  const feedUnder = (base: string): string =>
    renderFeed([{ year: '2026', changes }], (address) => `https://example.org${base}${address}`);
  const ids = (feed: string): string[] => Array.from(feed.matchAll(/<id>(.*?)<\/id>/g), ([, id = '']) => id);
  expect(ids(feedUnder('')).at(-1)).toBe('tag:example.org,2026-11-24:zhinan/2026/published');
  expect(ids(feedUnder(''))).toEqual(ids(feedUnder('/zhinan')));
  expect(() => renderFeed([], (address) => `https://example.org${address}`)).toThrow('no changes');
});
