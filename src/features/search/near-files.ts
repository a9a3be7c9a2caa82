/** The file beside the index with what readers say that no page does. It is loaded only when nothing was found. */
export const ABSENT_FILE = 'near-absent.txt';

/** How many files there are with what few pages say. One of them is loaded when little was found, whatever the word. */
const SCARCE_FILES = 4;

/** The file with what there is besides for a word that few pages have, given its first character. */
export function scarceFile(first: string): string {
  return `near-scarce-${(first.codePointAt(0) ?? 0) % SCARCE_FILES}.txt`;
}

/** All of these files. */
export const ALL_SCARCE_FILES = Array.from({ length: SCARCE_FILES }, (_, at) => `near-scarce-${at}.txt`);

/** The file with how characters are read. It is loaded only when a word may be a slip. */
export const READINGS_FILE = 'readings.txt';

/** A word on more pages is found often enough; on up to so many, others are offered beside the results. */
export const FEW_PAGES = 3;
