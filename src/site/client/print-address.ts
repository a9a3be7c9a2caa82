/** Lets the address at the end of a printed page (print.css) have what is chosen on it, which stands after the question mark. */
export function printQuery(): void {
  addEventListener('beforeprint', () => {
    document.body.dataset['query'] = decodeQuery(location.search);
  });
}

/** As people read it: 自筹, not %E8…. */
function decodeQuery(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('+', '%20'));
  } catch {
    return query;
  }
}
