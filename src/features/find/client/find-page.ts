import { layOutInPieces } from '../../../site/client/in-pieces.ts';
import { findElement, make } from '../../../site/client/page.ts';
import { carryToYears, correctUrl, printQuery, writeUrl } from '../../../site/client/url-state.ts';
import { tellShortlist } from '../../shortlist/client/index.ts';
import { ANSWERS } from '../answers.ts';
import { judge, type Judgement } from '../judge.ts';
import type { Match, Matcher } from '../match/load-matcher.ts';
import type { PackedCall } from '../pack-calls.ts';
import { hasAnswers, readReader, writeReader, type Reader } from '../reader.ts';
import { markCard, marked, readCards, showMatch, type Card } from './cards.ts';
import { describeAnswer, MOST_TEXT } from './describe-answer.ts';
import { fillForm, form, heldNames, readForm, textField } from './find-form.ts';
import { loadMatcherOf } from './load-matcher.ts';

/** How many ranked calls are shown at first, and how long somebody who types is waited for, in milliseconds. */
const FIRST = 10;
const PAUSE = 250;

const { edition = '' } = findElement('.find-page', HTMLElement).dataset;
const results = findElement('#find-results', HTMLElement);
const problems = findElement('#find-problems', HTMLElement);
const status = findElement('#find-status', HTMLElement);
const failure = findElement('#find-failure', HTMLElement);
const echo = findElement('#find-echo', HTMLElement);
const counts = findElement('#find-counts', HTMLElement);
const ranked = findElement('.find-ranked', HTMLElement);
const store = findElement('#find-cards', HTMLElement);
/** Copied when it is clicked, as every link of its class. */
const textLink = findElement('#find-link', HTMLAnchorElement);
const sections = new Map(
  Object.keys(ANSWERS).map((answer) => [answer, findElement(`#find-${answer}`, HTMLElement)]),
);
const packed = JSON.parse(findElement('#find-calls', HTMLElement).textContent) as readonly PackedCall[];
const cards = readCards(packed, [...heldNames], edition);
const year = new Date().getFullYear();

let matcher: Matcher | undefined;
let waiting = 0;
/** How many times it was asked, and the address when it was last. */
let asked = 0;
let answeredSearch = '';

// What was chosen before the script came counts.
const early = readForm().reader;
textField.disabled = false;
textField.addEventListener('focus', () => void loadMatcherOf(edition).catch(() => undefined), { once: true });
textField.addEventListener('input', () => {
  // The text of a link is no longer what is asked.
  if (location.hash.startsWith('#text=')) correctUrl(location.search.slice(1));
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void answer(), PAUSE);
});
form.addEventListener('change', ({ target }) => {
  if (target === textField) return;
  const { reader, unknown } = readForm();
  complain(unknown);
  writeUrl(writeReader(reader), true);
  void answer();
});
form.addEventListener('submit', (event) => {
  // What was written is not to be sent.
  event.preventDefault();
  void answer();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  textField.value = '';
  fillForm(readReader(new URLSearchParams(), heldNames).reader);
  complain([]);
  writeUrl('', true);
  void answer();
});
findElement('#find-retry', HTMLButtonElement).addEventListener('click', () => void answer());
findElement('.find-more', HTMLButtonElement).addEventListener('click', ({ currentTarget }) => {
  const hidden = [...ranked.querySelectorAll<HTMLElement>('li[hidden]')];
  for (const card of hidden) card.hidden = false;
  (currentTarget as HTMLElement).hidden = true;
  hidden[0]?.querySelector('a')?.focus();
});
printQuery();
carryToYears(() => ({
  search: location.search,
  hash: textField.value === '' ? '' : `#text=${encodeURIComponent(textField.value)}`,
}));
addEventListener('popstate', start);
if (location.search === '' && hasAnswers(early)) correctUrl(writeReader(early), location.hash);
start();

/** Shows what the address stands for. */
function start(): void {
  const { search, hash } = location;
  // A link to one of the groups changes the address too, and no answer.
  if (results.dataset['findState'] !== 'idle' && search === answeredSearch && !hash.startsWith('#text='))
    return;
  const { reader, unknown } = readReader(new URLSearchParams(search), heldNames);
  fillForm(reader);
  correctUrl(writeReader(reader), hash);
  complain(unknown);
  const text = textOfHash(hash);
  if (text !== undefined) textField.value = text;
  void answer();
}

/** The text that a link brings; undefined where it brings none. A damaged one is shown as it came. */
function textOfHash(hash: string): string | undefined {
  const [, text] = /^#text=(.*)$/s.exec(hash) ?? [];
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text.replace(/\+/g, '%20'));
  } catch {
    complain([text]);
    return text;
  }
}

function complain(unknown: readonly string[]): void {
  problems.textContent = unknown.length > 0 ? `看不懂，已略过：${unknown.join('、')}。` : '';
  problems.hidden = unknown.length === 0;
}

