const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A title cut where its lines may end besides at punctuation: between words, as ICU's dictionary knows them. Not after a
 * word of one character, which is a particle (与, 及) or part of a word that the dictionary has not, and not beside a number.
 * Joined it is the title again.
 */
export function titleWords(title: string): string[] {
  const pieces: string[] = [];
  let mayEnd = false;
  for (const { segment, isWordLike } of segmenter.segment(title)) {
    const isWord = isWordLike === true && !/\d/.test(segment);
    if (mayEnd && isWord) pieces.push(segment);
    else pieces.push(`${pieces.pop() ?? ''}${segment}`);
    mayEnd = isWord && segment.length > 1;
  }
  return pieces;
}
