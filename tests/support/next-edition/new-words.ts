import { pick, type Random } from '../../../scripts/bench/scale/random.ts';

/** Subjects that the guide of 2026 does not have. */
const SUBJECTS = [
  '量子精密测量',
  '脑机接口',
  '可控核聚变',
  '钙钛矿叠层电池',
  '固态变压器',
  '卫星互联网终端',
  '太赫兹成像',
  '高温超导带材',
  '存算一体芯片',
  '光子计算',
  '柔性显示面板',
  '原子钟授时',
  '深地钻探',
  '极地装备',
  '空间碎片清除',
  '飞秒激光加工',
  '甲醇燃料电池',
  '氨燃料发动机',
  '热泵储热',
  '地热发电',
  '潮流能电站',
  '垃圾渗滤液脱氮',
  '微塑料检测',
  '噬菌体制剂',
  '合成淀粉',
  '细胞培养肉',
  '藻类蛋白',
  '智能假肢',
  '听力康复',
  '睡眠障碍干预',
  '青少年近视防控',
  '口腔种植体',
  '古籍数字修复',
  '非遗纹样生成',
  '沉浸式剧场',
  '电子竞技转播',
  '冰雪运动器材',
  '殡葬用品环保替代',
  '桥梁缆索监测',
  '盾构刀具再制造',
];

const QUALITIES = [
  '高灵敏度',
  '低成本',
  '长寿命',
  '小型化',
  '全流程',
  '超精密',
  '自适应',
  '抗干扰',
  '免维护',
  '可回收',
];

const NEEDS = [
  '核心部件国产替代',
  '装调工艺优化',
  '失效机理分析',
  '批量制备方法',
  '可靠性评价体系',
  '现场校准装置',
  '仿真设计平台',
  '质量追溯系统',
  '安全评估规程',
  '标准样机验证',
];

const DEEDS = ['支持研制', '支持突破', '支持构建', '支持攻克', '支持探索'];

/** A subject, and nothing of the guide. */
export function newSubject(random: Random): string {
  return pick(SUBJECTS, random);
}

/** A phrase of a few words. */
function newPhrase(random: Random): string {
  return `${pick(QUALITIES, random)}${pick(SUBJECTS, random)}${pick(NEEDS, random)}`;
}

/** The text of a content item, of one subject where it is given. */
export function newItem(random: Random, subject = newSubject(random)): string {
  return `${pick(DEEDS, random)}${subject}的${newPhrase(random)}、${newPhrase(random)}等技术。`;
}

/** Titles as the department forms them. */
export function newTitle(random: Random, subject: string): string {
  return `${subject}${pick(['关键技术研发与应用示范', '技术攻关及产业化', '装备研制与示范'], random)}`;
}

/** How much more may be kept, for phrases are kept whole. */
const LEEWAY = 0.1;

/** Keeps about so large a share of a text, whole phrases left to chance; the rest is new. */
export function rewrite(text: string, share: number, random: Random): string {
  const phrases = text.split(/(?<=[、，。；])/);
  const order = phrases.map((_, at) => ({ at, by: random() })).sort((a, b) => a.by - b.by);
  const kept = new Set<number>();
  let length = 0;
  for (const { at } of order) {
    const longer = length + (phrases[at]?.length ?? 0);
    if (longer > (share + LEEWAY) * text.length) continue;
    kept.add(at);
    length = longer;
  }
  // Of which less than a third is kept is not the same in other words, but another text.
  if (length < text.length / 3) return cutHead(text, share, random);
  return phrases.map((phrase, at) => (kept.has(at) ? phrase : newPhrase(random) + phrase.slice(-1))).join('');
}

/** Keeps the head, which says what a text is about. */
function cutHead(text: string, share: number, random: Random): string {
  return `${text.slice(0, Math.ceil(text.length * share))}与${newPhrase(random)}。`;
}

/** Says one to three words otherwise. */
export function rephrase(text: string, random: Random): string {
  const known = SYNONYMS.filter(([word]) => text.includes(word));
  const times = 1 + Math.floor(random() * 3);
  return known.slice(0, times).reduce((changed, [word, other]) => changed.replace(word, other), text);
}

/** Indicators that no call of 2026 has. */
export const NEW_INDICATORS = [
  '编制行业发展年度报告1份及以上。',
  '完成第三方测评并形成测评报告1份及以上。',
  '研制工程样机2台及以上。',
  '组织技术培训3场及以上，覆盖基层人员200人次及以上。',
];

/** Requirements that no call of 2026 has. */
export const NEW_REQUIREMENTS = [
  '项目实施地点须在自治区内。',
  '同一研究内容已获其他财政资金支持的，不得申报。',
  '申报单位须提供近两年的审计报告。',
  '申报单位应成立3年以上。',
  '项目数据须按规定向自治区科技厅汇交。',
];

/** Words and what a next year's guide may say instead. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['应用示范', '示范推广'],
  ['研发', '研究开发'],
  ['关键技术', '核心技术'],
  ['监测', '监控'],
  ['提升', '提高'],
  ['防治', '防控治理'],
  ['智能化', '智慧化'],
  ['快速', '高速'],
  ['检测', '检验'],
  ['产品', '制品'],
  ['绿色', '生态'],
  ['高效', '高效能'],
  ['制备', '制取'],
  ['设备', '装置'],
];
