import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { CELLS } from '../grammar/cells.ts';
import { Refusal } from './refusal.ts';
import type { RemarkKind, WordRemark } from './word-document.ts';

/** What is on a page and has no text to read. */
const NO_TEXT = new Set(['head', 'script', 'style', 'noscript', 'template', 'select', 'button']);
/** What belongs to the site, not to the document, and is told. */
const OF_THE_SITE = new Set(['nav', 'header', 'footer']);
const STRUCK = new Set(['del', 's', 'strike']);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header footer form hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What parts of a page stand in. */
const CONTAINERS = new Set(['html', 'body', 'main', 'article', 'section', 'div', 'center', 'form']);
/** The share of a page's text that its document has. */
const MOST = 0.8;
const MARK = /^\s*(?:\ufeff\s*)?<(?:!doctype html|html|head|body|meta)\b/i;

/** Whether text is a web page. */
export function isHtml(bytes: Uint8Array): boolean {
  return MARK.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).replace(/^ï»¿/, ''));
}

/** The text of a saved web page, and what of it was not read, or not as it stands. */
export interface ReadPage {
  text: string;
  remarks: WordRemark[];
}

/**
 * The lines of a saved web page: of the part of it that has nearly all of its text, a line for each paragraph, item of a list
 * (with its number in digits) and row of a table. What stands beside that part, is hidden or struck out is left out, and
 * told. A refusal where the text cannot be decoded.
 */
export function readHtml(bytes: Uint8Array): ReadPage | Refusal {
  const charset = charsetOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new Refusal(
      'broken-text',
      `a web page that is not in ${charset}, as it says`,
      'one saved in UTF-8',
    );
  }
  const page: Page = { lines: [''], remarks: [] };
  addLines(documentIn(fromHtml(text), page), page);
  return { text: `${page.lines.map(tidy).filter(Boolean).join('\n')}\n`, remarks: page.remarks };
}

/** What has been read so far. */
interface Page {
  lines: string[];
  remarks: WordRemark[];
}

function tidy(line: string): string {
  return line.replace(/[ \t\n\r\f\u00a0]+/g, ' ').trim();
}

function tell({ remarks }: Page, kind: RemarkKind, node: Element): void {
  const text = tidy(toString(node));
  if (text !== '') remarks.push({ kind, text, author: null, date: null, place: null, line: null });
}

/** The encoding that the page names, UTF-8 else; GBK pages often call themselves GB2312. */
function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  return named.startsWith('gb') ? 'gb18030' : 'utf-8';
}

/** The innermost part of the page that has most of its text; what stands beside it is told. */
function documentIn(root: Root, page: Page): Root | Element {
  const text = lengthOf(root);
  let found: Root | Element = root;
  for (;;) {
    const parts = elementsOf(found);
    const inner: Element | undefined = parts.find((one) => lengthOf(one) > text * MOST);
    if (!inner || !CONTAINERS.has(inner.tagName)) return found;
    for (const part of parts) if (part !== inner && !NO_TEXT.has(part.tagName)) tell(page, 'beside', part);
    found = inner;
  }
}

function lengthOf(node: Root | Element): number {
  return elementsOf(node).reduce(
    (sum, one) => sum + lengthOf(one),
    node.children.reduce((sum, child) => sum + (child.type === 'text' ? child.value.trim().length : 0), 0),
  );
}

function elementsOf(node: Root | Element): Element[] {
  return (node.children as (RootContent | ElementContent)[]).flatMap((child) =>
    child.type === 'element' && !NO_TEXT.has(child.tagName) ? [child] : [],
  );
}

/** Why an element's text is not the document's; undefined where it is. */
function leftOutAs({ tagName, properties }: Element): RemarkKind | undefined {
  const style = properties['style']?.toString() ?? '';
  if (STRUCK.has(tagName) || /text-decoration[^;]*line-through/i.test(style)) return 'struck';
  if (properties['hidden'] === true || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
    return 'hidden';
  return OF_THE_SITE.has(tagName) ? 'beside' : undefined;
}

/** Adds what is in a node: inline text to the last line, each block to one of its own. */
function addLines(node: Root | Element, page: Page): void {
  const { lines } = page;
  let number =
    node.type === 'element' && node.tagName === 'ol' ? Number(node.properties['start'] ?? 1) : undefined;
  for (const child of node.children as (RootContent | ElementContent)[]) {
    if (child.type === 'text') {
      const isKept = node.type === 'element' && node.tagName === 'pre';
      child.value.split(isKept ? '\n' : /$^/).forEach((line, at) => {
        if (at > 0) lines.push('');
        goOn(lines, line);
      });
    }
    if (child.type !== 'element' || NO_TEXT.has(child.tagName)) continue;
    const leftOut = leftOutAs(child);
    if (leftOut) {
      tell(page, leftOut, child);
      continue;
    }
    if (child.tagName === 'sup' || child.tagName === 'sub') tell(page, 'raised', child);
    if (child.tagName === 'ins') tell(page, 'insertion', child);
    const cells =
      child.tagName === 'tr' && elementsOf(child).length > 1
        ? elementsOf(child).map((cell) => readCell(cell, page))
        : [];
    const isBlock = BLOCKS.has(child.tagName);
    const isNumbered = child.tagName === 'li' && number !== undefined;
    // The paragraph of an item goes on after its number.
    if (child.tagName === 'br' || isNumbered || (isBlock && !ITEM_NUMBER.test(lines.at(-1) ?? '')))
      lines.push('');
    if (cells.length > 0) {
      tell(page, 'table', child);
      lines.push(cells.join(CELLS));
    } else {
      if (isNumbered) {
        number = Number(child.properties['value'] ?? number);
        goOn(lines, `${number++}.`);
      }
      addLines(child, page);
    }
    if (isBlock) lines.push('');
  }
}

/** The text of a cell in one line; what it has that is not read is told as elsewhere. */
function readCell(cell: Element, { remarks }: Page): string {
  const inner: Page = { lines: [''], remarks };
  const leftOut = leftOutAs(cell);
  if (leftOut) tell(inner, leftOut, cell);
  else addLines(cell, inner);
  return inner.lines.map(tidy).filter(Boolean).join(' ');
}

/** The number of an item, before the item. */
const ITEM_NUMBER = /^\d+\.\s*$/;

/** Adds to the last line. */
function goOn(lines: string[], text: string): void {
  lines.push(`${lines.pop() ?? ''}${text}`);
}
