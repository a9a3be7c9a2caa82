import { INVISIBLE, OTHER_BREAKS } from '../../parse/characters.ts';
import type { Line } from '../../parse/lines.ts';
import type { Reporter } from '../../report/reporter.ts';

/** Something in a line's characters that looks like a typing error. Groups 1 is what is quoted. */
interface TextCheck {
  ruleId: string;
  /** Finds it; the match's extent is the place. */
  pattern: RegExp;
  expected: string;
  note: (quoted: string) => string;
}

const CHECKS: readonly TextCheck[] = [
  {
    // 及以上以上 (lines 768, 804); 特种机器人研发、特种机器人研发 (line 531). Refuses 韧性城市、城市更新 and 高发病发病机理.
    ruleId: 'repeated-words',
    pattern: /(以上|以下|以内|左右)\1|([\u4e00-\u9fff]{6,20})、\2/g,
    expected: 'these words once',
    note: (quoted) => `“${quoted}”重复`,
  },
  {
    // 5000万元以上,新增利税 (line 832), 多组学研究; (line 1039); refuses 3:1 and 1,000.
    ruleId: 'half-width-punctuation',
    pattern: /(?<=[\u4e00-\u9fff）”])([,;:?!])|([,;:?!])(?=[\u4e00-\u9fff（“])/g,
    expected: 'full-width punctuation',
    note: (quoted) => `半角标点“${quoted}”`,
  },
  {
    // 区外<含境外、国外>机构 (line 766).
    ruleId: 'angle-brackets',
    pattern: /(<[^<>\u4e00-\u9fff]*[\u4e00-\u9fff][^<>]*>)/g,
    expected: '（…）',
    note: (quoted) => `括号印作“${quoted}”`,
  },
  {
    // …示范。（满足考核指标中的①②③④⑤⑥）。 (lines 271, 377).
    ruleId: 'double-full-stop',
    pattern: /(）。)$(?<=。（满足[^（）]*）。)/g,
    expected: '） without a full stop, as in the other items',
    note: () => '括号后多一个句号',
  },
  {
    // 9．支持传染病快速检测 (line 104).
    ruleId: 'full-width-marker',
    pattern: /^\s*([\d０-９]{1,2}．)/g,
    expected: 'a half-width full stop after the number, as in the other items',
    note: (quoted) => `序号印作全角“${quoted}”`,
  },
  {
    // 子方向4：高新区科技成果转移转化能力提升。 (line 690).
    ruleId: 'heading-punctuation',
    // The end first: what stands before would else be looked at anew for every mark in the line.
    pattern: /([。；，、])$(?<=^\s*(?:子)?方向 *\d+ *：.*)/g,
    expected: 'a heading without punctuation at its end',
    note: (quoted) => `标题末尾有“${quoted}”`,
  },
  {
    // A bookmark mark cut in two would stay in the text.
    ruleId: 'stray-bookmark',
    pattern: /(\[bookmark:?)/g,
    expected: 'whole bookmark marks only',
    note: (quoted) => `转换残留“${quoted}”`,
  },
  {
    ruleId: 'control-character',
    // Read as if they were not there; a break of a line as a space.
    pattern: new RegExp(`([${INVISIBLE}${OTHER_BREAKS}\\ufffd]+)`, 'g'),
    expected: 'visible text',
    note: () => '不可见的控制字符',
  },
];

/** Warns of what looks like a typing error. The text stays as printed. */
export function checkText(lines: readonly Line[], report: Reporter): void {
  for (const line of lines) {
    for (const { ruleId, pattern, expected, note } of CHECKS) {
      for (const match of line.text.matchAll(pattern)) {
        const quoted = match[1] ?? match[2] ?? match[0];
        report.warn(
          ruleId,
          { line: line.number, column: match.index + 1, length: match[0].length },
          { found: `“${quoted}”`, expected, note: note(quoted) },
        );
      }
    }
  }
}
