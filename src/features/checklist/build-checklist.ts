import { formatMark, markOfLead } from '../../guide/facts/words.ts';
import { ANCHORED_LISTS, type AnchoredList } from '../../guide/model/anchored-lists.ts';
import type { Call, Item, Option } from '../../guide/model/schema/call.ts';
import type { Quote } from '../../guide/model/schema/quote.ts';
import { isWithin, lineOf } from './checklist-line.ts';
import {
  type Checklist,
  type ChecklistGroup,
  type ChecklistLine,
  type ChecklistPart,
  type GroupKind,
  NOT_THERE,
  NOTHING_PREFERRED,
} from './checklist.ts';
import { ConditionLister } from './list-conditions.ts';
import { choicesOf, listIndicators } from './list-indicators.ts';

const HEADINGS: Readonly<Record<GroupKind, string>> = {
  indicators: '考核指标',
  documents: '随附材料',
  recommendation: '推荐',
  ethics: '伦理审查',
  exemptions: '免交',
  name: '项目名称',
  money: '经费条件',
  quota: '限项',
  organisation: '申报单位与项目',
  person: '负责人、团队',
  rest: '其余要求与说明',
  preferences: '优先与鼓励',
};

/** Said of a question whose clauses stand under another one. */
const ABOVE = '已列在上面';

/**
 * What is to be delivered, handed in and met for a call, and for the n-th of its contents where one is chosen: all in
 * the guide's words with their lines. A clause stands under the first question that it answers, and only there.
 */
export function buildChecklist(whole: Call, n: number | null = null): Checklist {
  const chosen = choicesOf(whole).find((choice) => choice.n === n);
  const call = askedWith(whole, chosen);
  const { organisationConditions: organisation, personConditions: person } = call;
  const indicators = listIndicators(call, chosen);
  const lister = new ConditionLister(call);
  const documents = lister.add(call.documents.filter(isMust).map((one) => lineOf(call, one)));
  const asked = (kind: 'recommendation' | 'ethics'): ChecklistGroup => {
    const { answer, evidence } = call.conditions[kind];
    const parts = lister.list(organisation.filter((one) => one.kind === kind));
    if (parts.length > 0 || evidence.length === 0) return group(kind, parts);
    if (documents.some((one) => evidence.some(({ text }) => isWithin(one.text, text))))
      return group(kind, [], ABOVE);
    return group(kind, [
      partOf(lister.add(evidence.map((one) => lineOf(call, { ...one, mark: formatMark(answer) })))),
    ]);
  };
  // In the order in which they are listed, which decides where a clause stands.
  const [recommendation, ethics] = [asked('recommendation'), asked('ethics')];
  const exemptions = lister.add(call.exemptions.map((one) => lineOf(call, one)));
  const name = lister.add(quoteLine(call, call.nameFormat));
  const money = lister.list(organisation.filter(({ kind }) => kind === 'size-or-finance'));
  const matching = lister.add(
    call.conditions.matching.evidence
      .filter((one) => !money.some(({ lines }) => lines.some(({ text }) => isWithin(text, one.text))))
      .filter((one) => call.conditions.matching.answer !== 'preferred' && !lister.isListed(one))
      .map((one) => lineOf(call, one)),
  );
  const quotas = lister.list([...organisation, ...person].filter(({ kind }) => kind === 'quota'));
  const organisations = lister.list(organisation);
  const persons = lister.list(person);
  const preferences = lister.add(listPreferences(call));
  const leads = lister.listLeads();
  const rest = lister.listRest();
  return {
    sections: [
      { heading: '要达到什么', groups: [group('indicators', indicators.parts, indicators.note)] },
      {
        heading: '要交什么',
        groups: [
          group('documents', [partOf(documents)]),
          recommendation,
          ethics,
          { ...group('exemptions', [partOf(exemptions)]), isTickable: false },
          group('name', [partOf(name)]),
        ],
      },
      {
        heading: '须符合什么',
        groups: [
          group('money', [...money, partOf(matching)]),
          group('quota', quotas, call.quota !== null && quotas.length === 0 ? ABOVE : null),
          group('organisation', [partOf(leads), ...organisations]),
          group('person', persons),
          ...(rest.length > 0 ? [group('rest', [partOf(rest)])] : []),
        ],
      },
      {
        heading: '有则更好',
        groups: [group('preferences', [partOf(preferences)], preferenceNote(preferences))],
      },
    ],
  };
}

