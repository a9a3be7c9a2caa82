import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanLines, realInput } from '../../../tests/support/real-guide.ts';
import { ConfirmedFile } from '../model/schema/confirmed-file.ts';
import { EditionFile } from '../model/schema/edition-file.ts';
import { draftEdition } from './draft-edition.ts';

const { source, edition, confirmed = '' } = realInput();
const text = new TextDecoder().decode(source);
const last = { source: text, edition, confirmed };
const draft = (next: string) => draftEdition(next, 2027, last, '2026-12-01T00:00:00Z');

test('a document that names its year nowhere is told, and not said to name it', () => {
  const { toSee, edition: file } = draft(text.replaceAll('2027', '2028'));
  expect(toSee[0]).toContain('原文没有一处写到2027年');
  expect(EditionFile.parse(parse(file)).title.sure).toContain('原文没有写年度');
  const next = draft(text.replaceAll('2026年', '2027年'));
  expect(next.toSee.join('')).not.toContain('原文没有一处写到');
  expect(EditionFile.parse(parse(next.edition)).title.sure).toContain('原文写到2027年');
});

test.each(['广西自然科学基金项目', '四、加强科技成果转化金融服务', '科技基础资源利用与开发项目'])(
  'a heading above directions that is not read any more is told: %s',
  (heading) => {
    const lines = text.split('\n');
    const next = lines.filter((line) => cleanLines(line)[0]?.trim() !== heading);
    expect(next).toHaveLength(lines.length - 1);
    const title = heading.replace(/^.、/, '');
    expect(draft(next.join('\n')).toSee.join('\n')).toContain(`去年的标题“${title}”今年没有读出`);
    expect(draft(text).toSee.join('\n')).not.toContain('今年没有读出');
  },
);

test('what was confirmed of a clause is taken over with the years of this document, and listed', () => {
  const { clauses } = ConfirmedFile.parse(parse(confirmed));
  const dated = clauses.filter((clause) => clause.text.includes('2024年'));
  expect(dated.length).toBeGreaterThan(1);
  const next = draft(text.replaceAll('2024年', '2025年'));
  const moved = dated.map((clause) => clause.text.replaceAll('2024年', '2025年'));
  expect(next.confirmed.yearOnly).toEqual(expect.arrayContaining(moved));
  expect(next.confirmed.gone).toBe(0);
  const now = (parse(next.confirmed.text) as ConfirmedFile).clauses;
  for (const clause of dated) {
    const same = now.find((one) => one.text === clause.text.replaceAll('2024年', '2025年'));
    expect(JSON.stringify(same)).toBe(JSON.stringify(clause).replaceAll('2024', '2025'));
  }
});

test('notes and lost headings that speak of years or lines are listed', () => {
  const { toSee } = draft(text);
  const { notes } = EditionFile.parse(parse(edition));
  for (const { quote, note } of notes.filter((one) => /20\d\d/.test(one.quote + one.note)))
    expect(toSee.join('\n')).toContain(`“${quote}”（${note}）`);
});
