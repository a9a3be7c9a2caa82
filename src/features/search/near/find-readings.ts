import { readTerm } from '../../terms/index.ts';
import { foldText } from '../spelling.ts';
import { commonCharacters, type Readings } from './readings.ts';

/** How each character is read, first by itself, and in words as it is read there. */
export function findReadings(words: Iterable<string>): Readings {
  const readings = new Map<string, Set<string>>();
  const add = (text: string): void => {
    const syllables = readTerm(text);
    for (const [at, char] of Array.from(text).entries()) {
      const syllable = syllables[at]?.replace(/\d$/, '') ?? '';
      if (!/^[a-z]+$/.test(syllable)) continue;
      readings.set(char, (readings.get(char) ?? new Set()).add(syllable));
    }
  };
  for (const char of commonCharacters()) add(char);
  // Letters and digits are read as one, which would put the syllables out of step.
  for (const word of words) for (const [run] of foldText(word).matchAll(/\p{Script=Han}+/gu)) add(run);
  return new Map([...readings].map(([char, syllables]) => [char, [...syllables]]));
}
