import { zipSync, type Zippable } from 'fflate';

/** The namespaces that Word declares at the head of each part. */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The kinds of parts that a document names, with the element that each is made of. */
const KINDS = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const;

/** What stands in the parts of a Word file, as XML without their root elements. */
export type WordContents = { body: string } & Partial<Record<keyof typeof KINDS, string>>;

/** A Word file of these contents. `more` adds parts, or puts others in the place of ours. Always the same bytes. */
export function packWord(
  { body, ...others }: WordContents,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const kinds = Object.entries(others) as [keyof typeof KINDS, string][];
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${kinds
      .map(([kind]) => `<Override PartName="/word/${kind}.xml" ContentType="${TYPES}.${kind}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(kinds.map(([kind]) => [kind, `${kind}.xml`])),
  };
  for (const [kind, content] of kinds) files[`word/${kind}.xml`] = part(KINDS[kind], content);
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  // Local time, as archives have it.
  return zipSync({ ...zippable, ...more }, { mtime: new Date(2026, 0, 1) });
}

function part(root: string, content: string): string {
  return `${HEAD}<${root} ${NAMESPACES} mc:Ignorable="">${content}</${root}>`;
}

/** Their ids are rId1, rId2 and so on, in order. */
function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}
