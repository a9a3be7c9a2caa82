import type { Call } from '../../guide/model/schema/call.ts';

/** How many characters the runs have by which whole calls are compared: two make a word, three say what of it. */
export const RUN = 3;

/** The texts of a call by how much they say of what it is about. */
export type CallTexts = Readonly<Record<'content' | 'title' | 'support', readonly string[]>>;

/** Which indicators an item must meet: a matter of numbers, not of content. */
export const REFERENCE = /（[^（）]*满足[^（）]*考核指标[^（）]*）/g;

/** Texts that say what a call is about, its title, and what other calls may say as well. */
export function textsOf(call: Call): CallTexts {
  const own = [...call.content, ...call.items, ...call.options].map(({ text }) =>
    text.replace(REFERENCE, ''),
  );
  const others = call.others.map(({ text }) => text);
  return {
    // A notice of a call that has nothing else is its content.
    content: own.length > 0 ? own : others,
    title: call.titleSource === 'missing' ? [] : [call.title],
    support: [
      ...[...call.indicators, ...call.requirements].map(({ text }) => text),
      ...(own.length > 0 ? others : []),
      ...[call.funding?.text, call.years?.text, call.modesText].flatMap((text) => text ?? []),
    ],
  };
}
