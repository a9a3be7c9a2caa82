/** What of an address that leads nowhere may be looked for: its Chinese words, separated by spaces; empty where it has none. */
export function wordsOfAddress(address: string): string {
  let text = address;
  try {
    text = decodeURIComponent(address);
  } catch {
    // What is not written as addresses are is read as it stands.
  }
  return (text.match(/[\p{Script=Han}]{2,}/gu) ?? []).slice(0, 4).join(' ');
}
