import type { HelpSets } from '../search/measure-help.ts';
import type { Column, Effort } from './measure-sites.ts';
import { CALL } from './sites.ts';
import { renderHelpRows, renderKindRows, renderRows, type Row } from './render-rows.ts';

/** What is said above the tables. */
export interface Circumstances {
  /** `2026-11-25`. */
  date: string;
  machine: string;
  pages: number;
  effort: Effort;
}

/** All figures as a Markdown document: the tables, and how it was measured. */
export function renderPeers(
  columns: readonly Column[],
  kinds: ReadonlyMap<string, readonly string[]>,
  help: HelpSets,
  { date, machine, pages, effort }: Circumstances,
): string {
  const queries = [...kinds.values()].flat().length;
  const isQuick = effort.rounds === 1;
  const rounds = isQuick
    ? 'one round, each site from nothing, then with what that build left, then with a few words of one page changed'
    : `the median of ${effort.rounds} rounds (least–most) after one that is not counted; in a round the sites are built in turn, each from nothing, then with what that build left, then with a few words of one page changed`;
  return `# zhinan beside its peers

Written by \`npm run bench:peers -- ${isQuick ? '--quick ' : ''}--write\` on ${date}. ${machine}. Other work may have gone on
on this machine: times are noisy, bytes and counts are not. KB are of 1,024 bytes.

All show the same ${pages} pages of Markdown, \`guidelines/2026/generated/\`, at the same addresses; a peer's
project is its template in \`scripts/bench/peers/\`, with its packages as locked there.

${renderTable(renderRows(columns), columns)}

**Built with.** ${columns.map(({ site }) => `${site.name}: ${site.versions}`).join('; ')}.

**Builds**: ${rounds}. Memory is the resident one of all processes together, looked at every tenth of a second; what they
share counts for each. zhinan's build is \`npm run build\` without PDF files: it also splits the source, checks that every
line is shown once, draws share pictures, makes print views and data files, and compresses all, none of which the peers do.

**Development servers** are started with what earlier runs left, one after the other; the page is open in Chromium when the
edit is saved. zhinan's edit is one of the source document, which is split anew with all its checks; a peer's is one of that
page's Markdown.

**Bytes** are as sent, headers included (not by kinds), brotli at its best, nothing cached; the page is \`/${CALL}\`, in a window of
1280 px. A page is what was asked for within two seconds of opening it, prefetched pages included; ten seconds include what
a service worker fetches. zhinan's pages carry a Content-Security-Policy; the peers have none. A first query is what is transferred from opening the page's search to its answer: the median of
about ${effort.firstQueries} queries, and the most.

**Search**: the ${queries} queries of \`tests/search/queries.json\`. Right are the pages in whose built text, block by block, a
browser finds every term of the query; where there are none, none, or those that have the terms when punctuation is passed
over (zhinan must find these, and say so). Recall and precision are means, of what a site's interface shows to its last
page. Starlight: Pagefind as it comes, all results loaded. VitePress: its dialog, which shows 16 sections; its
documentation names no tokenizer for Chinese, only words for the interface. Docusaurus has no local search; its
documentation lists community plugins. Here it is @easyops-cn/docusaurus-search-local as its README says for Chinese
(\`language: ['en', 'zh']\`, cut into words by jieba): its search page, which shows 100 headings and passages.

**axe**: WCAG 2.0 to 2.2, A and AA, and best practices, on home and the call's page, in light and dark colours.
${renderRules(columns)} **Lighthouse**: as on a slow phone, performance / accessibility / best practices / SEO${
    effort.rounds > 1 ? `, each the median of ${effort.rounds}` : ''
  }.

## Queries that find exactly the right pages, by kind

${renderTable(renderKindRows(columns, kinds), columns)}

typed: words that people look for; mixed: with letters and digits; forms: other widths and case; pairs: two words;
direct: numbers of entries, which zhinan leads to (its answer is judged without that entry); quoted: in quotation marks; random:
cut out of the text anywhere; absent: in no page; across: from the end of a block into the next one, so that no block has
them.

## Queries that are helped with, by kind

${renderTable(renderHelpRows(columns, help), columns)}

Of \`tests/search/help-queries.json\`: words that the guide does not have, slips of the pen, pinyin, numbers in words,
questions as people ask them, and what nothing in the guide has to do with. zhinan's offers are searches apart from the
results: one of the first three is what was wanted; a peer has none, so that one of the first three pages it finds must
have it in its text. Where nothing is wanted, nothing must be offered, or found.
`;
}

/** The rules that axe found broken, site by site. */
function renderRules(columns: readonly Column[]): string {
  const broken = columns.flatMap(({ site, violations }) =>
    violations.rules.size > 0 ? [`${site.name}: ${[...violations.rules].join(', ')}`] : [],
  );
  return broken.length === 0 ? '' : `Broken by ${broken.join('; ')}.`;
}

function renderTable(rows: readonly Row[], columns: readonly Column[]): string {
  const lines = [
    ['', ...columns.map(({ site }) => site.name)],
    ['---', ...columns.map(() => '--:')],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
