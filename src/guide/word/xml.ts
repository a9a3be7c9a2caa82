import { SaxesParser } from 'saxes';
import { Refusal } from './refusal.ts';

/** An element: its name with the usual prefix whatever the file's own is, and the text that stands directly in it. */
export interface XmlElement {
  name: string;
  /** By name, with the usual prefix where the file has one: `w:val`, `Target`. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** Word's own nesting stays below 60; the walks over the tree are recursive. */
const DEEPEST = 256;

/** How many elements and attributes may still be read of a file; a guide has some 200,000. */
export interface XmlBudget {
  left: number;
}

/** What is left for a file of which nothing is read. */
export function createBudget(): XmlBudget {
  return { left: 2_000_000 };
}

/** Namespaces that are read, in Word's form and that of the strict standard. Elements of others keep `other:`. */
const PREFIXES: readonly [prefix: string, ...namespaces: string[]][] = [
  [
    'w',
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  [
    'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  [
    'm',
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  [
    'c',
    'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'http://purl.oclc.org/ooxml/drawingml/chart',
  ],
  [
    'dgm',
    'http://schemas.openxmlformats.org/drawingml/2006/diagram',
    'http://purl.oclc.org/ooxml/drawingml/diagram',
  ],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
];
const PREFIX_OF = new Map(
  PREFIXES.flatMap(([prefix, ...all]) => all.map((uri): [string, string] => [uri, prefix])),
);

/** What drawings are made of. Their first branch is taken, in which text boxes stand; of all else the second. */
const DRAWING =
  /^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordprocessing(?:Shape|Group|Canvas)$/;

/**
 * Parses one part of a Word file. Of `mc:AlternateContent` one branch remains, in its place. Throws a refusal for what is no
 * well-formed XML, for a document type (which may name other files), and for what nests too deep or has too much in it.
 */
export function parseXml(bytes: Uint8Array, part: string, budget: XmlBudget): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const drawings = new Set<XmlElement>();
  parser.on('error', () => {
    throw new Refusal('damaged-file', `XML that is not well-formed in ${part}`, 'a whole Word file');
  });
  parser.on('doctype', () => {
    const expected = 'a file as Word saves it (open it in Word and save it again)';
    throw new Refusal('hostile-file', `a document type in ${part}, which Word never writes`, expected);
  });
  const spend = (): void => {
    budget.left -= 1;
    if (budget.left < 0)
      throw new Refusal('too-large', `more than anybody writes in ${part}`, 'the text of a guide');
  };
  parser.on('attribute', spend);
  parser.on('opentag', ({ uri, local, attributes }) => {
    spend();
    if (open.length > DEEPEST)
      throw new Refusal('too-large', `${part} nested more than ${DEEPEST} deep`, 'a file as Word saves it');
    const element: XmlElement = {
      name: nameOf(uri, local),
      attributes: Object.fromEntries(
        Object.values(attributes).map((one) => [one.uri ? nameOf(one.uri, one.local) : one.local, one.value]),
      ),
      children: [],
      text: '',
    };
    // The prefixes that a branch requires are those of the file: only here is it known what they stand for.
    const required = (element.attributes['Requires'] ?? '').split(/\s+/);
    if (
      element.name === 'mc:Choice' &&
      required.every((prefix) => DRAWING.test(parser.resolve(prefix) ?? ''))
    )
      drawings.add(element);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed?.name !== 'mc:AlternateContent' || !parent) return;
    parent.children.pop();
    for (const child of chooseBranch(closed.children, drawings)) parent.children.push(child);
  });
  parser.write(decode(bytes, part)).close();
  const [element] = root.children;
  if (!element) throw new Refusal('damaged-file', `nothing in ${part}`, 'a whole Word file');
  return element;
}

/** The first branch when it is a drawing, else the second; the first again where there is none, lest text be lost. */
function chooseBranch(branches: readonly XmlElement[], drawings: ReadonlySet<XmlElement>): XmlElement[] {
  const chosen =
    branches.find((branch) => drawings.has(branch)) ??
    branches.find(({ name }) => name === 'mc:Fallback') ??
    branches[0];
  return chosen?.children ?? [];
}

function nameOf(uri: string, local: string): string {
  return `${PREFIX_OF.get(uri) ?? 'other'}:${local}`;
}

function decode(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('damaged-file', `bytes in ${part} that are no text`, 'a whole Word file');
  }
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of a name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The `w:val` of a child: `valueOf(pPr, 'w:pStyle')`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** The same as a whole number; undefined where there is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(valueOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** Whether a property that is on or off is said: true, false, or undefined where it is not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off)$/.test(child.attributes['w:val'] ?? '1');
}
