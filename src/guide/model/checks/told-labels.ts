import { BOUND_WORD } from './told-bounds.ts';

/** A part of a sum that is paid in parts. */
const STAGED = /验收|中期|结题|结项|启动|首付|尾款|余款|预拨|阶段|[一二三]期|(?<![自从](?:项目|课题)?)立项/;

/** How far a number binds, or from when: what a label may be, or end with. */
const MANNER = /,?(?:原则上|通常|一般(?:情况下)?|[自从][^自从]{1,16}起(?:计?算)?){1,3}$/;

/** What stands in no name of a kind: another part of the sentence, what is denied, what is paid, whose words these are. */
const NO_KIND =
  /[,;:]|不|额度|金额|[备附]注|说明|原则上|通常|一般情况下|起$|(?:资助|补助|支持|奖励|补贴|经费|资金|(?:单个|每个)(?:项目|课题)|期限|年限|周期)$/;

/** The first word of a label that says more than for which kind of applicant, project or case a number is. */
export function findStrayWord(label: string): string | undefined {
  const found = BOUND_WORD.exec(label) ?? STAGED.exec(label) ?? NO_KIND.exec(label.replace(MANNER, ''));
  return found?.[0];
}
