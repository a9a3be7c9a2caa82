/**
 * The words of a text as the browser's own dictionary cuts it, what it does not know in characters; undefined where the
 * browser has none.
 */
export function cutIntoSegments(text: string): string[] | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  return Array.from(
    new Intl.Segmenter('zh', { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
}
