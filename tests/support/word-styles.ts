import { inList } from './word-xml.ts';

/** The contents of `word/styles.xml`: headings, which lists number (see word-lists.ts), and entries of contents. */
export function writeStyles(): string {
  const heading = (level: number, list: string): string =>
    `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:pPr>${list}<w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
  const toc = [1, 2, 3, 4, 5].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="TOC${level}"><w:name w:val="toc ${level}"/><w:basedOn w:val="a"/></w:style>`,
  );
  return [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    heading(1, ''),
    heading(2, inList(2)),
    heading(3, inList(1)),
    heading(4, inList(1, 1)),
    heading(5, inList(1, 2)),
    ...toc,
  ].join('');
}
