import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { formatRemark } from '../../guide/facts/words.ts';
import type { Doubt } from '../../guide/model/schema/call.ts';
import type { ShownBlock } from './pair-blocks.ts';

/**
 * Puts what is odd in a block of the guide's text right after it, as ours. What is odd in the title, which the layout
 * shows, is shown there.
 */
export function addDoubts(shown: readonly ShownBlock[], doubts: readonly Doubt[]): void {
  const ofLine = Map.groupBy(shown, ({ block }) => block.line);
  for (const { line, column, quote, note } of doubts) {
    const element = blockAt(ofLine.get(line) ?? [], column - 1)?.element;
    if (!element) continue;
    // A short quote stands in its note.
    const isQuoted = quote === '' || note.includes(`“${quote}”`);
    const words = formatRemark(isQuoted ? note : `“${quote}”，${note}`);
    const at = element.children.findLastIndex((child) => isText(child) || isDoubt(child));
    element.children.splice(at + 1, 0, h('span.doubt.ours', { dataPagefindIgnore: 'all' }, words));
  }
}

/** The block of a line that has its character at a 0-based offset; a line's blocks stand in its order. */
function blockAt(blocks: readonly ShownBlock[], offset: number): ShownBlock | undefined {
  let end = 0;
  return blocks.find(({ element }) => {
    end += toString(element.children.find(isText) ?? { type: 'text', value: '' }).length;
    return offset < end;
  });
}

function isText(child: ElementContent): boolean {
  return child.type === 'element' && child.properties.dataSourceLines !== undefined;
}

function isDoubt(child: ElementContent): boolean {
  return child.type === 'element' && [child.properties.className].flat().includes('doubt');
}
