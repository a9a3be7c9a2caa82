import { diffArrays } from 'diff';

/** A piece of a text, and whether the texts beside it do not all have it. */
export interface TextPart {
  text: string;
  differs: boolean;
}

/** Cuts texts that are nearly equal where they differ. Punctuation and spaces alone make no difference. */
export function markDifferences(texts: readonly string[]): TextPart[][] {
  const words = texts.map(wordsOf);
  const shared = words.reduce(sharedWords, words[0] ?? []);
  return words.map((own) => {
    const parts = diffArrays(shared, own)
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({
        text: value.join(''),
        differs: added && /[\p{L}\p{N}]/u.test(value.join('')),
      }));
    return joinParts(parts.map((part, at) => ({ ...part, differs: part.differs || isCaught(parts, at) })));
  });
}

function sharedWords(some: readonly string[], others: readonly string[]): string[] {
  return diffArrays([...some], [...others]).flatMap(({ value, added, removed }) =>
    added || removed ? [] : value,
  );
}

/** Whether one character stands between two differences by chance: 较[高]的[质量] is read more easily as one. */
function isCaught(parts: readonly TextPart[], at: number): boolean {
  const [before, part, after] = [parts[at - 1], parts[at], parts[at + 1]];
  return part?.text.length === 1 && before?.differs === true && after?.differs === true;
}

function joinParts(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last?.differs === part.differs) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

/** A text word by word, or where the browser does not know Chinese words, number by number and character by character. */
function wordsOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return text.match(/\d+(?:\.\d+)?|[a-z]+|./gisu) ?? [];
  return Array.from(
    new Intl.Segmenter('zh', { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
}
