import { Converter } from 'opencc-js/t2cn';

/** Radicals and compatibility ideographs, which PDF files give for ordinary characters, and the ideographs. */
const BLOCKS = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
] as const;

const toSimplified = (['t', 'hk', 'tw', 'jp'] as const).map((from) => Converter({ from, to: 'cn' }));

/**
 * For each character that does not stand in the texts but is another form of one that does – traditional, Hong
 * Kong, Taiwan, Japanese (OpenCC’s tables) or a compatibility form (Unicode NFKC) – that one. Characters that
 * stand in the texts mean themselves.
 */
export function findVariants(texts: Iterable<string>): Map<string, string> {
  const known = new Set<string>();
  for (const text of texts) for (const char of text) known.add(char);
  const variants = new Map<string, string>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const char = String.fromCodePoint(code);
      if (known.has(char)) continue;
      const forms = [char.normalize('NFKC'), ...toSimplified.map((convert) => convert(char))];
      const form = forms.find((candidate) => known.has(candidate));
      if (form !== undefined) variants.set(char, form);
    }
  }
  return variants;
}
