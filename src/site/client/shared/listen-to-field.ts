/** Calls `search` with the field's text as it is typed, but not while an input method is composing. */
export function listenToField(field: HTMLInputElement, search: (text: string) => void): void {
  field.addEventListener('compositionend', () => search(field.value));
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) search(field.value);
  });
}
