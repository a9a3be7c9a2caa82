import type { Clause } from './schema/call.ts';
import type { Confirmed } from './schema/confirmed-file.ts';
import { quoteSentences, splitAfter } from './sentences.ts';

/** A clause of a sentence, and whether it says what is preferred instead of what must be. */
export interface ForcedClause extends Clause {
  isPreference: boolean;
}

/** Begins a clause on what is preferred; not 建议项目标题格式 (line 655), which is about a name. */
const PREFERS =
  /^[（(]?(?:并|且|同时|同等条件下|原则上)*(?:鼓励|倡导|提倡|优先(?!权)|重点支持|重点考虑|建议(?![^，。；]*(?:标题|名称)))/;

/** Ends such a clause whose subject stands first: `…的新赛道优先支持。` (line 685), `…的优先给予支持。` (line 929). */
const PREFERS_AT_ITS_END =
  /(?<!不[予再]?)(?:优先(?:给予)?(?:支持|考虑|立项)?|倾斜(?:支持)?|(?:给予|予以)(?:重点|倾斜|优先)?支持)[。；]?$/;

/** Begins a clause on what must be, which ends a preference: `优先支持…，须由防城港市科技局出具推荐函。` (line 160). */
const DEMANDS =
  /^(?:[但且并](?=[须必应需])|[^，。；]{1,8}(?=须))?(?:并?要求|必须|须|应|需|仅限|限|不得|不能)/;

/** A case or a subject for what follows: `绩效考核结果为“优秀”的，`, `对…表现突出的基地建设依托单位，` (lines 718, 773). */
const LEADS_ON = /的(?:项目|单位|企业|机构)?，$|^对/;

/** A bracket that holds a preference: `（鼓励联合申报，建立协同创新机制）` (line 45). */
const BRACKET = /[（(][^（()）]*[）)]/g;

/**
 * Cuts the sentences of a block where a must and a preference meet: `此方向仅限企业牵头申报，鼓励高新技术企业申报。` gives
 * both. A clause is the source's to the letter, without the comma or brackets around it; the sentence that it stands in
 * is kept where that says more. Where a person has confirmed the parts of a clause apart, it is cut so.
 */
export function readClauses(block: { text: string; line: number }, confirmed: Confirmed): ForcedClause[] {
  return quoteSentences(block).flatMap(({ text: sentence, line }) =>
    cutByForce(sentence, confirmed).map(({ text, isPreference }) => ({
      text,
      line,
      sentence: text === sentence ? null : sentence,
      isPreference,
    })),
  );
}

interface Run {
  text: string;
  isPreference: boolean;
}

function cutByForce(sentence: string, confirmed: Confirmed): Run[] {
  const runs: Run[] = [];
  for (const part of cutAtBrackets(sentence)) {
    let isOpen = false;
    for (const { text } of splitAfter(part, '，')) {
      const last = isOpen ? runs.at(-1) : undefined;
      const isPreference = PREFERS.test(text) || PREFERS_AT_ITS_END.test(text);
      if (last && isPreference && !last.isPreference && LEADS_ON.test(last.text)) {
        last.text += text;
        last.isPreference = true;
      } else if (last && !isPreference && !(last.isPreference && DEMANDS.test(text))) last.text += text;
      else runs.push({ text, isPreference });
      isOpen = true;
    }
  }
  return runs
    .flatMap((run) => cutAsConfirmed(run, confirmed))
    .map(({ text, isPreference }) => ({ text: bare(text), isPreference }))
    .filter(({ text }) => /[^。；，]/.test(text));
}

/** A run cut at the commas between parts that are all confirmed; whole where that is not so. */
function cutAsConfirmed(run: Run, confirmed: Confirmed): Run[] {
  if (!confirmed || confirmed.has(bare(run.text))) return [run];
  const parts: string[] = [];
  for (const { text } of splitAfter(run.text, '，')) {
    const last = parts.at(-1);
    if (last !== undefined && !confirmed.has(bare(last))) parts[parts.length - 1] = last + text;
    else parts.push(text);
  }
  return parts.every((part) => confirmed.has(bare(part)))
    ? parts.map((text) => ({ text, isPreference: confirmed.get(bare(text))?.preferred ?? false }))
    : [run];
}

/** A clause without the comma after it, or the brackets around it. */
function bare(text: string): string {
  const inside = /^[（(](.*)[）)]$/.exec(text)?.[1];
  return (inside ?? text).replace(/^，|，$/g, '');
}

/** A sentence cut before and after each bracket that holds a preference; joined, the parts are the sentence. */
function cutAtBrackets(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: bracket, index } of sentence.matchAll(BRACKET)) {
    if (!PREFERS.test(bracket)) continue;
    parts.push(sentence.slice(from, index), bracket);
    from = index + bracket.length;
  }
  return [...parts, sentence.slice(from)].filter((part) => part !== '');
}
