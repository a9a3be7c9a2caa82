/**
 * The name of the file with the WebAssembly of one of Pagefind's files as it is; undefined for others. It is called a script,
 * for that hosts compress everywhere.
 */
export function unpackedWasm(name: string): string | undefined {
  return /^wasm\..*(?=\.pagefind$)/.exec(name)?.[0].concat('.js');
}
