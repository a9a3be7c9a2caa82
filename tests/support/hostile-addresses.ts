import fc from 'fast-check';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** A visit to the site that somebody else has thought out: an address below the root, and what the storage holds when it begins. */
export interface HostileVisit {
  address: string;
  local: Readonly<Record<string, string>>;
  session: Readonly<Record<string, string>>;
}

/** Servers refuse longer ones (Node's from 16 KB on, nginx from 8), so that no page comes of them. */
const LONGEST_ADDRESS = 12_000;

/** Ways to write an address that no encoder of ours would. */
const RAW = [
  '%',
  '%zz',
  '%ff%fe',
  '%00',
  '%u0041',
  '%c0%ae',
  '%25%32%65',
  '&&==',
  '=',
  '?',
  ';',
  '+',
  '/..',
  '//',
  '\\',
  '@',
  ':',
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE_TEXTS.filter(({ length }) => length < 500)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((one) => one.toWellFormed()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('无人机', '石墨烯', '“', '方向13', '13-2', '"无人机', '" "', '。', ' '),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('无'.repeat(1000), 'a'.repeat(9000), '" '.repeat(2000), '<'.repeat(3000)),
  },
);

/** As an encoder writes it, or as it is, as far as a browser takes it for a part of the address. */
const written = fc.oneof(
  { weight: 3, arbitrary: text.map(encodeURIComponent) },
  { weight: 1, arbitrary: text.map((one) => one.replace(/[#\s\p{Cc}]/gu, '').slice(0, 2000)) },
  { weight: 1, arbitrary: fc.constantFrom(...RAW) },
);

const id = fc.oneof(
  fc.constantFrom('13-2', '4', '63', 'jijin-1', '26-2-1', '013', '13-2-', '-1', '99999999999999999999'),
  written,
);
const ids = fc.array(id, { minLength: 1, maxLength: 12 }).map((list) => list.join(','));
const items = fc
  .array(fc.tuple(id, fc.oneof(fc.constantFrom('3', '0', '-1', '1e9', '', '99'), written)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.map((pair) => pair.join(':')).join(','));
const kind = fc.oneof(fc.constantFrom('hospital', 'enterprise', 'HOSPITAL', '__proto__', ''), written);
const amount = fc.oneof(
  fc.constantFrom('50', '-1', '1e400', 'NaN', 'Infinity', '0x10', '１００', ''),
  written,
);
const sort = fc.oneof(
  fc.constantFrom('cap', '-cap', '--cap', '__proto__', '-constructor', 'toString'),
  written,
);
const name = fc.oneof(
  fc.constantFrom('plan', 'mode', 'cap', 'status', 'ethics', '__proto__', 'constructor'),
  written,
);

/** A parameter with its value. */
function parameter(key: string | fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(typeof key === 'string' ? fc.constant(key) : key, value).map((pair) => pair.join('='));
}

/** An address of a page, with some of the parameters that it knows, at times twice, and others. */
function query(page: string, ...known: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(...known, parameter(name, written)), { minLength: 1, maxLength: 5 })
    .map((parameters) => `${page}?${parameters.join('&')}`);
}

/** Kinds of pages that take nothing from an address. */
export const PAGES = [
  '',
  '2026/',
  '2026/13/',
  '2026/13/2/',
  '2026/hangji/',
  '2026/overview/',
  '2026/terms/',
  '2026/source/',
  'offline/',
];

const address = fc
  .tuple(
    fc.oneof(
      {
        weight: 3,
        arbitrary: query('search/', parameter('q', text.map(encodeURIComponent)), parameter('q', written)),
      },
      {
        weight: 3,
        arbitrary: query(
          '2026/browse/',
          parameter('q', written),
          parameter('ids', ids),
          parameter('from', amount),
          parameter('to', amount),
          parameter('sort', sort),
          parameter('hide', ids),
          parameter('unstated', written),
        ),
      },
      { weight: 2, arbitrary: query('2026/compare/', parameter('ids', ids), parameter('diff', written)) },
      { weight: 2, arbitrary: query('2026/print/shortlist/', parameter('ids', ids)) },
      {
        weight: 2,
        arbitrary: query(
          '2026/find/',
          parameter('who', kind),
          parameter('place', written),
          parameter('holds', written),
          parameter('age', amount),
          parameter('title', written),
          parameter('degree', written),
        ),
      },
      // Texts that a link brings.
      { weight: 1, arbitrary: written.map((part) => `2026/find/#text=${part}`) },
      {
        weight: 2,
        arbitrary: query('2026/checklist/', parameter('ids', ids), parameter('item', items)),
      },
      { weight: 2, arbitrary: fc.constantFrom(...PAGES) },
      { weight: 1, arbitrary: fc.constantFrom(...PAGES).chain((page) => query(page)) },
      // No such page.
      { weight: 1, arbitrary: written.map((part) => `2026/${part}`) },
    ),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: written.map((part) => `#${part}`) },
    ),
  )
  .map(([page, fragment]) => `${page}${fragment}`)
  .filter((one) => new URL(one, 'https://site.example/').href.length < LONGEST_ADDRESS);

/** What a store may hold that ours has never put there: any text, or JSON of a wrong or a nearly right kind. */
const stored = fc.oneof(
  text,
  fc.json(),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('2026/13-2', '2026/4', '9999/1', '2026/../x', '2026/__proto__'),
        text,
        fc.jsonValue(),
      ),
      {
        maxLength: 12,
      },
    )
    .map((list) => JSON.stringify(list)),
  fc.constant(JSON.stringify(Array.from({ length: 5000 }, (_, at) => `2026/${at}`))),
);

/** Notes for the page that is opened, as a result of the search leaves them; the time is put in when it is opened. */
const marks = fc
  .tuple(
    fc.constantFrom('/2026/13/2/', '/', '/2026/source/'),
    fc.array(text, { minLength: 1, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([path, terms, isLoose]) => JSON.stringify({ path, terms, isLoose, time: 'NOW' }));

/** Visits with addresses, and storage, that mean harm. */
export const hostileVisits: fc.Arbitrary<HostileVisit> = fc.record({
  address,
  local: fc.record(
    {
      'zhinan:shortlist': stored,
      'zhinan:theme': stored,
      'zhinan:marks': fc.oneof(marks, stored),
      'zhinan:checklist-to:2026/13-2': stored,
    },
    { requiredKeys: [] },
  ),
  session: fc.record({ 'zhinan:nav-scroll': stored, 'zhinan:search-scroll': stored }, { requiredKeys: [] }),
});
