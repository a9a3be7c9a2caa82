import { collapse, MARKS, type Marked, type TokenKind } from './amount-tokens.ts';
import { trimEnd } from './amount-words.ts';
import type { Aside } from './schema/quantity.ts';

const { money, time, percent, times, count, condition, span } = MARKS;
const NO_MARK = '[^\ue000-\ue00f,;。]';
const BOUND =
  '(?:(?:不|不得|不应)?(?:超过|低于|高于|少于|多于|大于|小于|短于)|最[低高少多]|至[少多]|达到|达|超)';
const AFTER = String.raw`(?:\(含(?:本数)?\)|及)?(?:以上|以下|以内|之内|内|左右)?(?:\(含(?:本数)?\))?`;

/** Money that is not paid by this call: `项目总投资不低于1000万元`, `年营业收入2000万元以上`, `自筹经费不低于资助额的50%`. */
const OTHERS_MONEY =
  '(?:(?:上一?年度?|近[一二三两]年|年)?(?:项目|企业|申报单位|主营业务|营业|销售|研发|实际|新增|固定资产){0,2})?(?:总投资|投资|自筹|自有|配套|匹配|出资|收入|营收|营业额|销售额|产值|注册资本|注册资金|实缴资本|投入|研发费用|研发经费|到位|融资|' +
  '合同额|成交额|交易额|贷款|利润|税收|社会资本|固定资产|资产|持股|占比|增长|增幅|增速)' +
  '(?:总额|额度|额|资金|经费|金额|比例|规模|率|部分){0,3}(?:应|须|需|要|均|为|在|已|合计|比例){0,3}';

/** Years that are not the project's: `近3年`, `成立满3年`, `合作期不少于2年`. */
const OTHERS_TIME =
  `(?:近|最近|过去|前|(?<!原则)上)${time}(?:以来)?|` +
  '(?:成立|注册|登记|运营|运行|经营|从业|从事|工作|服务|认定|建成|投产|合作|任职|毕业|有效期|合同|聘期)' +
  `(?:时间|年限|期限|期)?(?:已|应|须|需|均|满|未满|不满|不足|${BOUND}){0,3}${time}`;

/** What the money may be spent on: `其中设备费不超过30万元`. Not who pays it: `其中财政补助费用不超过30万元`. */
const SPENT = `(?<=,)其中(?!${NO_MARK}{0,9}(?:财政|[资补]助|支持|奖励|补贴))(?:用于)?[\\u4e00-\\u9fff]{1,10}(?:(?<!经)费用?|支出)(?:占比|比例)?[应须需]?(?:占${NO_MARK}{0,8})?${BOUND}[${money}${percent}](?=[,;。]|$)`;

const CONDITION = new RegExp(
  `(?:${OTHERS_MONEY}${BOUND}{0,2}${money}|` +
    `${OTHERS_MONEY}(?:占${NO_MARK}{0,12})?${BOUND}{1,2}${NO_MARK}{0,24}[${percent}${times}]|${OTHERS_TIME})${AFTER}|${SPENT}`,
  'g',
);

/** What says that money is paid: what follows in the same clause is the call's own. */
const PAID = /按|给予|予以|奖励|补助|支持|资助|财政|最[高多]|不/;

const COUNTED = new RegExp(`${BOUND}?${count}${AFTER}`, 'g');

const TOTAL =
  /总经费|(?:经费|资助|补助|支持|资金)总额|总规模|总预算|总资助|总金额|总额|安排(?:财政)?(?:经费|资金)/;

/** A clause of nothing but a number of projects: `拟支持5项左右`, `择优遴选2个项目`. */
const COUNT_CLAUSE = new RegExp(
  `^[^\ue000-\ue00f]{0,12}(?:拟|计划|支持|资助|立项|遴选|择优|安排|推荐|申报|限)${NO_MARK}{0,4}${count}(?:项目|课题|企业|单位|平台|团队)?$`,
);

/** A clause that announces a list of kinds: `分三档资助`, `分为重点项目、一般项目两类`, `按三个档次给予补助`. */
const GRADES =
  /(?<=^|[,;。])(?:[资补]助(?:标准|额度|经费))?[分按][^\ue000-\ue00f,;。每年期次累首]{0,24}[二两三四五六\ue009]个?(?:档次?|等次|等级|类型?|级)(?:给予|进行)?(?:资助|支持|补助|奖励)?(?=[,:])/g;

/** A sum for each project, whatever a total or a number of projects beside it says. */
const PER_PROJECT = /单个|每个|每项|单项|每家|每户|单家/;

/** Marks conditions, and numbers of things with the bounds around them. */
export function findConditions(marked: Marked): Marked {
  const conditions = collapse(marked, CONDITION, (match) => {
    const before = marked.chars.slice(Math.max(0, match.index - 40), match.index);
    const clause = before.slice(Math.max(...[',', ';', '。'].map((mark) => before.lastIndexOf(mark))) + 1);
    const isAttribute = marked.chars.charAt(match.index + match[0].length) === '的';
    if (PAID.test(isAttribute ? clause.replace(/支持|资助/g, '') : clause)) return undefined;
    return match[0].includes(time) ? span : condition;
  });
  return collapse(
    collapse(conditions, COUNTED, () => count),
    GRADES,
    () => MARKS.ordinal,
  );
}

/** Whether the words before a sum say that it is what all projects get together. */
export function isTotal(words: string): boolean {
  return TOTAL.test(words) && !PER_PROJECT.test(words);
}

/** Of a clause whose only number is of projects (拟支持5项), of kinds (分三档资助) or in a condition at its end. */
export function standsAlone(words: string): 'count' | 'ordinal' | 'condition' | undefined {
  const clause = words.slice(0, trimEnd(words, words.length));
  const marks = clause.match(/[\ue000-\ue00f]/g) ?? [];
  if (marks.length !== 1 || clause.includes('每')) return undefined;
  if (clause === MARKS.ordinal) return 'ordinal';
  if (clause.endsWith(condition)) return 'condition';
  return COUNT_CLAUSE.test(clause) ? 'count' : undefined;
}

/** What a number is that stands in a label or among words. */
const SILENT: ReadonlyMap<string, Aside['what']> = new Map([
  [condition, 'condition'],
  [span, 'condition'],
  [count, 'count'],
  [MARKS.date, 'date'],
  [MARKS.ordinal, 'ordinal'],
  [MARKS.document, 'document'],
  [MARKS.name, 'name'],
]);

/** Whether words have only numbers that need no reading. */
export function hasOnlyAsides(chars: string, except: readonly TokenKind[] = []): boolean {
  return [...(chars.match(/[\ue000-\ue00f]/g) ?? [])].every(
    (mark) => SILENT.has(mark) || except.some((kind) => MARKS[kind] === mark),
  );
}

/** The numbers between two places of a marked text that are something else than sums and terms. */
export function collectAsides(text: string, { chars, at }: Marked, from: number, to: number): Aside[] {
  const asides: Aside[] = [];
  for (let index = from; index < to; index += 1) {
    const what = SILENT.get(chars.charAt(index));
    if (what) asides.push({ text: text.slice(at[index], at[index + 1]), what });
  }
  return asides;
}
