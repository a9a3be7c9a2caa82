import type { EditionFile, LostHeadingNote } from '../../../src/guide/model/schema/edition-file.ts';
import { formatHanNumeral } from '../../../src/guide/parse/numerals.ts';

/**
 * A heading that the source lost, as it would be printed, from what the edition file shows for it:
 * `“重点研发”行动计划（广西重点研发计划）`, `一、农林业领域`, `方向17：铝材料`. `plan`: its number, from 0, for a plan.
 */
export function restoreHeading(lost: LostHeadingNote, edition: EditionFile, plan: number): string {
  const name = lost.shown.replace(/^〔.*：(.*)〕$/, '$1');
  if (lost.kind === 'area') return `${formatHanNumeral(lost.number)}、${name}`;
  if (lost.kind === 'direction') return `方向${lost.number}：${name}`;
  return name.startsWith('“') ? name : `“${edition.plans[plan]?.short ?? ''}”行动计划（广西${name}）`;
}
