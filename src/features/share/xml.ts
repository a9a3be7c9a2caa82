/** Attributes of an element. */
type Attributes = Readonly<Record<string, string>>;

/** An XML element; children are XML already, text goes through `escapeXml`. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)];
  return children.length === 0
    ? `<${start.join(' ')}/>`
    : `<${start.join(' ')}>${children.join('')}</${name}>`;
}

/** An element that holds text alone. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(text));
}

/** What XML does not allow, not even escaped. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_ALLOWED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand in XML, in an element or in an attribute; � where it does not allow a character. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_ALLOWED, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** An object for a `<script type="application/ld+json">`. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** JSON that cannot end the script element that it stands in. */
export function renderJsonLd(object: JsonLd): string {
  return JSON.stringify(object).replaceAll('<', String.raw`\u003c`);
}
