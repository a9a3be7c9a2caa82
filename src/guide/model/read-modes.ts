import type { Reporter } from '../report/reporter.ts';
import type { Section } from './schema/entry.ts';
import { fieldText } from './read-funding.ts';

/** How modes are joined, and what may stand around the name of one: `“前资助”或者“自筹”`, `采用前资助方式`. */
const JOINED = /或者?|[、，/／]|和/;
const AROUND = /^\s*(?:采[用取])?[“"「]?|(?:的?方式)?[”"」]?(?:的?方式)?\s*$/g;

/** The funding modes that 资助方式 names, in printed order (`前资助或贷补联动。`), and its text; none without the field. `known`: all modes there are. */
export function readModes(
  sections: readonly Section[],
  known: readonly string[],
  report: Reporter,
): { modes: string[]; modesText: string | null } {
  const section = sections.find(({ kinds }) => kinds.includes('modes'));
  const [block] = section?.blocks ?? [];
  if (!section || !block) return { modes: [], modesText: null };
  const text = fieldText(section.blocks);
  const modes = text
    .replace(/。$/, '')
    .split(JOINED)
    .flatMap((name) => {
      const mode = name.replace(AROUND, '');
      if (known.includes(mode)) return [mode];
      report.error(
        'unknown-mode',
        { line: block.line, column: block.column },
        {
          found: `“${name}”`,
          expected: `${known.join(', ')}, or a mode under grammar.modes in the edition file`,
        },
      );
      return [];
    });
  return { modes, modesText: text };
}
