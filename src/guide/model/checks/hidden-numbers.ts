import { BOUND_WORD } from './told-bounds.ts';

/** Characters that nobody sees, or that look like a space and are none: a number may be cut by them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|(?![ \u3000])\p{Zs}/gu;

/** A number in any writing, be it no exact one: 贰拾万元, 百余万元, ②年. */
const NUMBER_OF_ANY_KIND =
  /[\p{N}零〇一二两三四五六七八九十百千半壹贰叁肆伍陆柒捌玖拾佰仟][\p{N}零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟.,点多余几个 ]{0,12}(?:[元圆萬%]|年(?![限度])|月|(?<=[万亿]))/u;

/** The first invisible character of a text, as a code point. */
export function findInvisible(text: string): string | undefined {
  const [char] = text.match(INVISIBLE) ?? [];
  return char && `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether words that nobody could read hold a number, or a bound of one that is lost. */
export function hidesNumber(words: string): boolean {
  const text = words.replace(INVISIBLE, '');
  const plain = text.normalize('NFKC');
  if (/\d/.test(plain) || [text, plain].some((form) => NUMBER_OF_ANY_KIND.test(form))) return true;
  return BOUND_WORD.test(plain) && /[元万亿年月%]/.test(plain);
}
