import { markOfLead } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { groupBy } from '../../site/group-by.ts';
import { bareText, isWithin, lineOf } from './checklist-line.ts';
import type { ChecklistLine, ChecklistPart } from './checklist.ts';

/** A condition on the organisation or the person, and which of the two. */
type Condition = (Call['organisationConditions'] | Call['personConditions'])[number];

/** Hands out the conditions that must be met, each once: what was listed is not listed again under another question. */
export class ConditionLister {
  readonly #call: Call;
  readonly #listed: ChecklistLine[] = [];

  constructor(call: Call) {
    this.#call = call;
  }

  /** Takes lines that are listed elsewhere as listed. */
  add(lines: readonly ChecklistLine[]): readonly ChecklistLine[] {
    this.#listed.push(...lines);
    return lines;
  }

  /** Whether a clause was listed, whole, in a longer one, or apart from the case that it is for. */
  isListed({ text, line }: { text: string; line: number | null }): boolean {
    return this.#listed.some(
      (one) =>
        one.line === line &&
        (isWithin(text, one.text) || bareText(text) === bareText(`${one.when ?? ''}${one.text}`)),
    );
  }

  /** Lists those of some conditions that are not listed; of which one is enough, together. */
  list(conditions: readonly Condition[]): ChecklistPart[] {
    const must = conditions.filter((one) => one.force === 'must' && !this.isListed(one));
    const whole = must.filter((one, at) => !must.some((other, place) => isSaidBy(one, other, at - place)));
    return groupBy(whole, ({ alternative }) => alternative).map(([alternative, own]) => ({
      label: null,
      note: alternative !== null && own.length > 1 ? '满足其一即可' : null,
      lines: this.add(own.map((one) => lineOf(this.#call, { ...one, when: one.appliesTo }))),
    }));
  }

  /**
   * What says who may lead and is repeated by no condition: `此方向仅限企业牵头申报`; and what only names whom it supports,
   * on which an answer rests all the same (方向36, 53).
   */
  listLeads(): ChecklistLine[] {
    const parts = this.#call.leads
      .filter(({ force }) => force === 'condition')
      .flatMap(({ text, line }) => text.split(/(?<=[，。；])/).map((part) => ({ text: part, line })));
    const left = parts.filter(({ text, line }) => bareText(text) !== '' && !this.#isTouched(text, line));
    const leads = this.add(
      left.map(({ text, line }) => lineOf(this.#call, { text: trimClause(text), line })),
    );
    const named = Object.values(this.#call.applicants)
      .flatMap(({ evidence }) => evidence)
      .flatMap((one) =>
        this.#isTouched(one.text, one.line)
          ? []
          : this.add([lineOf(this.#call, { ...one, mark: markOfLead('support') })]),
      );
    return [...leads, ...named];
  }

  /** The sentences of the requirements, and of fields such as 申报途径, of which nothing is listed. */
  listRest(): ChecklistLine[] {
    return [...this.#call.requirements, ...this.#call.others].flatMap(({ text, line }) =>
      [...text.matchAll(/[^。；]+[。；]?/g)]
        .map(([sentence]) => ({ text: sentence.trim(), line }))
        .filter(({ text: sentence }) => bareText(sentence) !== '' && !this.#isTouched(sentence, line))
        .map((rest) => lineOf(this.#call, rest)),
    );
  }

  #isTouched(sentence: string, line: number): boolean {
    return this.#listed.some(
      (one) =>
        one.line === line &&
        (isWithin(one.text, sentence) ||
          isWithin(sentence, one.text) ||
          (one.when !== null && isWithin(one.when, sentence))),
    );
  }
}

/** A clause without the mark at which it was cut. */
function trimClause(text: string): string {
  return text.trim().replace(/[，。；]$/, '');
}

/** Whether a longer condition of the same line, or an equal one before it, says what a condition does. */
function isSaidBy(one: Condition, other: Condition, distance: number): boolean {
  if (distance === 0 || one.line !== other.line || !isWithin(one.text, other.text)) return false;
  return bareText(one.text) !== bareText(other.text) || distance > 0;
}
