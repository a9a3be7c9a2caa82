import { describe, expect, test } from 'vitest';
import { readBody, remarksOf, textsOf } from '../../../tests/support/read-body.ts';
import { packWord } from '../../../tests/support/word-parts.ts';
import { CLOSE_FIELD, field, inStyle, paragraph, run } from '../../../tests/support/word-xml.ts';
import { buildGrammar } from '../grammar/grammar.ts';
import { createReporter } from '../report/reporter.ts';
import { describePlace } from './find-places.ts';
import { readWord } from './read-word.ts';

const element = (name: string, attributes = ''): string => `<w:r><w:${name} ${attributes}/></w:r>`;
const sdt = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('a paragraph', () => {
  test.each([
    ['indent by spaces of any kind', paragraph(run(' \t　\u00a0　围绕')), ['围绕']],
    ['nothing', paragraph(run('甲')) + paragraph('') + paragraph(run('乙')), ['甲', '', '乙']],
    ['soft break', paragraph(run('甲') + element('br') + run('　乙')), ['甲', '乙']],
    ['page break', paragraph(run('甲') + element('br', 'w:type="page"') + run('乙')), ['甲', '乙']],
    ['tab', paragraph(run('甲') + element('tab') + run('乙')), ['甲\t乙']],
    [
      'hyphens',
      paragraph(run('2023') + element('noBreakHyphen') + run('2024') + element('softHyphen')),
      ['2023-2024'],
    ],
    ['symbol', paragraph(element('sym', 'w:font="Symbol" w:char="F0B3"') + run('3')), ['≥3']],
    ['symbol typed as text', paragraph(run('\uf0b3', '<w:rFonts w:ascii="Symbol"/>') + run('3')), ['≥3']],
    ['spaces that do not count', paragraph('<w:r><w:t> 甲\n 乙　 </w:t></w:r>'), ['甲  乙　']],
    ['link', paragraph(`<w:hyperlink w:anchor="a">${run('网址')}</w:hyperlink>。`), ['网址']],
    [
      'reading aid',
      paragraph(
        `<w:r><w:ruby><w:rt>${run('jiǎ')}</w:rt><w:rubyBase>${run('甲')}</w:rubyBase></w:ruby></w:r>`,
      ),
      ['甲'],
    ],
    ['content control', sdt('', paragraph(sdt('', run('甲')))), ['甲']],
    ['field', paragraph(field('REF a \\h', run('第一章'))), ['第一章']],
    ['field in one element', paragraph(`<w:fldSimple w:instr="DATE">${run('今日')}</w:fldSimple>`), ['今日']],
    [
      'circled number',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,</w:instrText></w:r><w:r><w:instrText>21)</w:instrText></w:r>' +
          CLOSE_FIELD +
          run('获奖'),
      ),
      ['㉑获奖'],
    ],
    [
      'comment',
      paragraph(`<w:commentRangeStart w:id="0"/>${run('甲')}<w:commentRangeEnd w:id="0"/>`),
      ['甲'],
    ],
  ])('with %s', (_, body, lines) => {
    expect(textsOf(body)).toEqual(lines);
  });

  test('of the strict standard, with another prefix or none, is read alike', () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `<document xmlns="${namespace}"><body><p><r><t>甲</t></r></p></body></document>`;
    const bytes = packWord({ body: '' }, { 'word/document.xml': new TextEncoder().encode(xml) });
    expect(
      readWord(bytes, buildGrammar(), createReporter('guide.docx'))?.lines.map(({ text }) => text),
    ).toEqual(['甲']);
  });

  test('of which a symbol or a formula is not known says so', () => {
    const body = paragraph(
      element('sym', 'w:font="Wingdings 3" w:char="F0B3"') + `<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
    );
    expect(textsOf(body)).toEqual(['〓x']);
    expect(remarksOf(body)).toEqual(['unknown-symbol: Wingdings 3 F0B3', 'formula: x']);
  });

  test('has what is hidden left out, and listed', () => {
    const styles = '<w:style w:styleId="h" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = paragraph(
      run('甲') +
        run('一', '<w:vanish/>') +
        run('二', '<w:rStyle w:val="h"/>') +
        run('乙', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'),
    );
    expect(textsOf(body, { styles })).toEqual(['甲乙']);
    expect(remarksOf(body, { styles })).toEqual(['hidden: 一', 'hidden: 二']);
  });

  test('has what is struck out left out, and listed; what is raised read as it is, and listed', () => {
    const styles = '<w:style w:styleId="s" w:type="character"><w:rPr><w:strike/></w:rPr></w:style>';
    const body = paragraph(
      run('不超过') +
        run('1', '<w:strike/>') +
        run('8', '<w:dstrike/>') +
        run('9', '<w:rStyle w:val="s"/>') +
        run('20', '<w:strike w:val="0"/>') +
        run('0', '<w:rStyle w:val="s"/><w:strike w:val="0"/>') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run('万元'),
    );
    expect(textsOf(body, { styles })).toEqual(['不超过2002万元']);
    expect(remarksOf(body, { styles })).toEqual(['struck: 1', 'struck: 8', 'struck: 9', 'raised: 2']);
  });

  test('in a list that the file does not have is told: its number is lost', () => {
    const inList = (id: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    expect(remarksOf(paragraph(run('甲'), inList(7)) + paragraph(run('乙'), inList(0)))).toEqual([
      'unknown-number-format: 列表7',
    ]);
  });

  test('of a heading has a level and a style, and no break', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="自定义"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
    const body =
      paragraph(run('“甲”') + element('br') + run('计划'), inStyle('1')) +
      paragraph(run('方向1：A') + element('br') + run('B'), inStyle('x')) +
      paragraph(run('正文')) +
      paragraph(run('不是标题'), `${inStyle('x')}<w:outlineLvl w:val="9"/>`);
    const { lines } = readBody(body, { styles });
    expect(lines.map(({ text, level, style }) => [text, level, style])).toEqual([
      ['“甲”计划', 1, 'heading 1'],
      ['方向1：A B', 3, '自定义'],
      ['正文', null, 'Normal'],
      ['不是标题', null, '自定义'],
    ]);
    expect(lines.map(({ place }) => describePlace(place))).toEqual([
      'paragraph 1, ““甲”计划”',
      'paragraph 2, “方向1：A B”, under ““甲”计划”',
      'paragraph 3, “正文”, under ““甲”计划” › “方向1：A B”',
      'paragraph 4, “不是标题”, under ““甲”计划” › “方向1：A B”',
    ]);
  });

  test('without styled headings anywhere stands under the last that has the form of one', () => {
    const { lines } = readBody(
      ['方向1：甲', '主要内容：乙', '方向2：丙', '丁'].map((text) => paragraph(run(text))).join(''),
    );
    expect(lines.map(({ place }) => place.headings)).toEqual([[], ['方向1：甲'], [], ['方向2：丙']]);
  });
});