/** What is said of lines that one may leave undone; some of them say only that one may. */
function preferenceNote(lines: readonly ChecklistLine[]): string {
  if (lines.length === 0) return NOTHING_PREFERRED;
  return lines.some(({ remarks }) => remarks.includes(markOfLead('permission') ?? ''))
    ? '允许或优先，不是必须'
    : '优先，不是必须';
}

function group(kind: GroupKind, all: readonly ChecklistPart[], note: string | null = null): ChecklistGroup {
  const parts = all.filter(({ lines }) => lines.length > 0);
  const isEmpty = parts.length === 0 && note === null;
  return { kind, heading: HEADINGS[kind], note: isEmpty ? NOT_THERE : note, isTickable: true, parts };
}

function partOf(lines: readonly ChecklistLine[]): ChecklistPart {
  return { label: null, note: null, lines };
}

function isMust({ force }: { force: 'must' | 'prefer' }): boolean {
  return force === 'must';
}

/** A call without what its text asks for with other contents than the chosen one (方向63). */
function askedWith(call: Call, chosen: Item | Option | undefined): Call {
  const own = chosen && 'requirements' in chosen ? chosen.requirements : [];
  if (own.length === 0) return call;
  const named = new Set(call.items.flatMap(({ requirements }) => requirements));
  const isOther = (n: number): boolean => named.has(n) && !own.includes(n);
  const isAsked = ({ text, line }: { text: string; line: number | null }): boolean => {
    const places = call.requirements.filter((one) => one.line === line && isWithin(text, one.text));
    return places.length === 0 || places.some(({ n }) => !isOther(n));
  };
  const name = quoteLine(call, call.nameFormat);
  return {
    ...call,
    items: call.items.filter((item) => item === chosen),
    requirements: call.requirements.filter(({ n }) => !isOther(n)),
    leads: call.leads.filter(isAsked),
    applicants: withEvidence(call.applicants, isAsked),
    organisationConditions: call.organisationConditions.filter(isAsked),
    personConditions: call.personConditions.filter(isAsked),
    documents: call.documents.filter(isAsked),
    nameFormat: name.every(isAsked) ? call.nameFormat : null,
  };
}

/** Answers with those of their clauses that are asked for. */
function withEvidence(applicants: Call['applicants'], isAsked: (one: Quote) => boolean): Call['applicants'] {
  const entries = Object.entries(applicants).map(([kind, answer]) => [
    kind,
    { ...answer, evidence: answer.evidence.filter(isAsked) },
  ]);
  return Object.fromEntries(entries) as Call['applicants'];
}

/** A text of which only the words are known, with the line of the entry that it stands in. */
function quoteLine(call: Call, text: string | null): ChecklistLine[] {
  if (text === null) return [];
  const entries = (Object.keys(ANCHORED_LISTS) as AnchoredList[]).flatMap((list) => call[list]);
  const line = entries.find((entry) => entry.text.includes(text))?.line ?? null;
  return [lineOf(call, { text, line })];
}

/** What counts in favour, or is supported, and excludes nobody. */
function listPreferences(call: Call): ChecklistLine[] {
  const sentences = call.preferences.map((one) => lineOf(call, one));
  const others = [...call.organisationConditions, ...call.personConditions, ...call.documents]
    .filter((one) => !isMust(one))
    .filter((one) => !sentences.some(({ text, line }) => line === one.line && isWithin(one.text, text)))
    .map((one) => {
      const lead = call.leads.find(({ text }) => isWithin(one.text, text));
      const when = 'when' in one ? one.when : one.appliesTo;
      return lineOf(call, { ...one, when, mark: lead ? markOfLead(lead.force) : null });
    });
  return [...sentences, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
