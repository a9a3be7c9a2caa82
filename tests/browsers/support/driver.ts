/** A browser other than the installed Chromium, with one page open; spoken to in the protocol that it has. */
export interface Driver {
  /** As a test names it: `Firefox`. */
  name: string;
  /** Opens an address in a window of this width, in CSS pixels, and waits until it is loaded. */
  open(address: string, width: number): Promise<void>;
  /** Runs a function in the page with arguments that JSON can carry; resolves to what it returns or resolves to. */
  run<Args extends unknown[], Result>(
    inPage: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Types text, or presses a key by its WebDriver code, where the focus is. */
  type(text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** The page as printed; undefined where the browser's protocol cannot. */
  print?(): Promise<Buffer>;
  /** What went wrong in pages since it was last asked. */
  problems(): string[];
  close(): Promise<void>;
}

/** WebDriver's codes of keys. */
export const KEYS = { enter: '\uE007', escape: '\uE00C', tab: '\uE004', down: '\uE015' };

/** How high windows are, in CSS pixels. */
export const HEIGHT = 800;

/** Source of a function that takes its arguments as JSON and gives its result so. */
export function jsonFunction(inPage: (...args: never[]) => unknown): string {
  // What esbuild puts into functions that have names.
  return `async (json) => {
    const __name = (named) => named;
    return JSON.stringify((await (${inPage.toString()})(...JSON.parse(json))) ?? null);
  }`;
}
