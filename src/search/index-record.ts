import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { spellBlock, spellId, spellTitle } from './spelling.ts';

/** A block of a page's text with the anchor nearest to it. */
export interface TextBlock {
  anchor: string;
  text: string;
}

/** The title and the text blocks of a built page: what is marked as the guide's, and titles that are ours. */
export function readPageBlocks(html: string): { title: string; blocks: TextBlock[] } {
  const blocks: TextBlock[] = [];
  let title = '';
  const visit = (node: Root | Element, inMain: boolean, anchor: string): string => {
    let current = anchor;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const id =
        typeof child.properties.id === 'string' && child.tagName !== 'span' ? child.properties.id : '';
      const within = inMain || child.tagName === 'main';
      const here = within && id !== '' && child.tagName !== 'main' ? id : current;
      if (within && (child.properties.dataSourceLines !== undefined || isOurTitle(node, child))) {
        const text = toString(child);
        if (node.type === 'element' && node.tagName === 'h1') title = text;
        else blocks.push({ anchor: here, text });
        continue;
      }
      const after = visit(child, within, here);
      // A heading's anchor holds for what follows it; a list item's only inside it.
      current = /^h[1-6]$/.test(child.tagName) ? here : child.tagName === 'li' ? current : after;
    }
    return current;
  };
  visit(fromHtml(html), false, '');
  return { title, blocks };
}

/** What Pagefind indexes of a page. */
export interface IndexedPage {
  /** Unique; what `idPhrase` finds. */
  id: string;
  /** Place among the pages, for a stable order. */
  order: number;
  title: string;
  blocks: readonly TextBlock[];
}

/** A page as the HTML that Pagefind indexes. */
export function renderIndexCopy({ id, order, title, blocks }: IndexedPage): string {
  const text = [spellTitle(title), ...blocks.map((block) => spellBlock(block.text)), spellId(id)];
  return toHtml(
    h('html', { lang: 'zh' }, [
      h(
        'body',
        { 'data-pagefind-body': '', 'data-pagefind-sort': `order:${order}` },
        text.map((content) => h('p', content)),
      ),
    ]),
  );
}

function isOurTitle(parent: Root | Element, child: Element): boolean {
  const isHeading = parent.type === 'element' && /^h[12]$/.test(parent.tagName);
  const classes = child.properties.className;
  // `〔主要内容〕` stands for a label; only titles of entries are searched.
  return isHeading && Array.isArray(classes) && classes.includes('ours') && isEntryTitle(parent);
}

function isEntryTitle(heading: Element): boolean {
  const classes = heading.properties.className;
  return heading.tagName === 'h1' || (Array.isArray(classes) && classes.includes('guide-title'));
}
