/** What a word that stands directly before a number says of it; `manner` is one that the reader must see. */
type Sense = 'stock' | 'manner' | 'upper' | 'lower';

const WORDS: Readonly<Record<Exclude<Sense, 'manner'>, string>> = {
  upper:
    '不超过 不得超过 不能超过 不可超过 不应超过 不超出 不得超出 不高于 不得高于 不多于 不得多于 不大于 不长于 最高 最长 最多 最大 至多 ' +
    '上限 封顶 限额 最高限额 可达 延长至 延长到 延至 放宽至 放宽到 提高至 提高到 ≤',
  lower: '不低于 不得低于 不应低于 不少于 不得少于 不短于 不小于 最低 最短 最少 至少 下限 ≥',
  stock:
    '单个项目 每个项目 每项目 单个课题 每个课题 每项课题 单项 每项 每课题 资助 补助 支持 奖励 奖补 补贴 后补助 ' +
    '给予 予以 一次性 资助经费 资助资金 资助金额 资助额度 资助额 资助强度 资助标准 资助规模 资助总额 资助经费总额 资助比例 ' +
    '补助经费 补助资金 补助金额 补助额度 补助额 补助标准 补助总额 补助比例 支持经费 支持资金 支持金额 支持额度 ' +
    '支持强度 支持标准 支持比例 奖励经费 奖励资金 奖励金额 奖励额度 奖励标准 奖补经费 奖补资金 奖补金额 奖补额度 ' +
    '奖补标准 财政资金 财政经费 专项资金 专项经费 科技经费 科研经费 申请经费 申请资金 申请额度 申报额度 经费资助 ' +
    '经费支持 资金支持 资金资助 资金补助 资金额度 经费额度 财政 自治区财政 自治区级财政 省财政 省级财政 申请 申报 拟 ' +
    '为 是 在 从 由 以 可 可以 按 约定 均 滚动 控制 人民币 区间 范围 实施年限 执行年限 研究年限 年限 期限 ' +
    '周期 时间 时限 为期 实施期 执行期 实施期限 执行期限 研究期限 建设期 建设期限 建设周期 研究期 研发期 研发周期 ' +
    '实施周期 执行周期',
};

const SENSES = new Map(
  Object.entries(WORDS).flatMap(([sense, words]) => words.split(' ').map((word) => [word, sense as Sense])),
);
const LONGEST = Math.max(...[...SENSES.keys()].map(({ length }) => length));

/** How far a number binds, or from when a term runs: `原则上`, `自立项之日起`. Part of a label, or a label of its own. */
const MANNER =
  '(?:原则上|通常|一般(?:情况下)?|[自从][^自从\\ue000-\\ue00f,;。:]{0,10}(?:日|立项|启动|签订|下达|批准|批复)起(?:计?算)?)';
const LAST_MANNER = new RegExp(`${MANNER}$`);
const MANNERS = new RegExp(`,?${MANNER}{1,3}$`);

/** As many characters at the end of words are looked at for it. */
const LONGEST_MANNER = 24;

/** Words that are all a clause says of what is paid or lasts: stock when nothing stands before them. */
const ALONE =
  /^(?:项目|课题|资金|经费|金额|额度|总额|标准|比例|强度|规模|建设|支持|培养|每个|单个|上述)*(?:项目|课题|资金|经费|金额|额度|标准|比例|强度)$/;

const EDGE = /[\s,;。、:]/;

/** What the words before a number say: which of them are its label, and which bounds they name. */
export interface Lead {
  /** Where the label begins: at the words of manner where stock alone stands before them. */
  from: number;
  /** Where the label ends; 0 where the words are stock only. */
  label: number;
  bounds: ReadonlySet<'upper' | 'lower'>;
}

/** Takes stock and bounds off the end of the words before a number; one step a word, whatever stands before them. */
export function readLead(words: string): Lead {
  const bounds = new Set<'upper' | 'lower'>();
  let manner = { from: 0, to: 0 };
  let end = trimEnd(words, words.length);
  for (;;) {
    const [length, sense] = lastWord(words, end);
    if (sense === 'upper' || sense === 'lower') bounds.add(sense);
    if (length === 0) break;
    if (sense === 'manner') manner = { from: end - length, to: manner.to === 0 ? end : manner.to };
    end = trimEnd(words, end - length);
  }
  if (end > 0 && end < 20 && ALONE.test(words.slice(0, end))) end = 0;
  return { from: end === 0 ? manner.from : 0, label: manner.to === 0 ? end : manner.to, bounds };
}

/** Where a text goes on after what binds a part to the one before it. */
export function skipJoint(text: string, from: number): number {
  const joint = ['并且', '且', '但是', '但', '并', '同时'].find((word) => text.startsWith(word, from));
  return skipEdge(text, from + (joint?.length ?? 0));
}

/** Where a text goes on after white space and marks between parts. */
export function skipEdge(text: string, from: number): number {
  let at = from;
  while (at < text.length && EDGE.test(text.charAt(at))) at += 1;
  return at;
}

/** Where a text ends that goes to `from`, without white space and marks between parts. */
export function trimEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && EDGE.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function lastWord(text: string, end: number): [number, Sense | undefined] {
  for (let length = Math.min(LONGEST, end); length > 0; length -= 1) {
    const sense = SENSES.get(text.slice(end - length, end));
    if (sense) return [length, sense];
  }
  const manner = LAST_MANNER.exec(text.slice(Math.max(0, end - LONGEST_MANNER), end))?.[0];
  return manner === undefined ? [0, undefined] : [manner.length, 'manner'];
}

/**
 * How the name of a kind of applicant, project or case ends. Whoever pays otherwise or is counted otherwise (企业自筹, 每年, 再)
 * does not end like this: a number after it is not understood.
 */
const LABEL_END =
  /(?:企业|公司|集团|单位|机构|高校|院校|院所|医院|学校|团队|人才|博士|博士后|硕士|学者|专家|个人|青年|负责人|项目|课题|专项|类|类别|类型|级|档|等次|等级|等|奖|平台|基地|中心|实验室|研究院|研究所|工作站|工作室|园区|开发区|高新区|孵化器|众创空间|飞地|联盟|联合体|合作社|内容|任务|方向|专题|领域|情形|情况|条件|其他|其它|其余|每家|每户|单家|批准|同意|者|(?<![金费资入额本款])的|[A-Z①-⑳”》)])$/;

/** What may be done to a term beyond its bound. */
export const EXTENDED = /(?:延长|延期|展期|顺延)$/;

/** A label without its manner, or the end of it where it is long. */
export function kindOf(label: string): string {
  return label.slice(-2 * LONGEST_MANNER).replace(MANNERS, '');
}

/** Whether a clause can be the label of a number after it: the name of a kind, or stock, with or without its manner. */
export function isLabel(clause: string): boolean {
  const label = clause.slice(0, trimEnd(clause, clause.length));
  const kind = kindOf(label);
  return kind === '' || LABEL_END.test(kind.slice(-8)) || readLead(label).label === 0;
}