/** Answers what is filled in. */
async function answer(): Promise<void> {
  const { reader } = readForm();
  const text = textField.value.trim();
  const own = (asked += 1);
  answeredSearch = location.search;
  failure.hidden = true;
  textLink.hidden = text === '';
  textLink.href = `${location.pathname}${location.search}#text=${encodeURIComponent(text)}`;
  results.dataset['findState'] = 'busy';
  let matches: readonly Match[] | undefined;
  if (text !== '') {
    if (!matcher) status.textContent = '正在读取…';
    try {
      matcher = await loadMatcherOf(edition);
      if (own !== asked) return;
      matches = matcher.rank(text.slice(0, MOST_TEXT));
    } catch {
      if (own !== asked) return;
      failure.hidden = false;
    }
  }
  show(reader, text, matches);
  await layOutInPieces('.find-card');
  if (own === asked) results.dataset['findState'] = hasAnswers(reader) || text !== '' ? 'done' : 'idle';
}

function show(reader: Reader, text: string, matches: readonly Match[] | undefined): void {
  const isAnswered = hasAnswers(reader);
  const ofCall = new Map(matches?.map((match) => [match.call, match]));
  const rank = new Map(matches?.map((match, at) => [match.call, at]));
  const judged = cards.map((card) => ({ card, judgement: judge(card.call, reader, year) }));
  for (const { card, judgement } of judged) {
    store.append(card.element);
    card.element.hidden = false;
    markCard(card, judgement, reader);
    showMatch(card, ofCall.get(card.call.id), matcher);
  }
  const isNear = (card: Card): boolean => matches === undefined || rank.has(card.call.id);
  judged.sort((a, b) => (rank.get(a.card.call.id) ?? Infinity) - (rank.get(b.card.call.id) ?? Infinity) || 0);
  showEcho(text, matches);
  showNone(text !== '' && matches?.length === 0);
  ranked.hidden = isAnswered || (matches?.length ?? 0) === 0;
  if (!ranked.hidden) showRanked(judged.map(({ card }) => card).filter(isNear));
  for (const [name, section] of sections) {
    const own = isAnswered ? judged.filter(({ judgement }) => judgement.answer === name) : [];
    showSection(
      section,
      own.map(({ card }) => card),
      isNear,
    );
  }
  const judgements = isAnswered ? judged.map(({ judgement }) => judgement) : [];
  showCounts(judgements);
  findElement('.find-empty', HTMLElement).hidden = isAnswered || text !== '';
  status.textContent = describeAnswer(judgements, matches?.length, text.length);
  // The groups say it to those who see them.
  status.classList.toggle('visually-hidden', isAnswered && matches === undefined);
  // What lies in the store is no result.
  for (const { link, element, call } of cards)
    if (store.contains(element)) link.removeAttribute('data-find-call');
    else link.dataset['findCall'] = call.id;
  tellShortlist('zhinan:rendered', null);
  results.dataset['findText'] = text;
  document.documentElement.classList.remove('has-query');
}

function showRanked(found: readonly Card[]): void {
  found.forEach(({ element }, at) => (element.hidden = at >= FIRST));
  findElement('ol', HTMLOListElement, ranked).replaceChildren(...found.map(({ element }) => element));
  findElement('.find-more', HTMLButtonElement).hidden = found.length <= FIRST;
}

function showSection(section: HTMLElement, own: readonly Card[], isNear: (card: Card) => boolean): void {
  const near = own.filter(isNear);
  const far = own.filter((card) => !isNear(card));
  const details = findElement('.find-far', HTMLDetailsElement, section);
  section.hidden = own.length === 0;
  findElement('h2 .find-count', HTMLElement, section).textContent = String(own.length);
  const list = findElement('ol', HTMLOListElement, section);
  list.replaceChildren(...near.map(({ element }) => element));
  list.hidden = near.length === 0;
  findElement('ol', HTMLOListElement, details).replaceChildren(...far.map(({ element }) => element));
  details.hidden = far.length === 0;
  findElement('summary', HTMLElement, details).textContent = `与所写不近的${far.length}项`;
}

function showCounts(judgements: readonly Judgement[]): void {
  counts.hidden = judgements.length === 0;
  for (const one of counts.querySelectorAll<HTMLElement>('[data-count]'))
    one.textContent = String(judgements.filter(({ answer: name }) => name === one.dataset['count']).length);
}

/** Shows what was written with what led to the first results marked in it. */
function showEcho(text: string, matches: readonly Match[] | undefined): void {
  const said = (matches ?? []).slice(0, FIRST).flatMap(({ phrases }) => phrases.map((phrase) => phrase.said));
  echo.hidden = said.length === 0;
  echo.replaceChildren('所写的里，用来比较的：', ...marked(text, said));
}

function showNone(isNone: boolean): void {
  results.querySelector('[data-find-none]')?.remove();
  if (!isNone) return;
  const none = make(
    'p',
    {},
    '没有相近的方向：所写的和这份指南讲的都不近。可以换个说法，写具体的技术、对象、产品。',
  );
  none.dataset['findNone'] = '';
  status.after(none);
}
