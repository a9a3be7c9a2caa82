import type { Reporter } from '../../report/reporter.ts';
import { foldWidth } from '../../parse/lines.ts';
import type { Guide } from '../build-guide.ts';
import type { Block, Role } from '../schema/entry.ts';

/** Something in an entry's text that ought to have been read as something else. */
interface Unread {
  ruleId: string;
  roles: readonly Role[];
  pattern: RegExp;
  expected: string;
}

const UNREAD: readonly Unread[] = [
  {
    // `每个项目满足其中3项即可。`, `①②为必选指标，其余任选两项。` at the end of the last indicator.
    ruleId: 'unread-rule',
    roles: ['indicator'],
    pattern:
      /满足(?:其中|上述|以上|其一)|[任选]选|必选|选一|上述[^,。;]{0,4}(?:指标|项)|(?:^|[。;])以上(?:各|全部|[两三四五六\d])*(?:项|指标)|其中一项即可/,
    expected: 'a rule of a known form: 每个项目满足考核指标①或②即可。',
  },
  {
    // `（一）仅限企业牵头申报。（二）须由科技局出具推荐函。`
    ruleId: 'hidden-marker',
    roles: ['indicator', 'requirement'],
    pattern: /(?:^|[。;]) *\([一二三四五六七八九十]{1,3}\)/,
    expected: 'each entry of a list by itself',
  },
];

/**
 * Errors for rules and lists that would be text of an indicator or a requirement, and so neither told nor counted, and for
 * entries without a text.
 */
export function checkUnreadSentences(guide: Guide, report: Reporter): void {
  for (const { call, sections } of guide.entries) {
    for (const block of sections.flatMap(({ blocks }) => blocks)) {
      checkEmptyEntry(block, report);
      if (!call) continue;
      for (const { ruleId, roles, pattern, expected } of UNREAD) {
        const found = roles.includes(block.role) ? pattern.exec(foldWidth(block.text)) : null;
        if (!found) continue;
        const place = { line: block.line, column: block.column };
        report.error(ruleId, place, { found: `“${found[0]}” in “${block.text}”`, expected });
      }
    }
  }
}

/** `1.` alone on its line, which would make a list of what stands before it. */
function checkEmptyEntry({ marker, text, line, column }: Block, report: Reporter): void {
  if (marker === null || text.trim() !== '') return;
  report.error(
    'empty-entry',
    { line, column },
    { found: `“${marker}” alone`, expected: 'the entry after its number' },
  );
}
