import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** What the text of an entry needs to be set among others. */
export interface PaperPlace {
  /** Level of the entry's own heading. */
  level: number;
  /** The id in the print view for an id in the text (`k1`). */
  idOf: (id: string) => string;
  /** Where a link of the text (`#k1`, `/2026/13/`, `https://…`) leads in the print view. */
  hrefOf: (href: string) => string;
}

/**
 * The text of an entry as a print view has it: ids and links hold among other entries; titles of areas are headings below
 * the entry's own, labels (主要内容：) and other small headings are paragraphs, for a hundred calls' labels would bury the
 * titles in the bookmarks of a PDF. A label and the paragraph after it are put into one box, so that they can stand on one
 * line, as in the guide.
 */
export function renderPaperText(text: Root, { level, idOf, hrefOf }: PaperPlace): string {
  visit(text, 'element', (node) => {
    const { id, href } = node.properties;
    if (typeof id === 'string') node.properties.id = idOf(id);
    if (typeof href === 'string') node.properties.href = hrefOf(href);
    if (/^h[2-6]$/.test(node.tagName))
      node.tagName = classesOf(node).includes('guide-title') ? `h${Math.min(level + 1, 6)}` : 'p';
  });
  return toHtml({ ...text, children: joinLabels(text.children.filter(isContent)) });
}

type Content = Root['children'][number];

function joinLabels(blocks: readonly Content[]): Content[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    if (isParagraph(block) && before && isLabel(before)) return [];
    const after = blocks[at + 1];
    return isLabel(block) && after && isParagraph(after) ? [h('div.paper-field', [block, after])] : [block];
  });
}

function isContent(node: Content): boolean {
  return !(node.type === 'text' && /^\s*$/.test(node.value));
}

function isLabel(node: Content): node is Element {
  return node.type === 'element' && classesOf(node).includes('guide-label');
}

function isParagraph(node: Content): node is Element {
  return node.type === 'element' && classesOf(node).includes('guide-paragraph');
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
