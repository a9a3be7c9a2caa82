import { foldParts } from '../../../site/ui/fold-parts.ts';

const letters = [...document.querySelectorAll<HTMLDetailsElement>('.term-letter')];
const field = document.querySelector<HTMLInputElement>('.find-term input');
const status = document.querySelector('.find-term [role=status]');
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Which letters were open before the reader looked for something. */
let before: HTMLDetailsElement[] | undefined;

/** Leaves the terms that hold what is typed, and opens their letters. */
function filter(typed: string): void {
  const wanted = fold(typed);
  if (wanted !== '') before ??= letters.filter(({ open }) => open);
  let count = 0;
  for (const letter of letters) {
    let own = 0;
    for (const term of letter.querySelectorAll<HTMLElement>('dl > div')) {
      term.hidden = !fold(term.id).includes(wanted);
      if (!term.hidden) own += 1;
    }
    count += own;
    letter.hidden = own === 0;
    letter.open = wanted === '' ? (before ?? letters).includes(letter) : own > 0;
  }
  if (wanted === '') before = undefined;
  if (status)
    status.textContent =
      wanted === ''
        ? ''
        : count > 0
          ? `${count}个词`
          : `索引里没有“${typed.trim()}”。按“搜索全文”，在原文里逐字找。`;
}

foldParts(letters);
field?.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) filter(field.value);
});
field?.addEventListener('compositionend', () => filter(field.value));
// A browser may bring back what was typed.
if (field && field.value !== '') filter(field.value);
