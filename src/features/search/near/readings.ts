/** How characters are read: a character may have several readings. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** The 3,755 most common characters, which GB 2312 has nearly in the order of their readings. */
export function commonCharacters(): string {
  const bytes = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: row === 39 ? 89 : 94 }, (_unused, cell) => [0xb0 + row, 0xa1 + cell]),
  );
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes.flat(2)));
}

/**
 * Readings as text. The first line has what common characters are read as first, in their order: a2 ai13 says that the
 * first two are read a, the next thirteen ai. A line for each syllable follows: it, and what else is read so.
 */
export function printReadings(readings: Readings): string {
  const runs: { syllable: string; length: number }[] = [];
  const others = new Map(readings);
  for (const char of commonCharacters()) {
    const [syllable = '', ...more] = readings.get(char) ?? [];
    others.set(char, more);
    const last = runs.at(-1);
    if (last?.syllable === syllable) last.length += 1;
    else runs.push({ syllable, length: 1 });
  }
  const lines = new Map<string, string>();
  for (const [char, syllables] of others)
    for (const syllable of syllables) lines.set(syllable, (lines.get(syllable) ?? syllable) + char);
  return [
    runs.map(({ syllable, length }) => `${syllable}${length}`).join(' '),
    ...[...lines.values()].sort(),
  ].join('\n');
}

/** Reads what `printReadings` gave. */
export function parseReadings(printed: string): Readings {
  const readings = new Map<string, string[]>();
  const add = (chars: string, syllable: string): void => {
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable]);
  };
  const [runs = '', ...lines] = printed.split('\n');
  const common = commonCharacters();
  let at = 0;
  for (const [, syllable = '', length] of runs.matchAll(/([a-z]*)(\d+)/g)) {
    const end = at + Number(length);
    if (syllable !== '') add(common.slice(at, end), syllable);
    at = end;
  }
  for (const line of lines) {
    const [syllable = ''] = /^[a-z]*/.exec(line) ?? [];
    add(line.slice(syllable.length), syllable);
  }
  return readings;
}

/** No word is read, and no letters are taken for pinyin, in more ways than are looked at. */
const MOST_WAYS = 8;

/** The most letters that a syllable has: zhuang. */
const LONGEST_SYLLABLE = 6;

/** How a text may be read: its syllables, without tones; in no way when it has a character without a reading. */
export function readAloud(text: string, readings: Readings): string[] {
  let ways: string[][] = [[]];
  for (const char of text) {
    const syllables = /[a-z0-9]/.test(char) ? [char] : (readings.get(char) ?? []);
    ways = ways.flatMap((way) => syllables.map((syllable) => [...way, syllable])).slice(0, MOST_WAYS);
  }
  return ways.map((way) => way.join(' '));
}

/** The ways in which letters are syllables in a row, each as `readAloud` has them, fewest first: xian is xian, or xi an. */
export function cutIntoSyllables(letters: string, syllables: ReadonlySet<string>): string[] {
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= letters.length; end += 1) {
    const here: string[][] = [];
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from += 1) {
      const syllable = letters.slice(from, end);
      if (syllables.has(syllable)) for (const way of ways[from] ?? []) here.push([...way, syllable]);
    }
    ways.push(here.sort((a, b) => a.length - b.length).slice(0, MOST_WAYS));
  }
  return (ways[letters.length] ?? []).map((way) => way.join(' '));
}

/** A reading with what many speakers do not tell apart made one: zh and z, ch and c, sh and s, ng and n, l and n, ü and u. */
export function blurReading(reading: string): string {
  return reading
    .replace(/([zcs])h/g, '$1')
    .replace(/ng(?= |$)/g, 'n')
    .replaceAll('l', 'n')
    .replaceAll('v', 'u');
}
