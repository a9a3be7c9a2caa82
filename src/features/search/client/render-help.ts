import { make } from '../../../site/client/page.ts';
import { findHelpBeside, findHelpInstead } from '../near/find-help.ts';
import { keyOf, type NearWords } from '../near/thesaurus.ts';
import type { LoadedAnswer } from './live-search.ts';
import { withIndex } from './open-index.ts';
import { renderOffers } from './render-offers.ts';

/** What help there is for a query, as paragraphs. Where nothing was found and there is none, one says that. */
export async function renderHelp(
  query: string,
  { answer: { readAs }, instead }: LoadedAnswer,
): Promise<HTMLElement[]> {
  const asked = readAs ?? query;
  const { meant, words, meantWords } = await withIndex((index) =>
    instead ? findHelpInstead(index, asked, instead.missing) : findHelpBeside(index, asked),
  );
  const isOne = words.length === 1 && keyOf(words[0]?.word ?? '') === keyOf(asked);
  const help = [
    ...(meant.length > 0 ? [renderLine('是不是要找：', renderOffers(meant), '〔本站推测〕')] : []),
    ...words.map((near) => renderNear(isOne ? '' : `“${near.word}”的`, near)),
    ...meantWords.map((near) => renderNear(`是不是“${near.word}”？原文也没有；`, near)),
  ];
  if (!instead) return help;
  const none = make('p', {}, '本站同义词表里没有相近的说法，也没有读音或写法相近的词。');
  // The finder knows what the thesaurus knows.
  return [...(help.length > 0 ? help : [none]), ...(words.length > 0 ? linkToFinder(asked) : [])];
}

/** A link to the finder with what was looked for; the header of every page has its address. */
function linkToFinder(asked: string): HTMLElement[] {
  const { href } = document.querySelector<HTMLAnchorElement>('.site-nav a[href$="/find/"]') ?? {};
  if (href === undefined) return [];
  const link = make(
    'a',
    { href: `${href}#text=${encodeURIComponent(asked)}` },
    `按题意找与“${asked}”相近的申报项`,
  );
  return [make('p', {}, link)];
}

function renderNear(beginning: string, { near, related }: NearWords): HTMLElement {
  const kinds = [
    ['相近或上位的说法：', near],
    ['相关的说法：', related],
  ] as const;
  const offers = kinds
    .filter(([, each]) => each.length > 0)
    .flatMap(([name, each], at) => [at > 0 ? '；' : '', name, ...renderOffers(each)]);
  return renderLine(beginning, offers, '〔本站同义词表〕');
}

/** A line with what it comes from, for it is ours. */
function renderLine(beginning: string, offers: readonly (string | Node)[], source: string): HTMLElement {
  return make('p', {}, beginning, ...offers, make('span', { className: 'ours whole' }, source));
}
