import { change, INDENT, paragraph, run, table } from './word-xml.ts';

// What somebody has done in Word to sentences of the guide.

/** A sum that somebody has raised, with changes tracked unless they are accepted. */
export function changedAmount(text: string, isAccepted: boolean): string {
  const [before = '', after = ''] = text.split('100');
  const changes = change('del', run('100', '', 'w:delText')) + change('ins', run('120'));
  return paragraph(run(before) + (isAccepted ? run('120') : changes) + run(after), INDENT);
}

/** A sentence whose second half somebody has moved to where it was. */
export function moved(text: string, isAccepted: boolean): string {
  const half = Math.floor(text.length / 2);
  const words = text.slice(half);
  const start = isAccepted ? '' : change('moveFrom', run(words));
  return paragraph(
    start + run(text.slice(0, half)) + (isAccepted ? run(words) : change('moveTo', run(words))),
    INDENT,
  );
}

/** `（1）新认定类：单个项目资助50—150万元。` and its sister as rows under a head. */
export function amountsTable(sentences: readonly string[]): [xml: string, ...texts: string[]] {
  const rows = sentences.map((sentence) => sentence.replace(/^（\d）/, '').split('：'));
  const [[a = '', x = ''] = [], [b = '', y = ''] = []] = rows;
  const xml = table(3, [
    [['平台'], ['类别'], ['资助经费']],
    [['重点实验室', '<w:vMerge w:val="restart"/>'], [a], [x]],
    [['', '<w:vMerge/>'], [b], [y]],
    [['以上均为前资助。', '<w:gridSpan w:val="3"/>']],
  ]);
  return [
    xml,
    '平台 ｜ 类别 ｜ 资助经费',
    `重点实验室 ｜ ${a} ｜ ${x}`,
    `重点实验室 ｜ ${b} ｜ ${y}`,
    '以上均为前资助。',
  ];
}

/** Signs from Word's dialog for symbols. */
export function withSigns(text: string): string {
  const sign = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>';
  return paragraph(
    text
      .split('≥')
      .map((piece) => run(piece))
      .join(sign),
    INDENT,
  );
}
