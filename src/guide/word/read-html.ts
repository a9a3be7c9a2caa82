import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { CELLS } from '../grammar/cells.ts';
import { Refusal } from './refusal.ts';

/** What is on a page and in no document. */
const LEFT_OUT = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'header',
  'footer',
  'form',
  'select',
  'button',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What parts of a page stand in. */
const CONTAINERS = new Set(['html', 'body', 'main', 'article', 'section', 'div', 'center']);
/** The share of a page's text that its document has. */
const MOST = 0.8;
const MARK = /^\s*(?:\ufeff\s*)?<(?:!doctype html|html|head|body|meta)\b/i;

/** Whether text is a web page. */
export function isHtml(bytes: Uint8Array): boolean {
  return MARK.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).replace(/^ï»¿/, ''));
}

/**
 * The lines of a saved web page: of the part of it that has nearly all of its text, a line for each paragraph, item of a list
 * (with the number that the browser shows) and row of a table. A refusal where the text cannot be decoded.
 */
export function readHtml(bytes: Uint8Array): string | Refusal {
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
  const lines: string[] = [''];
  addLines(documentIn(fromHtml(text)), lines);
  const tidy = lines.map((line) => line.replace(/[ \t\n\r\f\u00a0]+/g, ' ').trim());
  return `${tidy.filter((line) => line !== '').join('\n')}\n`;
}

/** The encoding that the page names, UTF-8 else; GBK pages often call themselves GB2312. */
function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  return named.startsWith('gb') ? 'gb18030' : 'utf-8';
}

/** The innermost part of the page that has most of its text. */
function documentIn(page: Root): Root | Element {
  let found: Root | Element = page;
  for (;;) {
    const size = lengthOf(found);
    const inner: Element | undefined = elementsOf(found).find((one) => lengthOf(one) > size * MOST);
    if (!inner || !CONTAINERS.has(inner.tagName)) return found;
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
    child.type === 'element' && !LEFT_OUT.has(child.tagName) ? [child] : [],
  );
}

/** Adds what is in a node: inline text to the last line, each block to one of its own. */
function addLines(node: Root | Element, lines: string[]): void {
  let number =
    node.type === 'element' && node.tagName === 'ol' ? Number(node.properties['start'] ?? 1) : undefined;
  for (const child of node.children as (RootContent | ElementContent)[]) {
    if (child.type === 'text') goOn(lines, child.value);
    if (child.type !== 'element' || LEFT_OUT.has(child.tagName)) continue;
    const cells = child.tagName === 'tr' ? elementsOf(child) : [];
    const isBlock = BLOCKS.has(child.tagName);
    if (isBlock || child.tagName === 'br') lines.push('');
    if (cells.length > 1) lines.push(cells.map((cell) => toString(cell).trim()).join(CELLS));
    else {
      if (child.tagName === 'li' && number !== undefined) goOn(lines, `${number++}.`);
      addLines(child, lines);
    }
    if (isBlock) lines.push('');
  }
}

/** Adds to the last line. */
function goOn(lines: string[], text: string): void {
  lines.push(`${lines.pop() ?? ''}${text}`);
}
