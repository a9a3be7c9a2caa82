import type { Reporter } from '../report/reporter.ts';
import { groupByMarker } from './group-by-marker.ts';
import { readItemReferences, readRuleReferences, type ItemReferences } from './item-references.ts';
import { listOf } from './anchored-lists.ts';
import { FIELD_NAMES } from './field-names.ts';
import type {
  ContentParagraph,
  Indicator,
  IndicatorRule,
  Item,
  Option,
  OtherParagraph,
  Requirement,
} from './schema/call.ts';
import type { Block, Role, Section, SectionKind } from './schema/entry.ts';

/** The lists of a call. */
export interface CallLists {
  content: ContentParagraph[];
  items: Item[];
  options: Option[];
  indicators: Indicator[];
  indicatorRule: IndicatorRule | null;
  requirements: Requirement[];
  others: OtherParagraph[];
}

/** How many of a list's markers a message names. */
const MARKERS_SHOWN = 20;

/** Reads the lists of a call and resolves printed numbers into the `n` of indicators and requirements. */
export function readLists(sections: readonly Section[], report: Reporter): CallLists {
  const blocks = sections.flatMap((section) => section.blocks);
  const indicators = readIndicators(blocks);
  const requirements = ofRole(blocks, 'requirement').map(marked);
  const findIndicator = createFinder(indicators, '考核指标', report);
  const findRequirement = createFinder(requirements, '申报要求', report);
  const resolve = (sets: number[][], block: Block): number[][] =>
    sets.map((set) => set.flatMap((value) => findIndicator(value, block)));
  const resolveAll = (references: ItemReferences, block: Block) => ({
    indicators: resolve(references.indicators, block),
    cases: references.cases.map(({ label, indicators: sets }) => ({
      label,
      indicators: resolve(sets, block),
    })),
  });

  const items = ofRole(blocks, 'item').map((block): Item => {
    const references = readItemReferences(block.text);
    if (references === undefined || references === 'unread') {
      if (references === 'unread') reportUnreadReference(block, report);
      return { ...marked(block), indicators: [], cases: [], requirements: [] };
    }
    const { indicators: sets, cases } = resolveAll(references, block);
    return {
      ...marked(block),
      indicators: [...sets, ...cases.flatMap((one) => one.indicators)],
      cases,
      requirements: references.requirements.flatMap((value) => findRequirement(value, block)),
    };
  });
  const rule = blocks.find(({ role }) => role === 'rule');
  return {
    content: readContent(sections),
    items,
    options: readOptions(blocks, sections, indicators),
    indicators,
    indicatorRule: rule ? readRule(rule, resolveAll, report) : null,
    requirements,
    others: readOthers(sections),
  };
}

/** What the fields about a project's content hold beside items and options, headings of areas included. */
export function readContent(sections: readonly Section[]): ContentParagraph[] {
  return sections.flatMap(({ kinds, blocks }) =>
    blocks.filter(({ role }) => listOf(role, kinds) === 'content').map(marked),
  );
}

/** Fields that no typed list of a call holds; an annex is a document of its own. */
const OTHER_KINDS: readonly SectionKind[] = ['channel', 'materials', 'notes', 'notice', 'other'];

/** What such fields hold, with the name of the field. */
export function readOthers(sections: readonly Section[]): OtherParagraph[] {
  return sections.flatMap(({ kinds: [kind = 'other'], blocks }) =>
    OTHER_KINDS.includes(kind)
      ? blocks.map(({ marker, text, line }) => ({ field: FIELD_NAMES[kind], marker, text, line }))
      : [],
  );
}

/** A reference that could not be read would lose what an item or a project must deliver: an error. */
function reportUnreadReference(block: Block, report: Reporter): void {
  report.error(
    'unread-reference',
    { line: block.line, column: block.column },
    {
      found: `“${block.text.slice(Math.max(0, block.text.lastIndexOf('（')))}”`,
      expected: '（满足考核指标中的①②…或①③…）',
    },
  );
}

/** A rule about the indicators that is not understood says nothing, and is an error. */
function readRule(
  block: Block,
  resolveAll: (references: ItemReferences, block: Block) => Pick<IndicatorRule, 'indicators' | 'cases'>,
  report: Reporter,
): IndicatorRule {
  const { text, line } = block;
  const references = readRuleReferences(text);
  if (references !== 'unread') return { text, line, ...resolveAll(references, block) };
  reportUnreadReference(block, report);
  return { text, line, indicators: [], cases: [] };
}

/** The indicators of a call, each with the kind of applicant whose group it stands in. */
export function readIndicators(blocks: readonly Block[]): Indicator[] {
  let group: string | null = null;
  return blocks.flatMap((block) => {
    if (block.role === 'group') group = block.text.replace(/[：:]\s*$/, '');
    return block.role === 'indicator' ? [{ ...marked(block), group: block.depth > 0 ? group : null }] : [];
  });
}

/** Options answer one to one to the indicators where the label says so: `考核指标（对应上述内容）：` (line 1172). */
function readOptions(
  blocks: readonly Block[],
  sections: readonly Section[],
  indicators: readonly Indicator[],
): Option[] {
  const options = ofRole(blocks, 'option').map(marked);
  const label = sections.find(({ kinds }) => kinds.includes('indicators'))?.label?.text ?? '';
  const corresponds = label.includes('对应上述内容') && options.length === indicators.length;
  return options.map((option) => ({ ...option, indicators: corresponds ? [[option.n]] : [] }));
}

/** Finds the entry of a list with a printed number, as its `n`; says so when there is none or more than one. */
function createFinder(
  entries: readonly (Indicator | Requirement)[],
  name: string,
  report: Reporter,
): (value: number, block: Block) => number[] {
  const byValue = groupByMarker(entries);
  const markers = entries.slice(0, MARKERS_SHOWN).map(({ marker }) => marker ?? '–');
  const expected = `one of ${markers.join(' ')}${entries.length > MARKERS_SHOWN ? ' …' : ''}`;
  return (value, block) => {
    const [only, ...others] = byValue.get(value) ?? [];
    if (only !== undefined && others.length === 0) return [only];
    const what =
      only === undefined
        ? `${name} ${value}, which does not exist`
        : `${name} ${value}, which stands ${others.length + 1} times`;
    report.error('unknown-reference', { line: block.line, column: block.column }, { found: what, expected });
    return [];
  };
}

/** The blocks with a role, in order. */
export function ofRole(blocks: readonly Block[], role: Role): Block[] {
  return blocks.filter((block) => block.role === role);
}

/** What every list keeps of a block. */
export function marked({ n, marker, text, line }: Block): Requirement {
  return { n: n ?? 1, marker, text, line };
}
