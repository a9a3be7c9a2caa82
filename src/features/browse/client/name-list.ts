import { findElement } from '../../../site/client/page.ts';

const heading = findElement('main h1', HTMLElement);
const usual = heading.textContent;

/** Gives the page the heading of a list that a link brought, of so many calls, in place of its own and the filters. */
export function nameList(count: number): void {
  heading.textContent = count > 0 ? `链接里的清单：${count}项` : usual;
  document.documentElement.classList.toggle('has-list', count > 0);
}
