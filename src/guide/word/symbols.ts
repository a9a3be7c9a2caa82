/** The font Symbol from 0x61 on, as far as texts use it: Greek letters where Latin ones stand. */
const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';

const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xa5: '∞',
  0xde: '⇒',
  0xae: '→',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x9f: '•',
  0xa1: '○',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = { 0x50: '✓', 0x52: '☑', 0xa3: '□', 0x54: '☒' };

/** What stands for a symbol that is not known. */
export const UNKNOWN_SYMBOL = '〓';

/** The character that a symbol of a font is, by its code; undefined when it is not known. */
export function readSymbol(font: string, value: number): string | undefined {
  if (Number.isNaN(value)) return undefined;
  // Symbol fonts lie in the private use area; others have their characters where they belong.
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  const index = value & 0xff;
  switch (font.toLowerCase()) {
    case 'symbol':
      return (
        SYMBOL[index] ??
        (GREEK.charAt(index - 0x61) || undefined) ??
        (GREEK_CAPITALS.charAt(index - 0x41) || undefined)
      );
    case 'wingdings':
      return WINGDINGS[index];
    case 'wingdings 2':
      return WINGDINGS_2[index];
    default:
      return isPrivate || value < 0x20 || value > 0xffff ? undefined : String.fromCharCode(value);
  }
}
