import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { confirmProposals } from './confirm-proposals.ts';
import type { Change } from '../../../src/guide/model/schema/changes-file.ts';

/** The files of an edition, as text. */
export interface EditionFiles {
  /** `source.txt`. */
  source: string;
  /** `edition.yaml`. */
  edition: string;
  /** `confirmed.yaml`; without one all that the rules propose counts as confirmed. */
  confirmed?: string;
  /** `changes.yaml`; without one the feed tells that the edition is there. */
  changes?: string;
}

/** What of the project a build needs, besides the packages and the guidelines. */
const COPIED = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Writes a project with this one's code and other guidelines, year → edition, in which the real scripts run. */
export function writeScratchProject(folder: string, editions: ReadonlyMap<number, EditionFiles>): void {
  copyCode(folder);
  for (const [year, { source, edition, confirmed, changes }] of editions) {
    const guideline = path.join(folder, 'guidelines', String(year));
    mkdirSync(guideline, { recursive: true });
    writeFileSync(path.join(guideline, 'source.txt'), source);
    writeFileSync(path.join(guideline, 'edition.yaml'), edition);
    writeFileSync(path.join(guideline, 'confirmed.yaml'), confirmed ?? confirmProposals([source], edition));
    writeFileSync(
      path.join(guideline, 'changes.yaml'),
      changes ?? stringify({ changes: [firstChange(year)] }),
    );
  }
}

/**
 * Writes this project's code into a folder, without guidelines. Copied, not linked, for Astro takes a page for one of its
 * own only below its root; packages are linked one by one, so that what Astro and Vite keep among them is the copy's own.
 */
export function copyCode(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  const isNeeded = (source: string): boolean => source !== path.join('scripts', 'bench');
  for (const name of COPIED) cpSync(name, path.join(folder, name), { recursive: true, filter: isNeeded });
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(path.resolve('node_modules', name), path.join(folder, 'node_modules', name));
  }
}

/** What the feed tells of an edition: it needs one event at least. */
function firstChange(year: number): Change {
  return {
    id: 'published',
    time: `${year}-11-01T00:00:00Z`,
    kind: 'edition',
    title: `合成的${year}年度指南`,
    text: '供测试规模用。',
    url: `/${year}/`,
  };
}
