import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The texts of the body's blocks, one after the other, and how many characters of each line were read. */
export interface BodyTexts {
  next: () => string;
  end: () => void;
  lengths: Map<number, number>;
}

/**
 * The texts of an entry's body, given its id. Throws when more or fewer of them are asked for than there are.
 */
export function readBodyTexts(id: string, body: Root): BodyTexts {
  const texts = body.children.slice(0, frameEnd(body)).flatMap(blockTexts);
  let read = 0;
  const fail = (): never => {
    throw new Error(`${id}.md: its body has ${texts.length} blocks, and its frontmatter names others`);
  };
  return {
    next: () => texts[read++] ?? fail(),
    end: () => (read === texts.length ? undefined : fail()),
    lengths: new Map(),
  };
}

/** Where the text ends and the links to other files begin, for which there is a rule before them. */
export function frameEnd({ children }: Root): number {
  const rule = children.findIndex(({ type }) => type === 'thematicBreak');
  return rule === -1 ? children.length : rule;
}

/** The texts of headings, paragraphs and list items in document order; a list item's without its deeper lists. */
function blockTexts(node: Nodes): string[] {
  if (node.type === 'heading' || node.type === 'paragraph') return [toString(node)];
  return 'children' in node ? node.children.flatMap((child) => blockTexts(child)) : [];
}
