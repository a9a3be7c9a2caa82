/** Lets the arrow keys walk from a field through the names of the results below it and back. */
export function walkResults(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.isComposing) return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>('.result-name')];
    const focused = document.activeElement;
    // From a hit within a result the walk goes on at that result.
    const name = focused?.closest('.result')?.querySelector<HTMLElement>('.result-name');
    const at = stops.indexOf(name ?? (focused as HTMLElement));
    const next = stops[at + step];
    if (at === -1 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
