/** Characters that look alike and are typed for each other, mostly by shape: 甘庶, 末来产业. Those that are read alike too need not be here. */
const GROUPS =
  '人入八 土士 未末 己已巳 日曰 大太犬 木术本 干千于 天夫 今令 侯候 析折拆 治冶 拔拨 住往 贷货 拾抬 晴睛 庶蔗 敷数 杌机 杲果 ' +
  '栗粟 崇祟 券卷 刺剌 戊戌戍 准淮 酒洒 兔免 鸟乌 田由甲申 石右 白自 目且 力刀 九丸 王玉主 问间 微徽 科料 材村 杆杠 设没 技枝 ' +
  '坏环坯 菜莱 复夏 受爱 铝铅 特持待 徒徙 延廷 柳抑 蚕蛋 宫官 宣宜 导异 孑子 全金 具贝 采来 径经 偏片 便使 性姓 帅师 旱早 氏氐 ' +
  '茶荼 萄葡 幻幼 失矢 午牛 斤斥 厂广 户尸 亨享 侍待 侵浸 低抵 涨胀 渔鱼 陪倍 渴喝 很狠 燥操 壁璧 辨辫';

const groupsOf = new Map<string, number[]>();
for (const [at, group] of GROUPS.split(' ').entries())
  for (const char of group) groupsOf.set(char, [...(groupsOf.get(char) ?? []), at]);

/** Whether two characters look so much alike that one is typed, or read off, for the other. */
export function lookAlike(a: string, b: string): boolean {
  return groupsOf.get(a)?.some((group) => groupsOf.get(b)?.includes(group)) ?? false;
}
