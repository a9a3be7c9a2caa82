import { describe, expect, test } from 'vitest';
import { readBody, remarksOf, textsOf } from '../../../tests/support/read-body.ts';
import {
  change,
  CLOSE_FIELD,
  field,
  footnote,
  footnoteReference,
  inStyle,
  openField,
  paragraph,
  run,
  table,
  textBox,
} from '../../../tests/support/word-xml.ts';
import { sourceOf } from './read-word.ts';

const sdt = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const removedMark = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';

describe('tracked changes', () => {
  test('are read as accepted, and each is listed with who made it', () => {
    const deleted = change('del', run('100', '', 'w:delText'));
    const body = paragraph(
      run('不超过') +
        deleted +
        change('ins', run('12') + change('del', run('9', '', 'w:delText')) + run('0')) +
        run('万元'),
    );
    const { lines, remarks } = readBody(body);
    expect(lines.map(({ text }) => text)).toEqual(['不超过120万元']);
    expect(remarks.map(({ kind, text, author, date, line }) => [kind, text, author, date, line])).toEqual([
      ['deletion', '100', '王科长', '2026-11-20T09:00:00Z', 1],
      ['deletion', '9', '王科长', '2026-11-20T09:00:00Z', 1],
      ['insertion', '120', '王科长', '2026-11-20T09:00:00Z', 1],
    ]);
  });

  test('join paragraphs whose end is deleted, and leave none of a deleted one', () => {
    const body =
      paragraph(run('资助经费：'), removedMark) +
      paragraph(run('100万元')) +
      paragraph(change('del', run('没有了', '', 'w:delText')), removedMark) +
      paragraph(run('乙'));
    expect(textsOf(body)).toEqual(['资助经费：100万元', '乙']);
    expect(remarksOf(body)).toEqual(['deletion: ¶', 'deletion: 没有了', 'deletion: ¶']);
  });

  test('of moves are read in the new place only', () => {
    const body =
      paragraph(change('moveFrom', run('甲')) + run('乙')) + paragraph(change('moveTo', run('甲')));
    expect(textsOf(body)).toEqual(['乙', '甲']);
    expect(remarksOf(body)).toEqual(['moved-away: 甲', 'moved-here: 甲']);
  });

  test('of rows of a table are read too', () => {
    const body = table(2, [
      [['甲'], ['1']],
      [['乙'], ['2']],
    ]).replace('<w:tr>', '<w:tr><w:trPr><w:del w:author="甲"/></w:trPr>');
    expect(textsOf(body)).toEqual(['乙 ｜ 2']);
    expect(remarksOf(body)).toEqual(['deletion: 甲1', 'table: 乙 ｜ 2']);
  });
});

describe('the table of contents', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 2"/></w:style>';
  const number = field('PAGEREF a', run('1'));
  const entry = paragraph(`<w:hyperlink w:anchor="a">${run('甲')}${number}</w:hyperlink>`, inStyle('t'));
  const begin = paragraph(run('目 录')) + paragraph(openField('TOC \\o'));
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
  const end = paragraph(CLOSE_FIELD + run('正文'));
  const text = paragraph(run('正文'));
  test.each([
    ['of a field over paragraphs', begin + entry + end, ['目 录']],
    [
      'in which somebody has typed',
      begin + entry + paragraph(run('方向1：甲')) + end,
      ['目 录', '方向1：甲'],
    ],
    ['of a gallery', sdt(gallery, entry) + text, ['']],
    ['that is text, by its style', paragraph(run('甲\t1'), inStyle('t')) + text, ['', '甲 1']],
    ['in one element', paragraph(`<w:fldSimple w:instr="TOC">${run('甲')}</w:fldSimple>`) + text, ['', '甲']],
  ])('%s is left out, and listed', (_, body, listed) => {
    expect(textsOf(body, { styles })).toEqual(['正文']);
    expect(remarksOf(body, { styles })).toEqual(listed.map((one) => `contents: ${one}`));
  });
});

