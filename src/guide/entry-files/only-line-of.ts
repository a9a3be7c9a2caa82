import type { Section } from '../model/schema/entry.ts';

/** The line of the one block in which a text stands; undefined where there is none or more than one. */
export function onlyLineOf(text: string, sections: readonly Section[]): number | undefined {
  const holding = sections.flatMap(({ blocks }) => blocks.filter((block) => block.text.includes(text)));
  return holding.length === 1 ? holding[0]?.line : undefined;
}
