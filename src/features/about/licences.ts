import path from 'node:path';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What a package says about itself, and the licences that lie in it. */
export interface Licence {
  name: string;
  version: string;
  /** An SPDX expression: `MIT`. */
  licence: string;
  /** Every file of the package that is a licence or a notice, in full. */
  texts: string[];
}

/** `LICENSE`, `LICENSE.md`, `LICENCE_FONT`, `LICENSES/…`, `THIRD_PARTY_LICENSES.md`, `NOTICE`. */
const LICENCE_FILE = /^(?:third[-_]party[-_])?(?:licen[cs]es?|notices?|copying)(?:[-_.]|$)/i;

const Manifest = z.object({ version: z.string(), license: z.string() });

/** Reads what an installed package says. Throws when it has no licence file, or is not there. */
export function readLicence(name: string): Licence {
  // From the project, not from this module, which a build puts elsewhere.
  const manifest = findPackageJSON(name, pathToFileURL(path.resolve('package.json')));
  if (manifest === undefined) throw new Error(`no package ${name} is installed`);
  const { version, license } = Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const folder = path.dirname(manifest);
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .flatMap((file) => filesBelow(path.join(folder, file)));
  if (files.length === 0) throw new Error(`${name} has no licence file in ${folder}`);
  return { name, version, licence: license, texts: files.map((file) => readFileSync(file, 'utf8').trim()) };
}

function filesBelow(file: string): string[] {
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .map((name) => path.join(file, name));
}

const RULE = '-'.repeat(72);

/** The licences of packages in full, one after the other, as plain text; of the same text several packages have it once. */
export function renderLicences(licences: readonly Licence[]): string {
  const byTexts = Map.groupBy(licences, ({ texts }) => texts.join(`\n\n${RULE}\n\n`));
  return [...byTexts]
    .map(([text, packages]) => {
      const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
      return `${names.join('\n')}\n\n${text}\n`;
    })
    .join(`\n${'='.repeat(72)}\n\n`);
}
