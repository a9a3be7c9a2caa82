import { foldWidth } from '../parse/lines.ts';

const HAN_NUMERAL = '[一二三四五六七八九十百零]{1,5}';

/** What stands for a number or a text in a template, and the form that it has in a width-folded line. */
const PLACES: Readonly<Record<string, string>> = {
  '{数字}': String.raw` *(?<digits>\d{1,4}) *`,
  '{汉字数字}': `(?<han>${HAN_NUMERAL})`,
  '{名称}': '[^“”()]+',
};
const TITLE = '{标题}';
/** A title without the marks of a sentence: what comes before it also begins lists and sentences. */
const SHORT_TITLE = '{短标题}';
const PLACE = /\{[^{}]*\}/g;

/** Any number, for forms that are near to a heading's. */
const ANY_NUMBER = `(?:\\d{1,4}|${HAN_NUMERAL})`;

/** The form of a heading: `方向{数字}：{标题}`, as the edition file may have it too. */
export interface HeadingTemplate {
  template: string;
  /** Matches a width-folded line that is such a heading; `label` is what stands before the title. */
  line: RegExp;
  /** Whether the line has a title after a label; else all of it is the title. */
  hasLabel: boolean;
  /** Finds the label inside a line, where it cannot be anything else; undefined where it could. */
  label: string | undefined;
  /** Matches the beginning of lines that look like such a heading, damaged or counted otherwise. */
  near: string | undefined;
}

/** Why a text is no template; undefined for one that is. */
export function faultOfTemplate(template: string): string | undefined {
  const places = template.match(PLACE) ?? [];
  const titles = places.filter((place) => place === TITLE || place === SHORT_TITLE);
  const unknown = places.find((place) => !(place in PLACES) && !titles.includes(place));
  if (unknown !== undefined)
    return `${unknown} is none of ${[...Object.keys(PLACES), TITLE, SHORT_TITLE].join(' ')}`;
  if (places.length === 0 || template.replace(PLACE, '') === '')
    return 'a template has a place such as {数字} or {名称}, and words or marks of its own';
  if (titles.length > 1 || (titles[0] !== undefined && !template.endsWith(titles[0])))
    return 'a title is the end of a template';
  if (places.filter((place) => place === '{数字}' || place === '{汉字数字}').length > 1)
    return 'a heading has one number';
  return undefined;
}

/** Makes the patterns of a template without fault. */
export function compileTemplate(template: string): HeadingTemplate {
  const title = template.endsWith(SHORT_TITLE) ? '[^。;:,]+$' : template.endsWith(TITLE) ? '' : undefined;
  const label = template.replace(SHORT_TITLE, '').replace(TITLE, '');
  const source = sourceOf(label, (place) => PLACES[place] ?? '');
  const words = /^[^{]*/.exec(label)?.[0] ?? '';
  const isWord = /[\u4e00-\u9fff]/.test(words);
  return {
    template,
    line: new RegExp(title === undefined ? `^ *${source}$` : `^(?<label> *${source})${title}`),
    hasLabel: title !== undefined,
    label: template.endsWith(TITLE) && isWord ? withoutNames(source) : undefined,
    near: nearOf(label, words, isWord),
  };
}

/** `方向 13 甲`, `第13方向：甲`, `“甲”行动计划`, `十、甲：`: what begins nearly as the label does. */
function nearOf(label: string, words: string, isWord: boolean): string | undefined {
  if (label.includes('{数字}')) {
    const name = escape(foldWidth(words));
    return isWord ? `${name} *${ANY_NUMBER}|第 *${ANY_NUMBER} *${name}` : undefined;
  }
  if (label.includes('{汉字数字}')) return withoutNames(sourceOf(label, (place) => PLACES[place] ?? ''));
  // A sentence, too, may begin with a name alone.
  return sourceOf(label.replace(/[（(].*$/, ''), () => '[^“”()]{1,8}');
}

function sourceOf(label: string, formOf: (place: string) => string): string {
  const literals = label.split(PLACE).map((text) => escape(foldWidth(text)));
  const places = (label.match(PLACE) ?? []).map(formOf);
  return literals.map((literal, at) => literal + (places[at] ?? '')).join('');
}

function withoutNames(source: string): string {
  return source.replace(/\?<\w+>/g, '?:');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
