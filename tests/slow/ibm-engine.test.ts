import { describe, expect, test } from 'vitest';
import { VIEWS, type View } from '../../scripts/views/views.ts';
import { askIbm, type IbmFinding } from '../support/ask-ibm.ts';
import { useSite } from '../support/site.ts';
import { openView } from '../support/views.ts';

/** Pages of the kinds above that have what those lack: areas in items, options, many items, four compared, a list that was sent. */
const MORE: readonly View[] = [
  { name: 'call-53', address: '2026/53/' },
  { name: 'call-26-2-1', address: '2026/26/2/1/' },
  { name: 'call-jijin-3', address: '2026/jijin/3/' },
  {
    name: 'compare-four',
    address: '2026/compare/?ids=13-2,63,27,jijin-6',
    prepare: async (page) => page.locator('[data-compare-state=done] table').waitFor(),
  },
  { name: 'list-sent', address: '2026/browse/?ids=13-2,4' },
];

/** Where the engine is sure and wrong, or asks for less than nothing: the rule, the elements, and why they stay. */
const EXCEPTIONS: readonly [rule: string, element: RegExp, reason: string][] = [
  [
    'element_attribute_deprecated',
    /^<meta [^>]*default-src/,
    'the HTML standard has meta http-equiv="content-security-policy"; no other way to give a page its policy is open to a static site',
  ],
  ['element_attribute_deprecated', /^<th abbr=/, 'the HTML standard has abbr for th, short names of heads'],
  [
    'aria_complementary_label_visible',
    /^<aside [^>]*aria-label="(?:编者说明|打印说明)/,
    'it takes aria-labelledby alone; they begin with 〔本站注〕 and 这是供打印的, and the name says which of several it is',
  ],
  [
    'aria_child_valid',
    /^<ol class="results bare" id="search-results">/,
    'a list of results that is empty until something is looked for and found, which the status says',
  ],
  [
    'table_headers_exists',
    /^<table class="(?:browse|money-table)">/,
    'where rows are cards the heads are out of sight, and the engine does not see them; Chromium’s accessibility tree has them all',
  ],
  [
    'aria_accessiblename_exists',
    /^<th class="pick-cell"/,
    'the column of stars: its head is out of sight, and again the engine does not see it, as others do',
  ],
  ['table_headers_related', /^<td>/, 'the empty corner of a comparison heads nothing and needs no head'],
  [
    'fieldset_label_valid',
    /^<fieldset>/,
    'it has its legend; on a phone both lie in details that are closed, and the engine reads no names there',
  ],
  [
    'target_spacing_sufficient',
    /^<input [^>]*name="holds"/,
    'they lie in details that are closed, where nothing is painted; open, a row is 28 px high',
  ],
];

/** What the engine cannot know and asks a person to look at, with what was seen. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  list_structure_proper: 'dl with div around each dt and dd, as the HTML standard allows',
  input_fields_grouped: 'one choice each, with a label',
  select_options_grouped: 'ten orders, up and down, in the order of the columns',
  style_highcontrast_visible: 'browser/compare-looks.test.ts and screenshots with forced colours',
  style_color_misuse: 'browser/compare-looks.test.ts: what colours say, marks or words say too',
  style_viewport_resizable:
    'the grid of money on the home page: 12 px, less only where it would not fit a window narrower than 430 px',
  element_tabbable_visible:
    'skip links and tools of items are shown when they have focus (browser/keyboard.test.ts)',
  style_focus_visible: 'the outline is the browser’s or ours (browser/keyboard.test.ts)',
  form_submit_button_exists:
    'a button without type sends; forms that filter while one types have nothing to send',
  input_label_visible:
    'fields for a search stand beside 搜索; 从 and 到 between 至 and 万元, the number of a line in 到第…行',
  widget_tabbable_single: 'it takes a head of a row for a widget; it has a link and a button',
  element_tabbable_unobscured:
    'parts that are closed, or lie under an open dialog (browser/keyboard.test.ts)',
  text_contrast_sufficient:
    'tools of items are as the ground until pointed at or focused; axe tests their colours then',
  target_spacing_sufficient:
    'names to have, in details that are closed, where nothing is painted; what is seen axe measures (target-size)',
  download_keyboard_controllable: 'links to PDF files, which the browser itself opens',
  text_block_heading:
    'labels in print views, up to seven levels below the title, where HTML has six headings',
};

const site = useSite();
const found: IbmFinding[] = [];
const isException = ({ rule, element }: IbmFinding): boolean =>
  EXCEPTIONS.some(([name, elements]) => name === rule && elements.test(element));

describe.each([390, 1280])('%i px wide', (width) => {
  const views = [...VIEWS, ...MORE].filter(({ isNarrow }) => isNarrow !== true || width < 640);
  test.each(views.map((view) => [view.name, view] as const))(
    'IBM’s engine has nothing against %s',
    async (_name, view) => {
      const page = await openView(site.browser, site.address, view, { viewport: { width, height: 844 } });
      const findings = await askIbm(page);
      await page.context().close();
      found.push(...findings);
      // It asks about every page.
      expect(findings.length).toBeGreaterThan(0);
      const wrong = findings.filter((finding) =>
        finding.isSure ? !isException(finding) : LOOKED_AT[finding.rule] === undefined,
      );
      expect(wrong.map(({ rule, message, element }) => `${rule}: ${message} ${element}`)).toEqual([]);
    },
    // It looks at each pair of the thousands of links of the source.
    600_000,
  );
});

test('every exception and every answer is needed', () => {
  const unused = EXCEPTIONS.filter(
    ([rule, elements]) =>
      !found.some((each) => each.isSure && each.rule === rule && elements.test(each.element)),
  );
  expect(unused).toEqual([]);
  const asked = new Set(found.filter(({ isSure }) => !isSure).map(({ rule }) => rule));
  expect(Object.keys(LOOKED_AT).filter((rule) => !asked.has(rule))).toEqual([]);
});
