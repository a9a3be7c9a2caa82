import { factSheet, inBrief } from '../../guide/facts/fact-sheet.ts';
import type { Guide } from '../../guide/model/build-guide.ts';
import { entryTreeOf } from '../../guide/model/entry-tree.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';
import { isCall, type CallEntry, type Entry } from '../../guide/model/schema/entry.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { pictureAddress, SITE_PICTURE } from '../../site/addresses.ts';
import { withoutCalls } from '../../site/without-calls.ts';
import { nameParts } from '../../site/full-name.ts';
import { inBrackets } from './mark-ours.ts';

/** An edition as its pictures show it. */
export interface PicturedEdition {
  title: string;
  guide: Guide;
}

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

/** A picture that shows where a link to the site is shared, and its address: `/og/2026/13-2.png`. */
export interface SharePicture {
  address: string;
  content: PictureContent;
}

/** A picture for each entry that has a page, and one for all other pages of the site; the newest edition comes first. */
export function sharePictures(editions: readonly PicturedEdition[]): SharePicture[] {
  const pictures = editions.flatMap((edition) =>
    edition.guide.entries.filter(hasOwnPage).map((entry) => ({
      address: pictureAddress(String(edition.guide.edition), entry),
      content: contentOfEntry(edition, entry),
    })),
  );
  const [newest] = editions;
  return newest ? [{ address: SITE_PICTURE, content: contentOfSite(newest) }, ...pictures] : [];
}

/** The name of an entry, apart from its number, and the facts that decide. */
function contentOfEntry({ title: editionTitle, guide }: PicturedEdition, entry: Entry): PictureContent {
  const [plan = entry] = entryTreeOf(guide).pathTo(entry);
  const isOurs = entry.titleSource !== 'printed';
  const { number, title } = nameParts({ guide }, entry);
  return {
    edition: editionTitle,
    ...(plan.id === entry.id ? {} : { plan: mark(shownName(plan), plan.titleSource !== 'printed') }),
    ...(number === '' ? {} : { number: mark(number, isOurs) }),
    title: mark(title, isOurs),
    facts: isCall(entry) ? factsOfCall(entry) : factsOfSection(guide, entry),
  };
}

function contentOfSite({ title, guide: { entries } }: PicturedEdition): PictureContent {
  return {
    edition: title,
    title: { text: '广西科技计划项目申报指南，逐条可查', isOurs: false },
    facts: [
      { label: '计划', value: `${entries.filter(({ kind }) => kind === 'plan').length}个` },
      { label: '申报项', value: `${entries.filter(isCall).length}个` },
      { label: '正文', value: '与原文一字不差' },
    ],
  };
}

function mark(text: string, isOurs: boolean): Text {
  return { text: isOurs ? inBrackets(text) : text, isOurs };
}

function factsOfCall({ call }: CallEntry): Fact[] {
  const { status, modes, funding, years } = factSheet(call);
  const facts = [modes, funding, years];
  const missing = facts.filter(({ isStated }) => !isStated);
  return [
    ...(call.status === 'open'
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

function factsOfSection(guide: Guide, entry: Entry): Fact[] {
  const calls = entryTreeOf(guide).pagesBelow(entry.id).filter(isCall);
  if (calls.length === 0) {
    const label = entry.kind === 'front' ? '内容' : '申报';
    return [{ label, value: withoutCalls(entry).short, tone: 'notable' }];
  }
  const modes = new Set(calls.flatMap(({ call }) => call.modes));
  return [
    { label: '申报项', value: `${calls.length}个` },
    ...(modes.size > 0 ? [{ label: '各项资助方式', value: [...modes].join('、') }] : []),
  ];
}
