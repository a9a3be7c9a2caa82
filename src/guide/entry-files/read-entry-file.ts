import type { Root } from 'mdast';
import { numbersOfId, usualUrl } from '../model/ids.ts';
import { countEntries } from '../model/number-blocks.ts';
import { fieldText } from '../model/read-funding.ts';
import { marked, ofRole, readContent, readIndicators, readOthers } from '../model/read-items.ts';
import type { Call, Condition, IndicatorRule, Item } from '../model/schema/call.ts';
import type {
  EntryFile,
  FileArea,
  FileBlock,
  FileCall,
  FileClause,
  FileQuantity,
  FileSection,
} from '../model/schema/entry-file.ts';
import type { Block, Entry, Section, SectionKind } from '../model/schema/entry.ts';
import type { Quantity } from '../model/schema/quantity.ts';
import { eligibilityFromFile } from './eligibility-file.ts';
import { onlyLineOf } from './only-line-of.ts';
import { readBodyTexts, type BodyTexts } from './read-body-texts.ts';
import { usualRole } from './usual-role.ts';

/**
 * The entry of a generated file and the areas that stand in it, as `buildEntryFile` had them. Throws when the body does
 * not have the blocks that the frontmatter names: the two were not generated together.
 */
export function readEntryFile(file: EntryFile, body: Root): Entry[] {
  const { areas = [], doubts = [], call } = file;
  const texts = readBodyTexts(file.id, body);
  const entry: Entry = {
    ...headOf(file, file, texts),
    parent: file.parent ?? null,
    sections: readSections(file.sections, call !== undefined, texts),
    doubts: doubts.filter(({ line }) => !areas.some((area) => isWithin(line, area))),
    call: null,
  };
  if (call) {
    entry.sections = countEntries(entry.sections);
    entry.call = readCall(call, entry, file.sections ?? []);
  }
  const areaEntries = areas.map((area): Entry => ({
    ...headOf(area, file, texts),
    parent: file.id,
    sections: readSections(area.sections, false, texts),
    doubts: doubts.filter(({ line }) => isWithin(line, area)),
    call: null,
  }));
  texts.end();
  return [entry, ...areaEntries];
}

function headOf(head: FileArea | EntryFile, { edition }: EntryFile, texts: BodyTexts) {
  const { title, id, kind, number = null, label = '', indent = '', inference = null, lines } = head;
  const { titleSource = 'printed', url = usualUrl(edition, id) } = head;
  texts.next();
  const isLost = titleSource !== 'printed';
  return {
    id,
    kind,
    url,
    number,
    heading: { line: isLost ? null : lines[0], indent, label, title: isLost ? '' : title },
    title,
    titleSource,
    inference,
    lines,
  };
}

function readSections(files: readonly FileSection[] = [], isCall: boolean, texts: BodyTexts): Section[] {
  return files.map(({ field, line, blocks = [{}] }): Section => {
    const kinds = [field].flat();
    // A call's field without a label has a heading of ours.
    const heading = line !== undefined || isCall ? texts.next() : '';
    const label = line === undefined ? null : { line, ...cutIndent(heading) };
    if (line !== undefined) addLength(texts, line, heading);
    let at = line;
    return {
      kinds,
      label,
      blocks: blocks.map((row) => {
        const block = typeof row === 'string' ? { marker: row } : row;
        at = block.line ?? at ?? 1;
        return readBlock(block, at, kinds, texts);
      }),
    };
  });
}

function readBlock(row: FileBlock, line: number, kinds: readonly SectionKind[], texts: BodyTexts): Block {
  const { marker = null, depth = 0, role = usualRole(kinds, marker !== null) } = row;
  const printed = texts.next();
  const column = (texts.lengths.get(line) ?? 0) + 1;
  addLength(texts, line, printed);
  const { indent, text: unindented } = cutIndent(printed);
  const { indent: gap, text } = cutIndent(unindented.slice(marker?.length ?? 0));
  return { role, line, column, indent, marker, gap: marker === null ? '' : gap, text, depth, n: null };
}

function addLength({ lengths }: BodyTexts, line: number, text: string): void {
  lengths.set(line, (lengths.get(line) ?? 0) + text.length);
}

function cutIndent(printed: string): { indent: string; text: string } {
  const indent = /^\s*/.exec(printed)?.[0] ?? '';
  return { indent, text: printed.slice(indent.length) };
}

