import { formatCase, formatQuantity, formatStatus, NOT_STATED } from '../model/format-facts.ts';
import type { CallPage } from '../model/schema/page.ts';
import type { Quantity } from '../model/schema/quantity.ts';
import { shownName } from '../model/shown-name.ts';
import { fullName } from './full-name.ts';
import { pathTo, type SiteEdition } from './guide.ts';

/**
 * A call in a few lines of plain text, to be sent to a colleague by WeChat or mail: name, plan, status where it is not
 * open, mode, cap and term with their cases. The address comes after it, where it is known.
 */
export function callText(edition: SiteEdition, page: CallPage): string {
  const [plan = page] = pathTo(edition, page);
  const { status, modes, funding, years } = page.call;
  return [
    fullName(edition, page),
    `${edition.year}年度 ${shownName(plan)}`,
    ...(status === 'open' ? [] : [`申报：${formatStatus(status)}`]),
    `资助方式：${modes.join('、') || NOT_STATED}`,
    `资助经费：${describe(funding, '万元')}`,
    `实施年限：${describe(years, '年')}`,
  ].join('\n');
}

function describe(quantity: Quantity | null, unit: string): string {
  const cases = quantity?.cases ?? [];
  if (cases.length < 2) return formatQuantity(quantity, unit);
  return cases.map((one) => `${one.label ?? '一般'}：${formatCase(one, unit)}`).join('；');
}
