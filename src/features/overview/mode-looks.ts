import { NOT_STATED } from '../../guide/facts/words.ts';
import { FundingMode } from '../../guide/model/schema/call.ts';

const LOOKS: Readonly<Record<FundingMode, string>> = {
  前资助: 'mode-qian',
  自筹: 'mode-zi',
  贷补联动: 'mode-dai',
  定额资助: 'mode-ding',
  后补助: 'mode-hou',
};

/** All modes in the order of the legend, with what stands for none. */
export const LEGEND_MODES: readonly string[] = [...FundingMode.options, NOT_STATED];

/** The class that gives a mode its colour; whatever is no mode has the colour of 原文未说明. */
export function modeLook(mode: string): string {
  const known = FundingMode.safeParse(mode);
  return known.success ? LOOKS[known.data] : 'mode-none';
}
