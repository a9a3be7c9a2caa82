import { make } from '../../../site/client/page.ts';
import type { FacetValues } from '../../../guide/facets/facet-values.ts';
import { countValues, YEAR, type Chosen, type Faceted } from '../../../guide/facets/choice.ts';
import { SEARCH_FACETS } from './search-address.ts';

/**
 * Shows the facets' values that some of the pages have, with their number. What has focus keeps it, though all is
 * drawn anew.
 */
export function renderFacets(
  form: HTMLFormElement,
  all: FacetValues,
  chosen: Chosen,
  pages: readonly Faceted[],
): void {
  const focused = document.activeElement;
  const [name, value] = focused instanceof HTMLInputElement ? [focused.name, focused.value] : [];
  const countOf = countValues(pages, chosen);
  form.replaceChildren(
    ...SEARCH_FACETS.flatMap(([facet, title]) => {
      const values = (all[facet] ?? []).flatMap((each) => {
        const count = countOf(facet, each);
        const isChosen = chosen.get(facet)?.has(each) ?? false;
        return count > 0 || isChosen ? [renderValue(facet, each, count, isChosen)] : [];
      });
      return values.length === 0 ? [] : [renderGroup(title, values)];
    }),
    ...([...chosen].some(([facet, values]) => facet !== YEAR && values.size > 0) ? [renderReset()] : []),
  );
  const boxes = [...form.querySelectorAll('input')];
  if (focused && !document.contains(focused))
    boxes.find((box) => box.name === name && box.value === value)?.focus();
}

/** What the reader has chosen in the form. */
export function readFacets(form: HTMLFormElement): Chosen {
  const data = new FormData(form);
  const facets = SEARCH_FACETS.filter(([facet]) => facet !== YEAR || form.elements.namedItem(YEAR) !== null);
  return new Map(facets.map(([facet]) => [facet, new Set(data.getAll(facet).map(String))]));
}

function renderReset(): HTMLElement {
  return make('button', { type: 'reset' }, '清除全部条件');
}

function renderGroup(title: string, values: readonly HTMLElement[]): HTMLElement {
  return make('fieldset', {}, make('legend', {}, title), ...values);
}

function renderValue(facet: string, value: string, count: number, checked: boolean): HTMLElement {
  const box = make('input', { type: 'checkbox', name: facet, value, checked });
  return make('label', {}, box, make('span', {}, `${value}（${count}）`));
}
