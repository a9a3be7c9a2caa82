import type { CallsFile } from './calls-json.ts';
import { callsOf, plansOf, type SiteEdition } from '../../site/editions.ts';

/** What `calls.json` holds for an edition. */
export function callsFileOf(edition: SiteEdition): CallsFile {
  const { record } = edition;
  const { file, sha256, lines } = record.source;
  return {
    edition: record.edition,
    title: record.title.shown,
    source: { file, sha256, lines },
    plans: plansOf(edition).map(({ id, title, titleSource, lines: range, url }) => ({
      id,
      title,
      titleSource,
      lines: range,
      url,
    })),
    calls: callsOf(edition),
  };
}
