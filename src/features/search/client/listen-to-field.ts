import { tidyQuery } from '../parse-query.ts';

/**
 * Calls `search` with the field's text as it is typed, but not while an input method is composing. What is too long to be looked
 * for is cut in the field itself, so that the reader sees what is.
 */
export function listenToField(field: HTMLInputElement, search: (text: string) => void): void {
  const read = (): void => {
    const text = tidyQuery(field.value);
    if (text !== field.value) field.value = text;
    search(text);
  };
  field.addEventListener('compositionend', read);
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) read();
  });
}
