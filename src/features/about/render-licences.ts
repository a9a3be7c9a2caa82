import type { Licence } from './read-licence.ts';

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
