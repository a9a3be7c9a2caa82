/** How wide a text is. */
export type Measure = (text: string) => number;

/** What may not stand at the beginning of a line, and what not at its end. */
const NEVER_FIRST = /^[，。、；：！？）》”’〕】％%·…—）]/;
const NEVER_LAST = /[（《“‘〔【]$/;

/** What a line is broken between: words, as far as they can be told in Chinese. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Breaks a text into lines no wider than `width`, as few as there can be, and of about the same width: a last line of
 * two characters looks like a mistake. A word that no line is wide enough for is broken anywhere. What does not fit in `most`
 * lines ends in an ellipsis.
 */
export function wrapBalanced(text: string, width: number, most: number, measure: Measure): string[] {
  const lines = wrap(text, width, measure);
  if (lines.length > most) return shorten(lines, width, most, measure);
  let [low, high] = [width / 2, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (isWithin(wrap(text, middle, measure), lines.length, middle, measure)) high = middle;
    else low = middle;
  }
  return wrap(text, high, measure);
}

/** Whether lines are no more than `most` and none is wider than `width`. */
function isWithin(lines: readonly string[], most: number, width: number, measure: Measure): boolean {
  return lines.length <= most && lines.every((line) => measure(line) <= width);
}

function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text).flatMap((one) => (measure(one) > width ? Array.from(one) : [one]))) {
    if (line !== '' && measure(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** The pieces between which a line may be broken. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment: piece } of words.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last))) {
      pieces[pieces.length - 1] = last + piece;
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}

function shorten(lines: readonly string[], width: number, most: number, measure: Measure): string[] {
  // What is ours stays marked as ours.
  const end = lines.at(-1)?.endsWith('〕') ? '…〕' : '…';
  return [...lines.slice(0, most - 1), cutToWidth(lines[most - 1] ?? '', end, width, measure)];
}

/** As many characters of a text as there is room for before `end`. */
export function cutToWidth(text: string, end: string, width: number, measure: Measure): string {
  const kept = Array.from(text);
  while (kept.length > 0 && measure(kept.join('') + end) > width) kept.pop();
  return `${kept.join('')}${end}`;
}
