import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** The guide's text on one page: for each source line, the characters marked as its, in document order. */
export interface PageText {
  /** Line number → text. */
  lines: Map<number, string>;
  /** The line of each mark, in document order. */
  order: number[];
  /** Marks that are wrong: nested, outside main, or not a line number. */
  problems: string[];
}

/** Collects what a built page marks with `data-source-lines` inside `<main>`. */
export function collectSourceText(html: string): PageText {
  const lines = new Map<number, string>();
  const order: number[] = [];
  const problems: string[] = [];
  const tree = fromHtml(html);
  const mains = new Set<Element>();
  visit(tree, 'element', (node, _index, parent: Root | Element | undefined) => {
    if (node.tagName === 'main' || (parent?.type === 'element' && mains.has(parent))) mains.add(node);
    const value = node.properties.dataSourceLines;
    if (value === undefined) return undefined;
    const printed = String(value);
    const line = Number(printed);
    if (!mains.has(node)) problems.push(`data-source-lines="${printed}" outside main`);
    if (!Number.isInteger(line)) problems.push(`data-source-lines="${printed}" is not a line`);
    visit(node, 'element', (inner) => {
      if (inner !== node && inner.properties.dataSourceLines !== undefined) {
        problems.push(`data-source-lines="${String(inner.properties.dataSourceLines)}" inside "${printed}"`);
      }
    });
    order.push(line);
    lines.set(line, (lines.get(line) ?? '') + toString(node));
    return SKIP;
  });
  return { lines, order, problems };
}
