import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { Page } from '../model/schema/page.ts';
import type { PageFile } from './build-page.ts';

/**
 * Characters that YAML wants escaped, or that readers of it take for line breaks or drop; the conversion from Word leaves control
 * characters.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

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
    Scalar(_key, node) {
      // Only in double quotes can a character be escaped, which the library does for some of them alone.
      if (typeof node.value === 'string' && node.value.search(UNPRINTABLE) !== -1) node.type = 'QUOTE_DOUBLE';
    },
    Seq(_key, node) {
      if (node.items.every((item) => isScalar(item) || (isSeq(item) && item.flow))) node.flow = true;
      if (node.items.length > 0 && node.items.every((item) => isSeq(item))) node.flow = true;
    },
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== 'outline' || !isSeq(value)) return;
      for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: true })
    .replace(UNPRINTABLE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
