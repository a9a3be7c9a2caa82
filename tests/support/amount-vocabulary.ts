/** A number as printed, with its unit, and its value in 万元, years or percent. */
export interface Printed {
  number: string;
  unit: string;
  value: number;
}

const sum = (number: string, unit: string, value: number): Printed => ({ number, unit, value });

// Written by hand: what tells right from wrong may not come from what is tested.
export const SUMS: readonly Printed[] = [
  sum('5', '万元', 5),
  sum('8', '万元', 8),
  sum('10', '万元', 10),
  sum('12.5', '万元', 12.5),
  sum('20', '万元', 20),
  sum('２０', '万元', 20),
  sum('30', ' 万元', 30),
  sum('50', '万', 50),
  sum('80', '万元', 80),
  sum('100', '万元', 100),
  sum('１００', '万元', 100),
  sum('150', '万元', 150),
  sum('300', '万元', 300),
  sum('1000', '万元', 1000),
  sum('1,000', '万元', 1000),
  sum('1，500', '万元', 1500),
  sum('2,000', '万元', 2000),
  sum('0.5', '亿元', 5000),
  sum('1', '亿元', 10000),
  sum('1.2', '亿元', 12000),
  sum('3', '百万元', 300),
  sum('2', '千万元', 2000),
  sum('8000', '元', 0.8),
  sum('50000', '元', 5),
  sum('二十', '万元', 20),
  sum('三十', '万元', 30),
  sum('一百', '万元', 100),
  sum('两百', '万元', 200),
  sum('一百五十', '万元', 150),
  sum('一千', '万元', 1000),
  sum('一千二百', '万元', 1200),
  sum('一', '亿元', 10000),
];

export const TERMS: readonly Printed[] = [
  sum('1', '年', 1),
  sum('2', '年', 2),
  sum('３', '年', 3),
  sum('3', ' 年', 3),
  sum('5', '年', 5),
  sum('1.5', '年', 1.5),
  sum('6', '个月', 0.5),
  sum('18', '个月', 1.5),
  sum('24', '个月', 2),
  sum('36', '个月', 3),
  sum('一', '年', 1),
  sum('两', '年', 2),
  sum('三', '年', 3),
  sum('五', '年', 5),
  sum('半', '年', 0.5),
  sum('十八', '个月', 1.5),
  sum('一', '年半', 1.5),
];

export const SHARES: readonly Printed[] = [
  sum('1', '%', 1),
  sum('10', '%', 10),
  sum('20', '%', 20),
  sum('30', '％', 30),
  sum('50', '%', 50),
  sum('0.5', '%', 0.5),
];

export const CONNECTORS = ['—', '–', '―', '－', '-', '~', '～', '∼', '〜', '——', '−', '至', '到', ' — '];
export const UPPER =
  '不超过 不得超过 不高于 不得高于 不多于 最高 最高不超过 最多 至多 上限 上限为 最高为 控制在不超过'.split(
    ' ',
  );
export const LOWER = '不低于 不得低于 不少于 至少 最低 下限为'.split(' ');
export const UPPER_AFTER = '以内 以下 之内 （含）以内 （含）以下 以下（含） 封顶'.split(' ');
export const LOWER_AFTER = '以上 及以上 （含）以上 以上（含）'.split(' ');
export const LABELS = [
  '高新技术企业',
  '瞪羚企业',
  '重点项目',
  'A类',
  '一等奖',
  '国家级平台',
  '对新认定的自治区级重点实验室',
  '成效特别突出的',
  '其他',
  '原则上',
  '自立项之日起',
  '一般项目原则上',
];
export const FOR_EACH = [
  '单个项目资助',
  '单个项目',
  '每个项目资助',
  '每项',
  '单个项目资助经费为',
  '单个项目支持额度',
];
export const STOCK = ['', '', '资助', '给予', '资助经费', '支持经费', '补助标准为', '财政资金资助'];
export const TERM_STOCK = ['', '', '实施年限', '实施期', '执行期为', '实施期限', '建设周期', '为期'];
export const TAILS = ['', '', '', '的资助', '补助', '经费支持', '的后补助'];
export const TOTALS = ['总经费1亿元', '资助总额不超过5000万元', '经费总额3,000万元', '合计安排经费二千万元'];
export const COUNTS = ['拟支持5项', '支持不超过3项', '拟支持10项左右', '遴选2个项目'];
export const CONDITIONS = [
  '项目总投资不低于1000万元',
  '企业自筹经费不低于200万元',
  '年营业收入2000万元以上',
  '自筹经费不低于申请经费的50%',
  '注册资本500万元',
];

/** Words that make something else of a number, wherever they stand beside it. */
export const SPOILERS =
  '每年 首年 再 另 共 约 近 左右 以外 多 余 累计 分别 其中 不含 每人 不足 未满 起 之外 的一半 或 和 减 年均 翻倍 不'.split(
    ' ',
  );

/** Characters that nobody sees. */
export const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u2060',
  '\ufeff',
  '\u00a0',
  '\t',
  '\u2028',
  '\v',
];
