import type { Reporter } from '../../report/reporter.ts';
import { FIELD_NAMES } from '../field-names.ts';
import type { Guide } from '../build-guide.ts';
import type { SectionKind } from '../schema/entry.ts';

/** What an open call is expected to say. */
const EXPECTED: readonly SectionKind[] = ['content', 'indicators', 'years', 'modes', 'funding'];

/** Warns of fields that an open call lacks (方向56, 62, 64) and of content without its label (方向59 子方向1). */
export function checkMissingFields(guide: Guide, report: Reporter): void {
  for (const { kind, call, sections, lines } of guide.entries) {
    if (call?.status !== 'open') continue;
    for (const field of EXPECTED) {
      // Fund categories have neither 资助方式 nor a label for their content, all eight of them.
      if (kind === 'fund-category' && (field === 'modes' || field === 'content')) continue;
      const section = sections.find(({ kinds }) => kinds.includes(field));
      if (section?.label) continue;
      const name = FIELD_NAMES[field];
      report.warn(
        section ? 'missing-label' : 'missing-field',
        { line: lines[0] },
        {
          found: section ? `${name} without its label` : `no ${name}`,
          expected: `“${name}：”`,
          note: section ? `缺“${name}：”字样` : `没有写${name}`,
        },
      );
    }
  }
}
