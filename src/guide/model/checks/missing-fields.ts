import type { Reporter } from '../../report/reporter.ts';
import { FIELD_NAMES } from '../field-names.ts';
import type { Guide } from '../build-guide.ts';
import type { EditionFile } from '../schema/edition-file.ts';
import type { Entry, SectionKind } from '../schema/entry.ts';

/** What an open call says, each field with its label. */
const EXPECTED: readonly SectionKind[] = ['content', 'indicators', 'years', 'modes', 'funding'];

/** Fund categories have no 资助方式, and requirements always. */
const EXPECTED_OF_FUND: readonly SectionKind[] = [
  'content',
  'indicators',
  'years',
  'funding',
  'requirements',
];

/** A field that an open call lacks, or whose label it lacks. */
interface Lack {
  entry: Entry;
  field: SectionKind;
  /** Whether its text is there. */
  isUnlabelled: boolean;
}

/**
 * Reports fields that an open call lacks (方向56, 62, 64) and content without its label (方向59 子方向1): warnings where
 * the edition file says that a person looked, errors else, for the field may be there and not be read. What the edition
 * file says and is not so is an error too.
 */
export function checkMissingFields(guide: Guide, { missing }: EditionFile, report: Reporter): void {
  const lacks = guide.entries.flatMap(findLacks);
  for (const { entry, field, isUnlabelled } of lacks) {
    const name = FIELD_NAMES[field];
    const isKnown = missing.some(
      (one) => one.call === entry.id && one[isUnlabelled ? 'labels' : 'fields'].includes(field),
    );
    const ruleId = isUnlabelled ? 'missing-label' : 'missing-field';
    const place = { line: entry.lines[0] };
    const found = isUnlabelled ? `${name} without its label` : `no ${name}`;
    if (isKnown) {
      const note = isUnlabelled ? `缺“${name}：”字样` : `没有写${name}`;
      report.warn(ruleId, place, { found, expected: `“${name}：”`, note });
    } else {
      const list = isUnlabelled ? 'labels' : 'fields';
      const expected = `“${name}：”, or under missing in the edition file: call ${entry.id}, ${list} ${field}`;
      report.error(ruleId, place, { found, expected });
    }
  }
  for (const { call, fields, labels } of missing) {
    const said = [...fields.map((field) => [field, false]), ...labels.map((field) => [field, true])] as const;
    for (const [field, isUnlabelled] of said) {
      const isSo = lacks.some(
        (lack) => lack.entry.id === call && lack.field === field && lack.isUnlabelled === isUnlabelled,
      );
      if (isSo) continue;
      const entry = guide.entries.find(({ id }) => id === call);
      report.error('edition-contradicts-source', entry ? { line: entry.lines[0] } : null, {
        found: entry?.call ? `nothing of the kind in call ${call}` : `no call ${call}`,
        expected: `no ${isUnlabelled ? 'label of ' : ''}${field}, as the edition file says under missing`,
      });
    }
  }
}

function findLacks(entry: Entry): Lack[] {
  if (entry.call?.status !== 'open') return [];
  const expected = entry.kind === 'fund-category' ? EXPECTED_OF_FUND : EXPECTED;
  return expected.flatMap((field) => {
    const sections = entry.sections.filter(({ kinds }) => kinds.includes(field));
    // None of them has a label for its content.
    const needsLabel = entry.kind !== 'fund-category' || field !== 'content';
    if (sections.some(({ label }) => label !== null || !needsLabel)) return [];
    return [{ entry, field, isUnlabelled: sections.length > 0 }];
  });
}
