import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';

/** How many characters one line holds at most on a wide screen, its name included. */
const ONE_LINE = 38;

/**
 * Marks the names of fields that share a line with what follows, as in the guide: `brief` those of one short paragraph,
 * `run-in` the others of which the print of a call lets a paragraph or a single entry without a marker follow.
 */
export function markBriefSections(tree: Root): void {
  const elements = tree.children.filter((node): node is Element => node.type === 'element');
  for (const [at, heading] of elements.entries()) {
    const [content, next] = elements.slice(at + 1);
    if (!isLabel(heading) || !content) continue;
    const isBrief =
      content.tagName === 'p' &&
      (!next || isLabel(next)) &&
      toString(heading).length + toString(content).length <= ONE_LINE;
    if (isBrief) heading.properties.className = ['guide-label', 'brief'];
    else if (hasClass(content, 'guide-paragraph') || isSingleUnmarked(content))
      heading.properties.className = ['guide-label', 'run-in'];
  }
}

function isLabel(element: Element): boolean {
  return element.tagName === 'h2' && hasClass(element, 'guide-label');
}

function isSingleUnmarked({ tagName, children }: Element): boolean {
  const entries = children.filter((node): node is Element => node.type === 'element');
  return tagName === 'ul' && entries.length === 1 && entries.every((entry) => hasClass(entry, 'unmarked'));
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
