import { findElement, make, makeButton } from '../../../site/client/page.ts';

/**
 * Makes the links from page to page of the table into buttons for what is listed; `turn` gets the page's number, from 1.
 * The function that is given back shows where one is.
 */
export function takeOverPager(turn: (page: number) => void): (page: number, pages: number) => void {
  const pager = findElement('#browse-pager', HTMLElement);
  return (page, pages) => {
    const place = make('span', {}, `第${page}页，共${pages}页`);
    const focused = pager.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    const targets: [string, number][] = [
      ['首页', 1],
      ['上一页', page - 1],
      ['下一页', page + 1],
      ['末页', pages],
    ];
    const buttons = targets.map(([name, to]) => {
      const button = makeButton(name, () => turn(to));
      button.disabled = to < 1 || to > pages || to === page;
      return button;
    });
    pager.hidden = pages < 2;
    pager.replaceChildren(place, ...buttons);
    // What had focus was replaced.
    buttons.find((button) => button.textContent === focused && !button.disabled)?.focus();
  };
}
