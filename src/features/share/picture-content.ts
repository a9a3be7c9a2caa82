import { factSheet, inBrief } from '../../guide/facts/fact-sheet.ts';
import { isCall, type CallEntry, type Entry } from '../../guide/model/schema/entry.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { withoutCalls } from '../../site/without-calls.ts';
import { nameParts } from '../../site/full-name.ts';
import { callsOf, callsUnder, pathTo, plansOf, type SiteEdition } from '../../site/editions.ts';
import { inBrackets } from './mark-ours.ts';

/** Text, and whether it is ours instead of printed in the guide. */
export interface Text {
  text: string;
  isOurs: boolean;
}

/** A fact with its label. */
export interface Fact {
  label: string;
  value: string;
  /** `notable`: changes whether one can apply at all; `missing`: that the guide says nothing. */
  tone?: 'notable' | 'missing';
}

/** What a share picture says. */
export interface PictureContent {
  edition: string;
  plan?: Text;
  /** Numbers of the entry and of those above it: `方向13·子方向2`. */
  number?: Text;
  title: Text;
  facts: Fact[];
}

/** What the picture of an entry says: its name, apart from its number, and the facts that decide. */
export function pictureOfPage(edition: SiteEdition, page: Entry): PictureContent {
  const [plan = page] = pathTo(edition, page);
  const isOurs = page.titleSource !== 'printed';
  const { number, title } = nameParts(edition, page);
  return {
    edition: edition.record.title.shown,
    ...(plan.id === page.id ? {} : { plan: mark(shownName(plan), plan.titleSource !== 'printed') }),
    ...(number === '' ? {} : { number: mark(number, isOurs) }),
    title: mark(title, isOurs),
    facts: isCall(page) ? factsOfCall(page) : factsOfSection(edition, page),
  };
}

/** What the picture of the site as a whole says. */
export function pictureOfSite(edition: SiteEdition): PictureContent {
  return {
    edition: edition.record.title.shown,
    title: { text: '广西科技计划项目申报指南，逐条可查', isOurs: false },
    facts: [
      { label: '计划', value: `${plansOf(edition).length}个` },
      { label: '申报项', value: `${callsOf(edition).length}个` },
      { label: '正文', value: '与原文一字不差' },
    ],
  };
}

function mark(text: string, isOurs: boolean): Text {
  return { text: isOurs ? inBrackets(text) : text, isOurs };
}

function factsOfCall(page: CallEntry): Fact[] {
  const { status, modes, funding, years } = factSheet(page.call);
  const facts = [modes, funding, years];
  const missing = facts.filter(({ isStated }) => !isStated);
  return [
    ...(page.call.status === 'open'
      ? []
      : [{ label: status.name, value: status.value, tone: 'notable' as const }]),
    ...facts.filter(({ isStated }) => isStated).map((fact) => ({ label: fact.name, value: inBrief(fact) })),
    ...missing.slice(0, 1).map(({ value }) => ({
      label: missing.map(({ name }) => name).join('、'),
      value,
      tone: 'missing' as const,
    })),
  ];
}

function factsOfSection(edition: SiteEdition, page: Entry): Fact[] {
  const calls = callsUnder(edition, page);
  if (calls.length === 0) {
    const label = page.kind === 'front' ? '内容' : '申报';
    return [{ label, value: withoutCalls(page).short, tone: 'notable' }];
  }
  const modes = new Set(calls.flatMap(({ call }) => call.modes));
  return [
    { label: '申报项', value: `${calls.length}个` },
    ...(modes.size > 0 ? [{ label: '各项资助方式', value: [...modes].join('、') }] : []),
  ];
}
