/** The file beside the index that holds `printVariants`. */
export const VARIANTS_FILE = 'variants.txt';

/** Other forms of the text's characters as one string of pairs: the form, then the text's character. */
export function printVariants(variants: ReadonlyMap<string, string>): string {
  return [...variants].flat().join('');
}

/** A query in the text's own characters; the same string when there is nothing to change. */
export function readInTextForms(input: string, printed: string): string {
  const characters = Array.from(printed);
  const forms = new Map<string, string>();
  for (let at = 0; at < characters.length; at += 2) forms.set(characters[at] ?? '', characters[at + 1] ?? '');
  return Array.from(input, (char) => forms.get(char) ?? char).join('');
}
