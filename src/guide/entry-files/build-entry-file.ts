import type { Guide } from '../model/build-guide.ts';
import { entryTreeOf } from '../model/entry-tree.ts';
import { usualUrl } from '../model/ids.ts';
import { onlyLineOf } from './only-line-of.ts';
import type { Call, Clause, Condition, IndicatorRule, Item } from '../model/schema/call.ts';
import type {
  EntryFile,
  FileArea,
  FileBlock,
  FileCall,
  FileClause,
  FileQuantity,
  FileSection,
} from '../model/schema/entry-file.ts';
import type { Block, Entry, Section } from '../model/schema/entry.ts';
import type { Quantity } from '../model/schema/quantity.ts';
import { eligibilityToFile } from './eligibility-file.ts';
import { usualRole } from './usual-role.ts';
import { withoutEmpty } from './without-empty.ts';

/** The frontmatter of an entry's file: everything of the entry that its body does not say. `readEntryFile` undoes it. */
export function buildEntryFile(entry: Entry, order: number, guide: Guide): EntryFile {
  const { edition } = guide;
  const areas = entryTreeOf(guide).areasOf(entry.id);
  return {
    ...headOf(entry, edition),
    ...withoutEmpty({
      call: entry.call && callFacts(entry.call, entry.sections),
      parent: entry.parent,
      doubts: [entry, ...areas].flatMap(({ doubts }) => doubts),
      sections: entry.sections.map((section) => sectionOf(section, entry.call)),
      areas: areas.map((area): FileArea => ({
        ...headOf(area, edition),
        ...withoutEmpty({ sections: area.sections.map((section) => sectionOf(section, null)) }),
      })),
    }),
    edition,
    order,
  };
}

function headOf(entry: Entry, edition: number): FileArea {
  const { title, id, kind, number, heading, titleSource, inference, url, lines } = entry;
  return {
    title,
    id,
    kind,
    ...withoutEmpty({
      number,
      label: heading.label,
      indent: heading.indent,
      titleSource: titleSource === 'printed' ? null : titleSource,
      inference,
      url: url === usualUrl(edition, id) ? null : url,
    }),
    lines,
  };
}

function callFacts(call: Call, sections: readonly Section[]): FileCall {
  const { plan, group, status, statusEvidence, modes, funding, years, leads, preferences } = call;
  const clauseOf = (clause: Clause): FileClause => shortClause(clause, call, sections);
  const conditionOf = ({ answer, evidence }: Condition) =>
    answer === 'not-stated' ? null : { answer, evidence: evidence.map(clauseOf) };
  return {
    plan,
    status,
    ...withoutEmpty({
      group,
      statusEvidence,
      modes,
      funding: funding && quantityOf(funding),
      years: years && quantityOf(years),
      leads: leads.map((lead) => ({ ...clauseOf(lead), force: lead.force })),
      recommendation: conditionOf(call.conditions.recommendation),
      ethics: conditionOf(call.conditions.ethics),
      matching: conditionOf(call.conditions.matching),
      preferences: preferences.map(clauseOf),
      ...eligibilityToFile(call, ({ text, line }) => clauseOf({ text, line, sentence: null })),
    }),
  };
}

/** A clause with the number of the requirement that is it, or its sentence, where one is. */
function shortClause(
  { text, line, sentence }: Clause,
  { requirements }: Call,
  sections: readonly Section[],
): FileClause {
  const whole = requirements.find((one) => one.line === line && one.text === (sentence ?? text));
  if (whole) return { requirement: whole.n, ...withoutEmpty({ text: sentence === null ? null : text }) };
  return {
    text,
    ...withoutEmpty({ line: onlyLineOf(text, sections) === line ? null : line, sentence }),
  };
}

function quantityOf({ text, min, max, cases, asides }: Quantity): FileQuantity {
  const shortened = cases.map((one) =>
    withoutEmpty({
      ...one,
      text: one.text === text ? null : one.text,
      basis: one.basis === 'number' ? null : one.basis,
    }),
  );
  const [only, ...others] = shortened;
  const isPlain = only && others.length === 0 && Object.keys(only).every((key) => /^m(?:in|ax)$/.test(key));
  return withoutEmpty({ min, max, cases: isPlain ? null : shortened, asides });
}

function sectionOf({ kinds, label, blocks }: Section, call: Call | null): FileSection {
  let line = label?.line;
  const rows = blocks.map((block): string | FileBlock => {
    const { role, marker, depth } = block;
    const row = withoutEmpty({
      role: role === usualRole(kinds, marker !== null) ? null : role,
      marker,
      line: block.line === line ? null : block.line,
      depth: depth || null,
      ...referencesOf(block, call),
    });
    line = block.line;
    return marker !== null && Object.keys(row).length === 1 ? marker : row;
  });
  const [only, ...others] = rows;
  const isPlain = typeof only === 'object' && others.length === 0 && Object.keys(only).length === 0;
  const [kind = 'other', ...also] = kinds;
  return {
    field: also.length > 0 ? kinds : kind,
    ...withoutEmpty({ line: label?.line }),
    // A field without text has no blocks, which is not the usual one paragraph.
    ...(isPlain ? {} : { blocks: rows }),
  };
}

/** What the entry of a list, or the rule, that a block became refers to. */
function referencesOf({ role, n }: Block, call: Call | null): FileBlock {
  const at = (n ?? 0) - 1;
  const ofRole: Partial<Record<Block['role'], Partial<Item & IndicatorRule> | null | undefined>> = {
    item: call?.items[at],
    option: call?.options[at],
    rule: call?.indicatorRule,
  };
  const { indicators, cases, requirements } = ofRole[role] ?? {};
  return withoutEmpty({ indicators, cases, requirements });
}