function readCall(file: FileCall, entry: Entry, files: readonly FileSection[]): Call {
  const { id, url, title, titleSource, lines, sections } = entry;
  const blocks = sections.flatMap((section) => section.blocks);
  const rows = files.flatMap(({ blocks: own = [{}] }) => own);
  const rowOf = new Map(blocks.map((block, at) => [block, referencesOf(rows[at])]));
  const clauseOf = clauseReader(sections);
  const conditionOf = (condition: FileCall['ethics']): Condition =>
    condition
      ? { answer: condition.answer, evidence: condition.evidence.map(clauseOf) }
      : { answer: 'not-stated', evidence: [] };
  const [direction = null, subDirection = null, topic = null] = numbersOfId(id);
  const rule = blocks.find(({ role }) => role === 'rule');
  return {
    id,
    url,
    plan: file.plan,
    group: file.group ?? null,
    direction,
    subDirection,
    topic,
    title,
    titleSource,
    status: file.status,
    statusEvidence: file.statusEvidence ?? null,
    modes: file.modes ?? [],
    modesText: textOf('modes', sections),
    funding: readQuantity(file.funding, 'funding', sections),
    years: readQuantity(file.years, 'years', sections),
    leads: (file.leads ?? []).map(clauseOf),
    conditions: {
      recommendation: conditionOf(file.recommendation),
      ethics: conditionOf(file.ethics),
      matching: conditionOf(file.matching),
    },
    preferences: (file.preferences ?? []).map(clauseOf),
    ...eligibilityFromFile(file, clauseOf),
    content: readContent(sections),
    items: ofRole(blocks, 'item').map((block): Item => {
      const { indicators = [], cases = [], requirements = [] } = rowOf.get(block) ?? {};
      return { ...marked(block), indicators, cases, requirements };
    }),
    options: ofRole(blocks, 'option').map((block) => ({
      ...marked(block),
      indicators: rowOf.get(block)?.indicators ?? [],
    })),
    indicators: readIndicators(blocks),
    indicatorRule: rule ? ruleOf(rule, rowOf.get(rule) ?? {}) : null,
    requirements: ofRole(blocks, 'requirement').map(marked),
    others: readOthers(sections),
    doubts: entry.doubts,
    lines,
  };
}

function ruleOf({ text, line }: Block, { indicators = [], cases = [] }: FileBlock): IndicatorRule {
  return { text, line, indicators, cases };
}

function referencesOf(row: string | FileBlock | undefined): FileBlock {
  return typeof row === 'string' ? {} : (row ?? {});
}

function clauseReader(sections: readonly Section[]) {
  const requirements = ofRole(
    sections.flatMap(({ blocks }) => blocks),
    'requirement',
  );
  return <Quoted extends FileClause>({ requirement, text, line, sentence, ...rest }: Quoted) => {
    const whole = requirements.find(({ n }) => n === requirement);
    const quoted = text ?? whole?.text ?? '';
    return {
      ...rest,
      text: quoted,
      line: line ?? whole?.line ?? onlyLineOf(quoted, sections) ?? 1,
      sentence: sentence ?? (text !== undefined && whole ? whole.text : null),
    };
  };
}

function textOf(kind: SectionKind, sections: readonly Section[]): string | null {
  const section = sections.find(({ kinds }) => kinds.includes(kind));
  return section && section.blocks.length > 0 ? fieldText(section.blocks) : null;
}

function readQuantity(
  file: FileQuantity | undefined,
  kind: 'funding' | 'years',
  sections: readonly Section[],
): Quantity | null {
  if (!file) return null;
  const { min = null, max = null, cases = [{ min, max }], asides = [] } = file;
  const blocks = sections.filter(({ kinds }) => kinds.includes(kind)).flatMap((section) => section.blocks);
  const text = fieldText(blocks);
  return {
    text,
    min,
    max,
    cases: cases.map((one) => ({
      label: one.label ?? null,
      min: one.min ?? null,
      max: one.max ?? null,
      text: one.text ?? text,
      basis: one.basis ?? 'number',
      percent: one.percent ?? null,
      percentRange: one.percentRange ?? null,
      items: one.items ?? [],
    })),
    asides,
    lines: [blocks[0]?.line ?? 1, blocks.at(-1)?.line ?? 1],
  };
}

function isWithin(line: number, { lines: [from, to] }: { lines: readonly [number, number] }): boolean {
  return from <= line && line <= to;
}
