import type { Page } from '../model/schema/page.ts';
import { formatQuantity, formatStatus } from '../model/format-facts.ts';
import { callsUnder, pathTo, type SiteEdition } from './guide.ts';

/** One sentence of the facts that decide: mode, cap, term, who may lead; for an entry with children, how many. */
export function describePage(edition: SiteEdition, page: Page): string {
  const [plan] = pathTo(edition, page);
  const where = plan && plan.id !== page.id ? `${plan.title}。` : '';
  if (page.type === 'section') return `${where}含${callsUnder(edition, page).length}个申报项。`;
  const { status, modes, funding, years, leads } = page.call;
  if (status !== 'open') return `${where}${formatStatus(status)}。`;
  const facts = [
    ...(modes.length > 0 ? [`资助方式：${modes.join('、')}`] : []),
    `资助经费：${formatQuantity(funding, '万元')}`,
    `实施年限：${formatQuantity(years, '年')}`,
  ];
  return `${where}${facts.join('；')}。${leads[0]?.text ?? ''}`;
}
