import { expect, test } from 'vitest';
import { splitRealGuide } from '../../../tests/support/real-guide.ts';
import { recordFactsOf } from './record-facts.ts';

const { guide } = splitRealGuide();

// By the guide's headings, and what stands over each.
test.each([
  ['13-2', '方向13·', '子方向2：科技兴警关键技术研发与应用示范', /^重点研发计划.* › 方向13：[^›]+$/],
  ['26-2-1', '方向26·子方向2·', /^（1）通用型无人机/, /› 方向26：[^›]+ › 子方向2：[^›]+$/],
  ['jijin-2', '广西自然科学基金项目·', /^二、重点项目/, /^“夯基”[^›]+$/],
  ['4', '', /^方向4：/, /^“尖锋”|^重点研发计划|^“协同”/],
  ['hangji', '', /^“夯基”/, /^$/],
])('%s is listed with what it belongs to', (id, above, name, context) => {
  const entry = guide.entries.find((one) => one.id === id);
  if (!entry) throw new Error(id);
  const facts = recordFactsOf(entry, guide);
  expect(facts.above).toBe(above);
  expect(facts.name).toMatch(name);
  expect(facts.context).toMatch(context);
});
