import { APPLICANT_NAMES } from '../../../guide/facts/applicant-words.ts';
import { linkTo, sourceAddress } from '../../../site/addresses.ts';
import { rememberMarks } from '../../../site/client/arrival-marks.ts';
import { findElement, make } from '../../../site/client/page.ts';
import type { FindCall, Finding, Judgement } from '../judge.ts';
import { unpackCall, type PackedCall } from '../pack-calls.ts';
import type { Reader } from '../reader.ts';
import type { Match, Matcher } from '../match/load-matcher.ts';
import { guideSays, markText, namePhrases, nearestSentence } from '../phrases.ts';

/** A call's card in the page, which is there from the start. */
export interface Card {
  call: FindCall;
  element: HTMLElement;
  link: HTMLAnchorElement;
}

const SIGNS = { met: ['✓ ', '符合'], unmet: ['✗ ', '不符'] } as const;

/** What is compared, in words: a clause may ask for more, so that the sign names it. */
const COMPARED: Readonly<Record<string, string>> = {
  place: '所在地',
  employed: '人事关系',
  holds: '资格',
  age: '年龄',
  'female age': '年龄',
  title: '职称',
  degree: '学位',
};

/**
 * The cards of all calls, in the order of the guide, with what is judged of each: `calls` are in the same order. Links and
 * buttons that all of them have are made here: they would be much to load.
 */
export function readCards(calls: readonly PackedCall[], names: readonly string[], edition: string): Card[] {
  const elements = document.querySelectorAll<HTMLElement>('.find-card');
  return calls.map((packed, at) => {
    const element = elements.item(at);
    const link = findElement('h3 a', HTMLAnchorElement, element);
    // As `idOfFolder` has it, which would be a file more to load.
    const id = link.pathname.slice(linkTo(`/${edition}/`).length, -1).replaceAll('/', '-');
    element.dataset['findCard'] = id;
    const call = unpackCall(id, packed, names);
    const { more, anchor } = element.dataset;
    if (more !== undefined) {
      const href = `${link.href}${anchor === undefined ? '' : `#${anchor}`}`;
      const others = make('a', { href }, `看${more}`);
      others.setAttribute('aria-label', `看${more}：${link.textContent}`);
      element.append(make('p', { className: 'find-others' }, others));
    }
    const pick = make('button', { type: 'button', className: 'pick' }, '收藏');
    pick.setAttribute('aria-label', `收藏：${link.textContent}`);
    pick.dataset['pick'] = `${edition}/${call.id}`;
    pick.setAttribute('aria-pressed', 'false');
    link.after(' ', pick);
    for (const quote of element.querySelectorAll<HTMLElement>('li[data-line]')) {
      const line = Number(quote.dataset['line']);
      quote.append(' ', make('a', { href: linkTo(sourceAddress(edition, line)) }, `第${line}行`));
    }
    return { call, element, link };
  });
}

/** Marks on a card what the reader's own details already meet, and what decides its answer. */
export function markCard({ element, call }: Card, { findings, against }: Judgement, reader: Reader): void {
  for (const one of element.querySelectorAll<HTMLElement>('li[data-condition]')) {
    const at = Number(one.dataset['condition']);
    const finding = findings[at] ?? { verdict: 'open', compared: [] };
    const { verdict } = finding;
    // What is merely preferred is told where it is met.
    one.hidden = verdict === 'other' || (one.dataset['prefer'] !== undefined && verdict !== 'met');
    one.className = against.includes(at) ? 'is-against' : `is-${verdict}`;
    findElement('.find-verdict', HTMLElement, one).textContent = describeFinding(finding);
  }
  for (const one of element.querySelectorAll<HTMLElement>('.find-evidence > [data-kinds]'))
    one.hidden = reader.who !== null && !(one.dataset['kinds'] ?? '').split(' ').includes(reader.who);
  // A list of which nothing is seen is none.
  for (const list of element.querySelectorAll<HTMLElement>('.find-evidence, .find-conditions'))
    list.hidden = [...list.children].every((one) => (one as HTMLElement).hidden);
  showNote(element, reader, call, against.length > 0);
}

function describeFinding({ verdict, compared }: Finding): string {
  if (verdict !== 'met' && verdict !== 'unmet') return '';
  const [sign, word] = SIGNS[verdict];
  return `${sign}${[...new Set(compared.map((name) => COMPARED[name]))].join('、')}${word}`;
}

/** Says what rests on our reading of what the text suggests, or on nothing. */
function showNote(element: HTMLElement, { who }: Reader, { applicants }: FindCall, isAgainst: boolean): void {
  element.querySelector('.find-soft')?.remove();
  if (!who || !applicants[who].soft || isAgainst) return;
  const words = `〔按所引的话不能由${APPLICANT_NAMES[who]}牵头，但原文没有说死，请咨询〕`;
  element.querySelector('.find-facts')?.after(make('p', { className: 'find-soft ours' }, words));
}

/** A text with phrases marked in it. */
export function marked(text: string, phrases: readonly string[]): (string | HTMLElement)[] {
  return markText(text, phrases).map(({ text: piece, isMarked }) =>
    isMarked ? make('mark', {}, piece) : piece,
  );
}

/**
 * Shows on a card the phrases that led to it and the sentence that says most of them, and leads its link to the nearest item,
 * with the phrases marked there.
 */
export function showMatch({ element, link }: Card, match: Match | undefined, matcher?: Matcher): void {
  for (const earlier of element.querySelectorAll('.find-near, .find-quote')) earlier.remove();
  const [address = ''] = link.href.split('#');
  link.href = match && match.item !== null ? `${address}#c${match.item}` : address;
  link.onclick = null;
  if (!match) return;
  const item = match.item === null ? [] : [`，最近的是主要内容第${match.item}条`];
  const guide = guideSays(match.phrases);
  const sentence = nearestSentence(match, matcher?.passages(match.call) ?? []);
  const quote = make('p', { className: 'find-quote' }, make('q', {}, ...marked(sentence, guide)));
  quote.hidden = sentence === '';
  element
    .querySelector('h3')
    ?.after(make('p', { className: 'find-near' }, '相近：', namePhrases(match.phrases), ...item), quote);
  link.onclick = () => rememberMarks(new URL(link.href).pathname, guide, false);
}
