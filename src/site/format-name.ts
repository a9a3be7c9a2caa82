import type { Page } from '../model/schema/page.ts';

/** A page's name with its printed number: `方向13：公共安全…`. */
export function formatName({ kind, label, number, title, titleSource }: Page): string {
  if (titleSource !== 'printed' && kind === 'direction' && number !== null) return `方向${number}：${title}`;
  return `${label}${title}`;
}

/** A page's number as short as it is clear: `方向13`, `子方向2`, `（1）`, `三`. */
export function formatNumber({ kind, label, number }: Page): string {
  if (label !== '') return label.replace(/[：:、]$/, '');
  return kind === 'direction' && number !== null ? `方向${number}` : '';
}
