/** A file of the search index, its path below the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}
