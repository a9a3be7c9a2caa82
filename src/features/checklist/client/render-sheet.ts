import { factSheet, inBrief } from '../../../guide/facts/fact-sheet.ts';
import { formatStatus } from '../../../guide/facts/words.ts';
import { linkTo, sourceAddress } from '../../../site/addresses.ts';
import { make } from '../../../site/client/page.ts';
import type { CallSheet } from '../call-sheet.ts';
import { type ChecklistGroup, type ChecklistLine, type ChecklistPart, NOT_THERE } from '../checklist.ts';
import { choicesOf } from '../list-indicators.ts';

/** How many characters of a content stand in the list to choose from. */
const SHORT = 36;

/** A call's name, its facts and what the reader puts down; what it asks for goes into `.checklist-body`. */
export function renderSheet({ file, chosen, recipient }: CallSheet, edition: string): HTMLElement {
  const { call, name, plan } = file;
  const facts = factSheet(call);
  const title = make('h2', { id: `sheet-${call.id}` }, make('a', { href: linkTo(call.url) }, name));
  if (call.titleSource === 'inferred') title.firstElementChild?.classList.add('inferred');
  const section = make(
    'section',
    { className: 'checklist' },
    title,
    make(
      'p',
      { className: 'checklist-facts' },
      [
        plan,
        ...(call.status === 'open' ? [] : [`申报：${formatStatus(call.status)}`]),
        ...[facts.funding, facts.years, facts.modes].map((fact) => `${fact.name}：${inBrief(fact)}`),
      ].join('；'),
    ),
    make(
      'div',
      { className: 'checklist-controls' },
      ...renderChoice(file.call, chosen?.n),
      make(
        'label',
        { className: 'checklist-to' },
        '给谁办',
        make('input', { value: recipient, autocomplete: 'off', maxLength: 60, name: `to-${call.id}` }),
      ),
      make('span', { className: 'checklist-count' }),
      removeButton(name),
    ),
    make('div', { className: 'checklist-body' }),
    make(
      'p',
      { className: 'checklist-foot' },
      `${edition}年度 ${call.id}，原文第${call.lines.join('—')}行；${new URL(linkTo(call.url), location.href).href}。`,
      '原文与行号照录，标题、〔〕内的文字和勾选为指南针所加；申报以正式文件和通知为准。',
    ),
  );
  section.dataset['call'] = call.id;
  return section;
}

function removeButton(name: string): HTMLElement {
  const button = make('button', { type: 'button', className: 'checklist-remove' }, '移除');
  button.setAttribute('aria-label', `移除：${name}`);
  return button;
}

function renderChoice(call: CallSheet['file']['call'], n: number | undefined): HTMLElement[] {
  const choices = choicesOf(call);
  if (choices.length === 0) return [];
  const select = make(
    'select',
    { name: `item-${call.id}` },
    make('option', { value: '' }, '未选（列出全部指标）'),
    ...choices.map((choice) => {
      const text = `${choice.marker ?? ''}${choice.text}`;
      return make(
        'option',
        { value: String(choice.n) },
        text.length > SHORT ? `${text.slice(0, SHORT)}…` : text,
      );
    }),
  );
  select.value = n === undefined ? '' : String(n);
  return [make('label', { className: 'checklist-choice' }, '做哪条内容', select)];
}

/** What a call asks for, with boxes to tick. */
export function renderBody({ file, chosen, checklist, isTicked }: CallSheet, edition: string): HTMLElement[] {
  const { id } = file.call;
  const item = chosen
    ? [
        make(
          'p',
          { className: 'checklist-item' },
          ...quoteOf(chosen.marker, chosen.text),
          ' ',
          placeOf(edition, chosen.line),
        ),
      ]
    : [];
  return checklist.sections.map(({ heading, groups }, at) => {
    const empty = groups.filter(({ note, parts }) => note === NOT_THERE && parts.length === 0);
    const rest = groups.filter((group) => !empty.includes(group));
    return make(
      'section',
      {},
      make('h3', {}, heading),
      ...(at === 0 ? item : []),
      ...rest.map((group) => renderGroup(group, edition, id, isTicked)),
      ...(empty.length > 0
        ? [
            make(
              'p',
              { className: 'checklist-none' },
              `${NOT_THERE}：${empty.map((one) => one.heading).join('、')}。`,
            ),
          ]
        : []),
    );
  });
}

function renderGroup(
  { kind, heading, note, isTickable, parts }: ChecklistGroup,
  edition: string,
  id: string,
  isTicked: CallSheet['isTicked'],
): HTMLElement {
  const renderLine = (line: ChecklistLine, part: number, at: number): HTMLElement => {
    const meta = [
      ...(line.when === null ? [] : [`何时：${line.when}`]),
      ...(line.from === null ? [] : [`由谁：${line.from}`]),
    ];
    const words = [
      ...quoteOf(line.marker, line.text),
      ...line.remarks.map((remark) => make('span', { className: 'ours' }, remark)),
    ];
    const beside = [
      ...(line.line === null ? [] : [placeOf(edition, line.line)]),
      ...(meta.length === 0 ? [] : [make('span', { className: 'checklist-meta' }, meta.join('；'))]),
    ];
    if (!isTickable) return make('li', {}, make('span', {}, ...words), ...beside);
    const box = make('input', {
      type: 'checkbox',
      id: `tick-${id}-${kind}-${part}-${at}`,
      checked: isTicked(line),
    });
    box.dataset['key'] = line.key;
    return make('li', {}, box, make('label', { htmlFor: box.id }, ...words), ...beside);
  };
  const renderPart = ({ label, note: choice, lines }: ChecklistPart, part: number): HTMLElement => {
    const list = make('ul', { className: 'bare' }, ...lines.map((line, at) => renderLine(line, part, at)));
    if (label === null && choice === null) return list;
    return make(
      'div',
      { className: 'checklist-part' },
      make(
        'p',
        {},
        ...(label === null ? [] : [make('q', {}, label)]),
        ...(choice === null ? [] : [make('span', { className: 'ours' }, `〔${choice}〕`)]),
      ),
      list,
    );
  };
  const title = make(
    'h4',
    { id: `group-${id}-${kind}` },
    heading,
    ...(note === null ? [] : [make('span', { className: 'ours' }, `〔${note}〕`)]),
  );
  const group = make(
    'div',
    { className: `checklist-group is-${kind}` },
    title,
    make('div', {}, ...parts.map(renderPart)),
  );
  group.setAttribute('role', 'group');
  // With the call's name: every call has such a group.
  group.setAttribute('aria-labelledby', `${title.id} sheet-${id}`);
  return group;
}

/** The guide's words, with their printed marker. */
function quoteOf(marker: string | null, text: string): HTMLElement[] {
  const quote = make('q', {}, text);
  return marker === null ? [quote] : [make('span', { className: 'checklist-marker' }, marker), quote];
}

function placeOf(edition: string, line: number): HTMLElement {
  return make('a', { href: linkTo(sourceAddress(edition, line)) }, `第${line}行`);
}
