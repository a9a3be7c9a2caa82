/**
 * Characters that are drawn like another where Unicode's compatibility forms do not say so: simplified radicals, a
 * character's other shape, the bar, colons. In pairs: what stands there, what is meant.
 */
const SAME_GLYPH =
  '⺁厂⺌小⺎兀⺐尢⺒巳⺓幺⺕彐⺛旡⺝月⺟母⺠民⺩王⺪疋⺫目⺬示⺮竹⺶羊⺼肉⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻌辶⻑長⻒镸⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟⼾户―—';
const COLONS = '∶：︰：꞉：';

const PAIRS = new Map(
  Array.from((SAME_GLYPH + COLONS).match(/../gu) ?? [], (pair): [string, string] => [
    pair.slice(0, 1),
    pair.slice(1),
  ]),
);

/** The character that one is drawn like, where Unicode's compatibility forms do not say so: 西 for the radical ⻄. */
export function sameGlyph(character: string): string | undefined {
  return PAIRS.get(character);
}

/** Radicals, compatibility ideographs, upright and small forms, half-width marks; and what `PAIRS` has besides. */
const LOOK_ALIKE = /[\u2e80-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff61-\uff64\u2015\u2236\ua789]/g;

/** Every white space of one line, and what breaks a line elsewhere than here, but the ideographic space. */
const SPACE = /[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]/g;

/** Marks that the guide has in full width. */
const FULL_WIDTH = /[,:;?!()]/;

/**
 * A text in the characters that are meant, one for one: 方 for the radical ⽅, ： for ∶ and ﹕, a space for a tab. Nothing
 * else is done to width: that is `foldWidth`.
 */
export function foldLookAlikes(text: string): string {
  return text.replace(SPACE, ' ').replace(LOOK_ALIKE, (character) => {
    const meant = PAIRS.get(character) ?? character.normalize('NFKC');
    if (meant.length !== 1) return character;
    return FULL_WIDTH.test(meant) ? String.fromCharCode(meant.charCodeAt(0) + 0xfee0) : meant;
  });
}

/** A class for a regular expression: what takes no room and has no shape. Not what breaks a line. */
export const INVISIBLE = String.raw`\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb`;

/** A class for a regular expression: what breaks a line in other programs, and never does here. */
export const OTHER_BREAKS = String.raw`\u000b\u000c\u0085\u2028\u2029`;
