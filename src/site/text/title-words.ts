const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What may begin a line though it is a single character. */
const PARTICLE = /^[与及和或]$/;

/**
 * A title cut where its lines may end besides at punctuation: between words, as ICU's dictionary knows them, but not beside
 * a number, and not beside a single character, which is part of a word that the dictionary has not (无人|机); only
 * before a particle. Joined it is the title again.
 */
export function titleWords(title: string): string[] {
  const pieces: string[] = [];
  let mayEnd = false;
  for (const { segment, isWordLike } of segmenter.segment(title)) {
    const isWord = isWordLike === true && !/\d/.test(segment);
    if (mayEnd && isWord && (segment.length > 1 || PARTICLE.test(segment))) pieces.push(segment);
    else pieces.push(`${pieces.pop() ?? ''}${segment}`);
    mayEnd = isWord && segment.length > 1;
  }
  return pieces;
}
