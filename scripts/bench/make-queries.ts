// node scripts/bench/make-queries.ts: writes tests/search/queries.json, the set of queries that search is measured by.
// Random ones are drawn from the source with a fixed seed; the others are what people type, written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { readLines } from '../../src/guide/parse/lines.ts';

const SEED = 20261124;
const lines = readLines(readFileSync('guidelines/2026/source.txt', 'utf8')).map(({ text }) => text.trim());
const texts = lines.filter((line) => line.length > 12);

let state = SEED;
function random(below: number): number {
  // A linear congruential generator: the same queries everywhere.
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state % below;
}
const pick = <Value>(list: readonly Value[]): Value => list[random(list.length)] as Value;

/** Different queries without spaces and straight quotation marks, at which they would be cut. */
function draw(count: number, query: () => string): string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const drawn = query();
    if (drawn !== '' && !/[\s"]/.test(drawn)) found.add(drawn);
  }
  return [...found];
}

/** Part of a line, of 2 to 12 characters. */
function substring(): string {
  const line = pick(texts);
  const length = 2 + random(11);
  const start = random(Math.max(1, line.length - length));
  return line.slice(start, start + length);
}

/** The end of one line and the beginning of the next: in no block. */
function acrossLines(): string {
  const at = random(lines.length - 1);
  const [before = '', after = ''] = [lines[at], lines[at + 1]];
  const query = before.slice(-2 - random(3)) + after.slice(0, 2 + random(3));
  return before.length > 6 && after.length > 6 ? query : '';
}

/** Characters of the text in an order that it does not have. */
const shuffled = (): string =>
  Array.from({ length: 3 + random(3) }, () => pick(Array.from(pick(texts)))).join('');

const typed =
  '人工智能 无人机 低空经济 石墨烯 中药 海洋 新材料 贷补联动 高新技术企业 瞪羚企业 机器人 碳达峰 碳中和 红树林 虚拟现实 大模型 智慧旅游 区块链 疫苗 干细胞 中试 概念验证 科技特派员 院士工作站 重点实验室 面上项目 青年科学基金 一带一路 东盟 科普 铝合金 稀土 甘蔗 茉莉花 平陆运河 漓江 喀斯特 石漠化 桉树 林业 文物 公安 消防 地质灾害 大健康 化妆品 医疗器械 伦理 推荐函 配套 自筹 前资助 后补助 定额资助 北斗 卫星 氢能 储能 电池 电网 数字孪生 元宇宙 跨境 孵化器 技术合同 飞地 实验动物 壮瑶医 冷背 蓝碳 类器官 三甲 北部湾 防城港 桂林 年龄 博士 副高 授权发明专利 销售收入 新增产值 考核指标 实施年限 不超过3年 单个项目资助 企业牵头 优先支持 鼓励 揭榜挂帅 科技金融 科技型中小企业 油茶 八角 肉桂 罗汉果 沉香 蔗糖 蚕桑 种质资源'.split(
    ' ',
  );
const mixed =
  '5G 6G 5G-A/6G 19+6+N 7+2 AI CCUS VOCs VR 100万元 150万元 1000万元 ≥1000平方米 ≥3件以上 50—100万元 3:1 1∶1 2025年 2024年1月1日 〔2016〕32号 www.yidaiyilu.gov.cn 技术/新工艺 70% 1% 1%核算 38岁以下 CTO ×××'.split(
    ' ',
  );
const forms =
  '５Ｇ ＡＩ ai Ai ｃｃｕｓ vocs １００万元 19＋6＋N 19+6+n ＶＲ vr ≥１０００平方米 方向13:公共安全 (CCUS) （ccus） 国科发火〔２０１６〕32号 中国东盟 19 6N 一带一路共建国家 碳达峰、碳中和 人工智能＋ 人工智能+ “7+2” 7＋2 企业（CTO CTO担任 3：1 5ｇ-ａ/６ｇ 《广西科技计划项目申报书》 广西科技计划项目申报书'.split(
    ' ',
  );
const pairs =
  '无人机 反制|人工智能 东盟|企业 牵头|医疗机构 伦理|海洋 装备|自筹 防城港|铝 销售收入|博士 企业|稀土 锡|卫星 遥感 东盟|中药 种质|桂林 漓江|氢 储能|机器人 传感器|文物 数字化|地质灾害 监测|林业 病虫害|碳 监测|疫苗 抗体|食品 检测|水 污染|固体废物 赤泥|红树林 珊瑚礁|孵化 飞地|科普 场馆|联合实验室 东盟|重点实验室 优秀|面上 职称|青年 45周岁|团队 核心成员|石墨烯 企业|无人机 甘蔗|核 辐射|推荐函 市科技局|30% 经费|孪生 水利'.split(
    '|',
  );
const direct = '13|13-2|方向13|方向13子方向2|26-2-1|方向 20|方向68|方向1|40-4|66|方向１７|1-1'.split('|');
const quoted = '"1. 科技成果"|"3. 由企业牵头"|"无人机 反制"|"人工智能"|"1.科技成果"'.split('|');
const absent =
  '量子计算机芯片|登月工程|二〇二七|区块链养猪|考核指标指标|元宇宙甘蔗|blockchain|房地产开发|足球俱乐部|一百万元'.split(
    '|',
  );

const queries = {
  seed: SEED,
  typed,
  mixed,
  forms,
  pairs,
  direct,
  quoted,
  random: draw(220, substring),
  absent: [...absent, ...draw(30, shuffled)],
  across: draw(40, acrossLines),
};
writeFileSync('tests/search/queries.json', `${JSON.stringify(queries, null, 2)}\n`);
console.log('tests/search/queries.json is written');
