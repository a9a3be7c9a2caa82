/** The rows of a template by the calls' ids. */
export function rowsOf({ content }: HTMLTemplateElement): Map<string, HTMLTableRowElement> {
  return new Map([...content.querySelectorAll('tr')].map((row) => [row.dataset['call'] ?? '', row]));
}
