import type { ComparedCall, ComparedCell, ComparedRow, Comparison, Piece } from './build-comparison.ts';
import { sourceAddress } from '../../site/addresses.ts';
import { element, type Markup, type MarkupElement } from './markup.ts';

/** What a comparison is shown with. */
export interface ComparisonView {
  caption: string;
  /** A site address as a link on this site. */
  linkTo: (address: string) => string;
  edition: string;
  /** What stands in the head of a column below its name. */
  controls?: (call: ComparedCall, at: number) => Markup[];
}

/** A comparison as a table: a column for each call, a group of rows for each section. */
export function renderComparison({ calls, sections }: Comparison, view: ComparisonView): MarkupElement {
  return element(
    'table',
    { class: 'comparison', 'data-columns': String(calls.length) },
    element('caption', {}, view.caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td', {}),
        ...calls.map((compared, at) =>
          element(
            'th',
            { scope: 'col', 'data-call': compared.call.id },
            element(
              'a',
              {
                href: view.linkTo(compared.call.url),
                ...(compared.call.titleSource === 'inferred' ? { class: 'inferred' } : {}),
              },
              compared.name,
            ),
            ...(view.controls?.(compared, at) ?? []),
          ),
        ),
      ),
    ),
    ...sections.map(({ heading, rows }) =>
      element(
        'tbody',
        {},
        element(
          'tr',
          { class: 'comparison-section' },
          element('th', { scope: 'rowgroup', colspan: String(calls.length + 1) }, heading),
        ),
        ...rows.map((row) => renderRow(row, calls, view)),
        element(
          'tr',
          { class: 'comparison-none' },
          element('td', { colspan: String(calls.length + 1) }, '各项都相同。'),
        ),
      ),
    ),
  );
}

function renderRow(
  { heading, remark, cells, isSame }: ComparedRow,
  calls: readonly ComparedCall[],
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

function renderCell(
  { pieces, tone }: ComparedCell,
  { call }: ComparedCall,
  view: ComparisonView,
): MarkupElement {
  return element(
    'td',
    { class: `is-${tone}`, 'data-name': `${call.id} ${call.title}` },
    ...pieces.map((piece) => renderPiece(piece, call.url, view)),
  );
}

function renderPiece(piece: Piece, url: string, { linkTo, edition }: ComparisonView): MarkupElement {
  if (piece.kind === 'ours')
    return element(
      'p',
      {},
      ...piece.words.map((part) =>
        typeof part === 'string' ? part : element('span', { class: 'whole' }, part.amount),
      ),
    );
  const { text, marker, line, anchor } = piece;
  const place =
    line === null
      ? element('a', { href: linkTo(`${url}${anchor ?? ''}`) }, '出处')
      : element('a', { href: linkTo(sourceAddress(edition, line)) }, `第${line}行`);
  return element(
    'p',
    {},
    ...(marker === null
      ? []
      : [element('a', { class: 'comparison-marker', href: linkTo(`${url}${anchor ?? ''}`) }, marker), ' ']),
    element('q', {}, text),
    ' ',
    place,
  );
}
