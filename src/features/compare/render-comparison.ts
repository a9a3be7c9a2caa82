import type { CallFile } from '../../site/call-file.ts';
import type { ComparedCell, ComparedRow, Comparison, Piece } from './build-comparison.ts';
import { sourceAddress, yearOf } from '../../site/addresses.ts';
import { element, type Markup, type MarkupElement } from './markup.ts';

/** What a comparison is shown with. */
export interface ComparisonView {
  caption: string;
  /** The year of the page; columns of others say theirs. */
  year: string;
  /** A site address as a link on this site. */
  linkTo: (address: string) => string;
  /** What moves a column; it stands below the head. */
  controls?: (call: CallFile, at: number) => Markup[];
}

/** A comparison as a table: a column for each call, a group of rows for each section. */
export function renderComparison({ calls, sections }: Comparison, view: ComparisonView): MarkupElement {
  const { controls } = view;
  const across = { colspan: String(calls.length + 1) };
  const isOfYears = calls.some(({ call }) => yearOf(call.url) !== view.year);
  return element(
    'table',
    { class: 'comparison', 'data-columns': String(calls.length) },
    element(
      'caption',
      {},
      element('span', {}, view.caption, element('span', { class: 'comparison-hint' }, '（左右滑动看各项）')),
    ),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td', {}),
        ...calls.map(({ call: { id, url, titleSource }, name }) =>
          element(
            'th',
            { scope: 'col', 'data-call': id },
            element(
              'a',
              { href: view.linkTo(url), ...(titleSource === 'inferred' ? { class: 'inferred' } : {}) },
              name,
            ),
            ...(isOfYears ? [element('span', { class: 'ours whole' }, `（${yearOf(url)}年度）`)] : []),
          ),
        ),
      ),
    ),
    // Below the heads, which stay in sight: there they would take room from what is read.
    ...(controls
      ? [
          element(
            'tbody',
            {},
            element(
              'tr',
              { class: 'comparison-controls' },
              element('td', {}),
              ...calls.map((compared, at) => element('td', {}, ...controls(compared, at))),
            ),
          ),
        ]
      : []),
    ...sections.map(({ heading, rows }) => {
      const same = calls.length > 1 ? rows.filter(({ isSame }) => isSame) : [];
      return element(
        'tbody',
        {},
        element(
          'tr',
          { class: 'comparison-section' },
          element('th', { scope: 'rowgroup', ...across }, element('span', {}, heading)),
        ),
        ...rows.map((row) => renderRow(row, calls, view)),
        // Stands for the rows that are not listed when only differences are.
        ...(same.length > 0
          ? [
              element(
                'tr',
                { class: 'comparison-left-out' },
                element(
                  'td',
                  across,
                  element('span', {}, `各项相同：${same.map((row) => row.heading).join('、')}`),
                ),
              ),
            ]
          : []),
      );
    }),
  );
}

function renderRow(
  { heading, remark, cells, isSame }: ComparedRow,
  calls: readonly CallFile[],
  view: ComparisonView,
): MarkupElement {
  return element(
    'tr',
    isSame ? { class: 'is-same' } : {},
    element(
      'th',
      { scope: 'row' },
      heading,
      ...(remark === '' ? [] : [element('span', { class: 'comparison-remark' }, remark)]),
    ),
    ...cells.flatMap((cell, at) => {
      const compared = calls[at];
      return compared ? [renderCell(cell, compared, view)] : [];
    }),
  );
}

function renderCell({ pieces, tone }: ComparedCell, { call }: CallFile, view: ComparisonView): MarkupElement {
  return element('td', { class: `is-${tone}` }, ...pieces.map((piece) => renderPiece(piece, call.url, view)));
}

function renderPiece(piece: Piece, url: string, { linkTo }: ComparisonView): MarkupElement {
  if (piece.kind === 'ours')
    return element(
      'p',
      {},
      ...piece.words.map((part) =>
        typeof part === 'string' ? part : element('span', { class: 'whole' }, part.amount),
      ),
    );
  const { text, marker, line, anchor, parts } = piece;
  const place =
    line === null
      ? element('a', { href: linkTo(`${url}${anchor ?? ''}`) }, '出处')
      : element('a', { href: linkTo(sourceAddress(yearOf(url), line)) }, `第${line}行`);
  return element(
    'p',
    { class: 'comparison-quote' },
    ...(marker === null
      ? []
      : [element('a', { class: 'comparison-marker', href: linkTo(`${url}${anchor ?? ''}`) }, marker), ' ']),
    element(
      'q',
      {},
      ...(parts?.map((part) => (part.differs ? element('mark', {}, part.text) : part.text)) ?? [text]),
    ),
    ' ',
    place,
  );
}
