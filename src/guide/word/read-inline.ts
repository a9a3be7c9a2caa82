import type { NoteReference } from './draft-line.ts';
import { createFields, isContents, readCircledNumber, type Fields } from './fields.ts';
import type { Remarks } from './remarks.ts';
import { styleOf, type Styles } from './styles.ts';
import { readSymbol, UNKNOWN_SYMBOL } from './symbols.ts';
import { childOf, switchOf, valueOf, type XmlElement } from './xml.ts';

/** What stands in a paragraph. */
export interface Inline {
  /** A soft break is a line feed. */
  text: string;
  notes: NoteReference[];
  /** Contents of its text boxes. */
  boxes: XmlElement[];
  /** Whether part of it, or all, is a table of contents. */
  isContents: boolean;
  /** Whether text was left out because it is hidden or deleted. */
  isCut: boolean;
}

/** Properties, and what stands above a character to say how it is read. */
const NO_TEXT = new Set([
  'w:rPr',
  'w:pPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:delText',
  'w:delInstrText',
  'w:fldData',
]);
/** Where the characters of symbol fonts lie when they are typed as text. */
const SYMBOL_CODES = /[\uf000-\uf0ff]/g;
const EMBEDDED = new Set(['w:altChunk', 'w:subDoc', 'c:chart', 'dgm:relIds']);
const STRIKES = ['w:strike', 'w:dstrike'];
const PICTURES = new Set(['a:blip', 'v:imagedata']);

/** Reads paragraphs of one story, in order: a field may reach over many of them. */
export interface InlineReader {
  read(paragraph: XmlElement): Inline;
  fields: Fields;
}

/** A reader for one story. */
export function createInlineReader(styles: Styles, remarks: Remarks): InlineReader {
  const fields = createFields();
  let inline = emptyInline();
  // Pieces, not one text: to cut what a change has put in from a long text takes as long as the text is.
  let pieces: string[] = [];
  let font = '';
  const add = (text: string): void => {
    if (!fields.isSilent()) pieces.push(text);
  };
  const skip = (
    kind: 'deletion' | 'moved-away' | 'hidden' | 'struck',
    element: XmlElement,
    change?: XmlElement,
  ): void => {
    const text = allText(element);
    inline.isCut = true;
    if (text !== '' && !fields.isSilent()) remarks.add(kind, text, change);
  };
  const walkInto = (element: XmlElement): void => element.children.forEach(walk);
  const walkChange = (kind: 'insertion' | 'moved-here', element: XmlElement): void => {
    const start = pieces.length;
    walkInto(element);
    const text = pieces.slice(start).join('');
    if (text !== '') remarks.add(kind, text, element);
  };

  function walk(element: XmlElement): void {
    const { name, attributes } = element;
    if (NO_TEXT.has(name)) return;
    switch (name) {
      case 'w:r':
        if (isSo(element, ['w:vanish'], styles, 'isHidden')) skip('hidden', element);
        else if (isSo(element, STRIKES, styles, 'isStruck')) skip('struck', element);
        else {
          if (isRaised(element)) remarks.add('raised', allText(element));
          font = fontOf(element);
          walkInto(element);
        }
        break;
      case 'w:t':
      case 'm:t':
        add(textOf(element).replace(SYMBOL_CODES, (char) => symbolOf(font, char.charCodeAt(0))));
        break;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        add('\n');
        break;
      case 'w:noBreakHyphen':
        add('-');
        break;
      case 'w:sym':
        add(symbolOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)));
        break;
      case 'w:fldChar':
        add(formulaOf(fields.mark(attributes['w:fldCharType'], remarks.paragraph)));
        break;
      case 'w:instrText':
        fields.addInstruction(element.text);
        break;
      case 'm:oMath':
        walkInto(element);
        remarks.add('formula', mathText(element));
        break;
      case 'w:fldSimple':
        if (isContents(attributes['w:instr'] ?? '')) inline.isContents = true;
        else walkInto(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (!fields.isSilent())
          inline.notes.push({
            kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote',
            id: attributes['w:id'] ?? '',
          });
        break;
      case 'w:txbxContent':
        if (!fields.isSilent()) inline.boxes.push(element);
        break;
      case 'w:del':
        skip('deletion', element, element);
        break;
      case 'w:moveFrom':
        skip('moved-away', element, element);
        break;
      case 'w:ins':
        walkChange('insertion', element);
        break;
      case 'w:moveTo':
        walkChange('moved-here', element);
        break;
      default:
        if (PICTURES.has(name)) remarks.add('picture', '');
        else if (EMBEDDED.has(name)) remarks.add('embedded', name);
        walkInto(element);
    }
    if (fields.isInContents()) inline.isContents = true;
  }

  function formulaOf(instruction: string | undefined): string {
    if (instruction === undefined || fields.isSilent()) return '';
    const number = readCircledNumber(instruction);
    if (number === undefined) remarks.add('formula', instruction);
    return number ?? UNKNOWN_SYMBOL;
  }

  function symbolOf(name: string, code: number): string {
    const symbol = readSymbol(name, code);
    if (symbol === undefined)
      remarks.add('unknown-symbol', `${name} ${code.toString(16).toUpperCase()}`.trim());
    return symbol ?? UNKNOWN_SYMBOL;
  }

  return {
    fields,
    read: (paragraph) => {
      inline = { ...emptyInline(), isContents: fields.isInContents() };
      pieces = [];
      walkInto(paragraph);
      return { ...inline, text: pieces.join('') };
    },
  };
}

function emptyInline(): Inline {
  return { text: '', notes: [], boxes: [], isContents: false, isCut: false };
}

function fontOf(run: XmlElement): string {
  const fonts = childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
}

/** Whether a run has one of some properties, by itself or, where it says of none, by its style. */
function isSo(
  run: XmlElement,
  names: readonly string[],
  styles: Styles,
  ofStyle: 'isHidden' | 'isStruck',
): boolean {
  const properties = childOf(run, 'w:rPr');
  const style = valueOf(properties, 'w:rStyle');
  const own = names.flatMap((name) => switchOf(properties, name) ?? []);
  if (own.length > 0) return own.includes(true);
  return style !== undefined && styleOf(styles, style)[ofStyle];
}

function isRaised(run: XmlElement): boolean {
  const place = valueOf(childOf(run, 'w:rPr'), 'w:vertAlign');
  return (place === 'superscript' || place === 'subscript') && allText(run) !== '';
}

/** White space at the edges counts only where the file says so; line feeds inside are white space. */
function textOf({ text, attributes }: XmlElement): string {
  const plain = text.replace(/[\r\n\t]/g, ' ');
  if (attributes['xml:space'] === 'preserve') return plain;
  // No regular expression for the end, which would look again from every space; no trim(), which takes U+3000 off.
  let end = plain.length;
  while (plain.charAt(end - 1) === ' ') end -= 1;
  return plain.slice(0, end).replace(/^ +/, '');
}

function mathText(element: XmlElement): string {
  return element.text.trim() + element.children.map(mathText).join('');
}

/** All the text below an element, deleted or not. */
export function allText(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText') return element.text;
  return element.children.map(allText).join('');
}
