import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where the parts of an edition lie, relative to the project. */
export interface EditionFolder {
  year: string;
  source: string;
  editionFile: string;
  /** What people have confirmed of what the rules propose. */
  confirmedFile: string;
  /** What an editor says about the index of terms; need not exist. */
  termsFile: string;
  generated: string;
}

/** The editions under `guidelines/`, oldest first. */
export function findEditions(root: string): EditionFolder[] {
  const base = path.join(root, 'guidelines');
  if (!existsSync(base)) return [];
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((year) => ({
      year,
      source: `guidelines/${year}/source.txt`,
      editionFile: `guidelines/${year}/edition.yaml`,
      confirmedFile: `guidelines/${year}/confirmed.yaml`,
      termsFile: `guidelines/${year}/terms.yaml`,
      generated: `guidelines/${year}/generated`,
    }));
}
