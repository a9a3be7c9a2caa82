import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';

/** How many characters one line holds at most on a wide screen, its name included. */
const ONE_LINE = 38;

/** Marks the names of fields that are followed by one short paragraph: both stand on one line, as in the guide. */
export function markBriefSections(tree: Root): void {
  const elements = tree.children.filter((node): node is Element => node.type === 'element');
  for (const [at, heading] of elements.entries()) {
    const [paragraph, next] = elements.slice(at + 1);
    if (!isLabel(heading) || paragraph?.tagName !== 'p' || (next && !isLabel(next))) continue;
    if (toString(heading).length + toString(paragraph).length > ONE_LINE) continue;
    heading.properties.className = ['guide-label', 'brief'];
  }
}

function isLabel({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'h2' && Array.isArray(className) && className.includes('guide-label');
}
