import { oncePer } from '../../../site/once-per.ts';
import { ABSENT_FILE, ALL_SCARCE_FILES, READINGS_FILE, scarceFile } from '../near-files.ts';
import type { SearchIndex } from '../page-texts.ts';
import { parseOffers } from './printed-offers.ts';
import { parseSpelling } from './spelling-file.ts';
import { openSpeller, type Speller } from './slips.ts';
import { keyOf, openOffers, openThesaurus, type Thesaurus } from './thesaurus.ts';
import { parseRows } from './thesaurus-rows.ts';

// What help is found in. Opening takes time, and is done once for what is typed one letter after the other.

/** Words that no page has. */
export const absentWords = oncePer(async (index: SearchIndex): Promise<Thesaurus> =>
  openThesaurus(parseRows(await index.near(ABSENT_FILE))),
);

/** Words that few pages have. */
export const scarceWords = oncePer(async (index: SearchIndex): Promise<Thesaurus> => {
  const files = await Promise.all(ALL_SCARCE_FILES.map((file) => index.near(file)));
  return openOffers(files.flatMap(parseOffers));
});

/** Those of them that lie in a file with a word: enough to ask for that word alone. */
export async function scarceWordsLike(index: SearchIndex, word: string): Promise<Thesaurus> {
  return openOffers(parseOffers(await index.near(scarceFile(keyOf(word)))));
}

/** The guide's words and those of readers that it does not have, as `cutIntoWords` wants them. */
export const vocabularyOf = oncePer(async (index: SearchIndex): Promise<string> => {
  const [guideWords, { words }] = await Promise.all([index.words(), absentWords(index)]);
  return [guideWords, ...words.map(keyOf)].join(' ');
});

/** What is longer and not in the thesaurus is mostly no word, but a phrase cut out of a sentence. */
const OTHERS = 2;

/** What finds slips in all words that there are, but those of the guide that are none by themselves. */
export const spellerOf = oncePer(async (index: SearchIndex): Promise<Speller> => {
  const [guideWords, spelling, absent, scarce] = await Promise.all([
    index.words(),
    index.near(READINGS_FILE),
    absentWords(index),
    scarceWords(index),
  ]);
  const { readings, fragments } = parseSpelling(spelling);
  const terms = [...absent.expressions, ...scarce.expressions, ...scarce.words];
  const others = guideWords.split(' ').filter((word) => word.length === OTHERS && !fragments.has(word));
  return openSpeller({ terms, others, readers: absent.words }, readings);
});
