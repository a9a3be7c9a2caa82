import { parseHTML } from 'linkedom';

/** A built page, parsed. */
export function parsePage(html: string): Element {
  return parseHTML(html).document.documentElement;
}

/** An element's text without any white space, quotes in “”, without what only leads to a passage. */
export function wordsOf(element: Element | null | undefined): string {
  if (!element) return '(missing)';
  const copy = element.cloneNode(true) as Element;
  for (const quote of copy.querySelectorAll('q')) quote.textContent = `“${quote.textContent}”`;
  for (const link of copy.querySelectorAll('.fact-quote a, .tools, button, script, style')) link.remove();
  return squeeze(copy.textContent);
}

/** A text without white space and the marks at which a line may be broken. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b]/g, '');
}

/** The cells of a table's row by what heads them on a phone (`data-label`), and those that wait in a template. */
export function labelledCells(row: Element | null): Record<string, string> {
  const waiting = row?.querySelector('template')?.content;
  return Object.fromEntries(
    [row, waiting]
      .flatMap((part) => [...(part?.querySelectorAll('[data-label]') ?? [])])
      .map((cell) => [cell.getAttribute('data-label') ?? '', wordsOf(cell)]),
  );
}
