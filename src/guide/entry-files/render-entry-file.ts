import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { Document, visit } from 'yaml';
import type { Guide } from '../model/build-guide.ts';
import { EntryFile } from '../model/schema/entry-file.ts';
import type { Entry } from '../model/schema/entry.ts';
import { buildEntryBody } from './build-entry-body.ts';
import { buildEntryFile } from './build-entry-file.ts';

/**
 * Characters that YAML wants escaped, or that readers of it take for line breaks or drop; the conversion from Word leaves control
 * characters.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** The Markdown file of an entry as text: YAML frontmatter checked against the schema, then the body. */
export function renderEntryFile(entry: Entry, order: number, guide: Guide): string {
  const file = EntryFile.parse(buildEntryFile(entry, order, guide));
  return `---\n${renderFrontmatter(file)}---\n\n${renderBody(buildEntryBody(entry, guide))}`;
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

/** Maps and lists up to this length stand on one line. */
const ONE_LINE = 88;

function renderFrontmatter(file: EntryFile): string {
  const document = new Document(file, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      // Only in double quotes can a character be escaped, which the library does for some of them alone.
      if (typeof node.value === 'string' && node.value.search(UNPRINTABLE) !== -1) node.type = 'QUOTE_DOUBLE';
    },
    Collection(_key, node, path) {
      node.flow = path.length > 1 && JSON.stringify(node.toJSON()).length <= ONE_LINE;
    },
  });
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: true, indentSeq: false })
    .replace(UNPRINTABLE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
