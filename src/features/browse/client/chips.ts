import { CONDITION_NAMES } from '../../../guide/facts/condition-names.ts';
import { withoutBrackets } from '../../../guide/model/shown-name.ts';
import { findElement, make, makeButton } from '../../../site/client/page.ts';
import type { BrowseState } from '../browse-state.ts';

const list = findElement('#browse-chips', HTMLElement);

/** Shows what is chosen above the table, each as a button that takes it back; `drop` gets the state without it. */
export function showChips(state: BrowseState, drop: (next: BrowseState) => void): void {
  const hadFocus = list.contains(document.activeElement);
  const buttons = chipsOf(state).map(([words, next]) => {
    const button = makeButton(words, () => drop(next));
    button.setAttribute('aria-label', `去掉条件：${words}`);
    return button;
  });
  list.replaceChildren(...buttons.map((button) => make('li', {}, button)));
  // What had focus was replaced.
  if (hadFocus) (buttons[0] ?? findElement('#browse-query', HTMLElement)).focus();
}

/** Each choice in words, and the state without it. */
function chipsOf(state: BrowseState): [string, BrowseState][] {
  const { chosen, from, to, ids } = state;
  const names = new Map<string, string>(CONDITION_NAMES);
  const values = [...chosen].flatMap(([facet, all]) =>
    [...all].map((value): [string, BrowseState] => {
      const rest = new Set([...all].filter((one) => one !== value));
      const name = names.get(facet);
      return [
        name === undefined ? withoutBrackets(value) : `${name}：${value}`,
        { ...state, chosen: new Map([...chosen, [facet, rest]]), page: 1 },
      ];
    }),
  );
  const bounds = from === null ? `至${to ?? ''}万元` : to === null ? `${from}万元起` : `${from}—${to}万元`;
  return [
    ...(ids.length > 0
      ? [[`链接给出的${ids.length}项`, { ...state, ids: [], page: 1 }] as [string, BrowseState]]
      : []),
    ...values,
    ...(from !== null || to !== null
      ? [[`上限${bounds}`, { ...state, from: null, to: null, page: 1 }] as [string, BrowseState]]
      : []),
  ];
}
