/** How characters are read: a character may have several readings. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Readings as text, a line for each syllable: it, then its characters. */
export function printReadings(readings: Readings): string {
  const lines = new Map<string, string>();
  for (const [char, syllables] of readings)
    for (const syllable of syllables) lines.set(syllable, (lines.get(syllable) ?? syllable) + char);
  return [...lines.values()].sort().join('\n');
}

/** Reads what `printReadings` gave. */
export function parseReadings(printed: string): Readings {
  const readings = new Map<string, string[]>();
  for (const line of printed.split('\n')) {
    const [syllable = ''] = /^[a-z]*/.exec(line) ?? [];
    for (const char of line.slice(syllable.length))
      readings.set(char, [...(readings.get(char) ?? []), syllable]);
  }
  return readings;
}

/** No word is read in more ways than are looked at. */
const MOST_WAYS = 8;

/** How a text may be read: its syllables in a row, without tones; in no way when it has a character without a reading. */
export function readAloud(text: string, readings: Readings): string[] {
  let ways = [''];
  for (const char of text) {
    const syllables = /[a-z0-9]/.test(char) ? [char] : (readings.get(char) ?? []);
    ways = ways.flatMap((way) => syllables.map((syllable) => way + syllable)).slice(0, MOST_WAYS);
  }
  return ways;
}

/** What many speakers do not tell apart made one: zh and z, ch and c, sh and s, ng and n, l and n, ü and u. */
export function blurReading(reading: string): string {
  return reading
    .replace(/([zcs])h/g, '$1')
    .replaceAll('ng', 'n')
    .replaceAll('l', 'n')
    .replaceAll('v', 'u');
}
