import { expect, test } from 'vitest';
import { foldWidth } from '../parse/lines.ts';
import { compileTemplate, faultOfTemplate } from './heading-template.ts';

test.each([
  ['方向{数字}：{标题}', '方向13：公共安全，关键技术', '方向13：', '13'],
  ['方向{数字}：{标题}', '方向 13 :甲', '方向 13 :', '13'],
  ['子方向{数字}：{标题}', '　　子方向2：科技兴警', '　　子方向2：', '2'],
  ['{汉字数字}、{短标题}', '二、绿色化工', '二、', '二'],
  ['（{数字}）{短标题}', '（1）通用型无人机', '（1）', '1'],
  ['第{汉字数字}章 {标题}', '第三章 重点研发', '第三章 ', '三'],
])('%s takes %s', (template, line, label, number) => {
  expect(faultOfTemplate(template)).toBeUndefined();
  const { groups } = compileTemplate(template).line.exec(foldWidth(line)) ?? {};
  expect(groups?.['label']?.length).toBe(label.length);
  expect(groups?.['digits'] ?? groups?.['han']).toBe(number);
});

test.each([
  ['方向{数字}：{标题}', '此方向仅限企业牵头申报。'],
  ['方向{数字}：{标题}', '子方向2：科技兴警'],
  ['{汉字数字}、{短标题}', '一、围绕粮油，开展攻关。'],
  ['（{数字}）{短标题}', '（1）新认定类：单个项目资助50万元。'],
  ['“{名称}”行动计划（{名称}）', '“夯基”行动计划下设2类项目，分别为甲和乙'],
])('%s refuses %s', (template, line) => {
  expect(compileTemplate(template).line.test(foldWidth(line))).toBe(false);
});

test('a heading without a label is a title as a whole', () => {
  const { line, hasLabel, label } = compileTemplate('“{名称}”行动计划（{名称}）');
  expect(line.test(foldWidth('“协同”行动计划（广西区域创新能力提升计划）'))).toBe(true);
  expect([hasLabel, label]).toEqual([false, undefined]);
});

test.each([
  ['方向{数字}：{标题}', ['方向 13 甲', '第13方向：甲', '第十三方向']],
  ['{汉字数字}、{短标题}', ['十、甲：']],
  ['“{名称}”行动计划（{名称}）', ['“甲”行动计划', '“甲”行动计划（乙']],
])('what is near to %s is known', (template, lines) => {
  const near = new RegExp(`^(?:${compileTemplate(template).near})`);
  for (const line of lines) expect([line, near.test(foldWidth(line))]).toEqual([line, true]);
});

test.each(['方向', '{标题}', '{号}：{标题}', '{标题}：方向{数字}', '{数字}之{数字}：{标题}', ''])(
  '%s is no template',
  (template) => {
    expect(faultOfTemplate(template)).toBeDefined();
  },
);