describe('a text box', () => {
  test('is read once, after its paragraph, with its numbers and its own boxes', () => {
    const body =
      paragraph(run('甲') + textBox(paragraph(run('乙') + textBox(paragraph(run('丙')))))) +
      paragraph(run('丁'));
    const { lines } = readBody(body);
    expect(lines.map(({ text, role }) => [text, role])).toEqual([
      ['甲', 'paragraph'],
      ['乙', 'text-box'],
      ['丙', 'text-box'],
      ['丁', 'paragraph'],
    ]);
  });

  test('is kept from whatever branch there is', () => {
    const alternate = (inside: string): string =>
      `<w:r><mc:AlternateContent>${inside}</mc:AlternateContent></w:r>`;
    const body =
      paragraph(
        alternate(`<mc:Choice Requires="v">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback>`),
      ) + paragraph(alternate(`<mc:Choice Requires="v">${run('新')}</mc:Choice>`));
    expect(textsOf(body)).toEqual(['旧', '新']);
  });
});

describe('a table', () => {
  test('has a line for each row, with merged cells said again downwards and once across', () => {
    const body = table(3, [
      [['类别'], ['资助经费', '<w:gridSpan w:val="2"/>']],
      [['甲', '<w:vMerge w:val="restart"/>'], ['新'], ['50']],
      [['', '<w:vMerge/>'], ['旧'], ['80']],
      [['', ''], [''], ['']],
    ]);
    const { lines } = readBody(body);
    expect(lines.map(({ text, cells }) => [text, cells])).toEqual([
      ['类别 ｜ 资助经费', ['类别', '资助经费', '资助经费']],
      ['甲 ｜ 新 ｜ 50', ['甲', '新', '50']],
      ['甲 ｜ 旧 ｜ 80', ['甲', '旧', '80']],
    ]);
    expect(lines.every(({ role }) => role === 'table-row')).toBe(true);
  });

  test('of one column is a frame around paragraphs', () => {
    expect(textsOf(table(1, [[['甲']], [['乙']]]))).toEqual(['甲', '乙']);
  });
});

describe('notes', () => {
  const footnotes = footnote(2, '一') + footnote(3, '二');
  test('stand after the field in which they are, once each, under one label', () => {
    const body = [
      paragraph(run('申报要求：') + footnoteReference(2)),
      paragraph(run('1.甲') + footnoteReference(3) + footnoteReference(2)),
      paragraph(run('2.乙')),
      paragraph(''),
      paragraph(run('资助方式：前资助。')),
    ].join('');
    expect(textsOf(body, { footnotes })).toEqual([
      '申报要求：',
      '1.甲',
      '2.乙',
      '脚注：一',
      '二',
      '',
      '资助方式：前资助。',
    ]);
    expect(remarksOf(body, { footnotes })).toEqual(['note: 一', 'note: 二']);
  });

  test('at the end are told from those at the foot', () => {
    const endnotes = footnote(2, '三').replaceAll('footnote', 'endnote');
    const body = paragraph(
      run('甲') + footnoteReference(2) + footnoteReference(2).replaceAll('footnote', 'endnote'),
    );
    expect(textsOf(body, { footnotes, endnotes })).toEqual(['甲', '脚注：一', '尾注：三']);
  });
});

test('headers, footers, comments, pictures and what is embedded are left out, and listed', () => {
  const picture = '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>';
  const others = {
    header: paragraph(run('页眉')),
    footer: paragraph(''),
    comments: `<w:comment w:id="0">${paragraph(run('批注'))}</w:comment>`,
  };
  const body = paragraph(run('甲') + picture) + '<w:altChunk r:id="rId8"/>';
  expect(textsOf(body, others)).toEqual(['甲']);
  expect(remarksOf(body, others)).toEqual([
    'picture: ',
    'embedded: w:altChunk',
    'header: 页眉',
    'comment: 批注',
  ]);
});

test('the source has a line for each paragraph, from the first that is not empty to the last', () => {
  expect(
    sourceOf(
      readBody(paragraph('') + paragraph(run('甲')) + paragraph('') + paragraph(run('乙')) + paragraph('')),
    ),
  ).toBe('甲\n\n乙\n');
});
