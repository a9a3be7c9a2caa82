/** Text as XML has it. */
export function escapeXml(text: string): string {
  return text.replace(
    /[<>&"]/g,
    (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char] ?? char,
  );
}

/** A run of text; `element` is `w:delText` in what is deleted. */
export function run(text: string, properties = '', element = 'w:t'): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<${element} xml:space="preserve">${escapeXml(text)}</${element}></w:r>`;
}

/** A paragraph: `content` is runs, `properties` what stands in `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** Properties of a paragraph whose first line is two characters in, as guides are set. */
export const INDENT = '<w:ind w:firstLine="420" w:firstLineChars="200"/>';

/** The property of a paragraph that puts it into a list. */
export function inList(list: number, depth = 0): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** The property of a paragraph that gives it a style. */
export function inStyle(style: string): string {
  return `<w:pStyle w:val="${style}"/>`;
}

/** A tracked change: `ins`, `del`, `moveFrom` or `moveTo`. */
export function change(kind: string, content: string): string {
  return `<w:${kind} w:id="900" w:author="王科长" w:date="2026-11-20T09:00:00Z">${content}</w:${kind}>`;
}

/** A field with its result; both may be of several paragraphs' runs. */
export function field(instruction: string, result: string): string {
  return `${openField(instruction)}${result}${CLOSE_FIELD}`;
}

/** The beginning of a field, up to its result. */
export function openField(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

/** The end of a field. */
export const CLOSE_FIELD = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A reference to a footnote. */
export function footnoteReference(id: number): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** A footnote as its part has it: after the number that refers back. */
export function footnote(id: number, text: string): string {
  return `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
}

/** A text box as Word writes it: a drawing, and the same once more for older programs. */
export function textBox(content: string): string {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  const size = '<wp:extent cx="5000000" cy="900000"/><wp:docPr id="77" name="文本框 1"/>';
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr/></wps:wsp>`;
  const drawing = `<w:drawing><wp:inline>${size}<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const picture = `<w:pict><v:shape style="width:400pt;height:70pt"><v:textbox>${inside}</v:textbox></v:shape></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent></w:r>`;
}

/** A cell: its text, and what stands in `w:tcPr` (`<w:gridSpan w:val="2"/>`, `<w:vMerge/>`). */
export type CellXml = readonly [text: string, properties?: string];

/** A table of rows of cells. */
export function table(columns: number, rows: readonly (readonly CellXml[])[]): string {
  const grid = '<w:gridCol w:w="2800"/>'.repeat(columns);
  const cell = ([text, properties = '']: CellXml): string =>
    `<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/>${properties}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
}
