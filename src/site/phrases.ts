const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text without punctuation, as ICU’s dictionary cuts it; what it does not know falls into characters. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** A content item’s text without the note on which indicators it has to meet: that is not about its field. */
export function withoutIndicatorNote(text: string): string {
  return text.replace(/（满足考核指标.*?）/g, '');
}
