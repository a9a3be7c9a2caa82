import { readClauses, type ForcedClause } from './clauses.ts';
import { proposeEligibility } from './propose-eligibility.ts';
import { proposeAnswer, proposePreferred } from './read-conditions.ts';
import { proposeLead } from './read-leads.ts';
import { proposeStatus } from './read-status.ts';
import type { Confirmed, Says } from './schema/confirmed-file.ts';
import type { Block, Section, SectionKind } from './schema/entry.ts';

/** A clause of a call with what it says on the questions that decide whether one can apply. */
export interface SaidClause {
  clause: ForcedClause;
  block: Block;
  kinds: readonly SectionKind[];
  says: Says;
}

/** The clauses of a call in source order; what a person has confirmed of one counts before what the rules propose. */
export function readSays(sections: readonly Section[], confirmed: Confirmed): SaidClause[] {
  return sections.flatMap(({ kinds, blocks }) =>
    blocks.flatMap((block) =>
      readClauses(block, confirmed).map((clause) => ({
        clause,
        block,
        kinds,
        says: confirmed?.get(clause.text) ?? propose(clause, kinds),
      })),
    ),
  );
}

/** What the rules propose that a clause of these fields says. */
function propose(clause: ForcedClause, kinds: readonly SectionKind[]): Says {
  const leads = kinds.includes('requirements') ? proposeLead(clause) : undefined;
  const says = {
    leads,
    recommendation: proposeAnswer(clause, kinds, 'recommendation'),
    ethics: proposeAnswer(clause, kinds, 'ethics'),
    matching: proposeAnswer(clause, kinds, 'matching'),
    preferred: proposePreferred(clause, kinds),
    status: proposeStatus(clause, kinds),
    ...proposeEligibility(clause, kinds, leads),
  };
  return Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined));
}
