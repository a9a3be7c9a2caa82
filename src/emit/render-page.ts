import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { Page } from '../model/schema/page.ts';
import type { PageFile } from './build-page.ts';

/** A Markdown file as text: YAML frontmatter checked against the schema, then the body. */
export function renderPage({ page, body }: PageFile): string {
  return `---\n${renderFrontmatter(Page.parse(page))}---\n\n${renderBody(body)}`;
}

/** An mdast tree as GitHub-flavoured Markdown; parsing it again gives the same text. */
export function renderBody(body: Root): string {
  return toMarkdown(body, {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown()],
    // `区外<含境外、国外>机构` (line 766) is text by CommonMark, but not for every renderer of Git hosts.
    unsafe: [{ character: '<', inConstruct: 'phrasing' }],
  });
}

/** YAML with numbers and the outline's blocks on one line each, so that a diff shows one line a change. */
function renderFrontmatter(page: Page): string {
  const document = new Document(page, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_key, node) {
      if (node.items.every((item) => isScalar(item) || (isSeq(item) && item.flow))) node.flow = true;
      if (node.items.length > 0 && node.items.every((item) => isSeq(item))) node.flow = true;
    },
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== 'outline' || !isSeq(value)) return;
      for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
