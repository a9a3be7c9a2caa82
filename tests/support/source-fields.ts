/** Fields of a call in the source, as a reader who looks for their labels finds them; by no code of the parser. */
export type SourceField =
  | 'content'
  | 'indicators'
  | 'years'
  | 'modes'
  | 'funding'
  | 'requirements'
  | 'channel'
  | 'materials'
  | 'notes';

const LABELS: readonly [RegExp, readonly SourceField[]][] = [
  [/^(?:主要内容|项目内容|资助学科|重点资助产业和学科)$/, ['content']],
  [/^考核指标(?:（对应上述内容）)?$/, ['indicators']],
  [/^实施年限$/, ['years']],
  [/^资助方式$/, ['modes']],
  [/^资助经费$/, ['funding']],
  [/^资助经费与实施年限$/, ['funding', 'years']],
  [/^申报要求$/, ['requirements']],
  [/^申报途径$/, ['channel']],
  [/^申报材料$/, ['materials']],
  [/^注意事项$/, ['notes']],
];

/** A line of a field: its number and its text without the label. */
export interface FieldLine {
  line: number;
  text: string;
}

/**
 * The fields of the lines `from` to `to` (1-based, heading included) of the source, each with its lines of text; text
 * before the first label is content. `lines`: the source's lines without bookmark marks.
 */
export function sourceFields(
  lines: readonly string[],
  [from, to]: readonly [number, number],
  hasHeading: boolean,
): Map<SourceField, FieldLine[]> {
  const fields = new Map<SourceField, FieldLine[]>();
  let open: readonly SourceField[] = ['content'];
  for (let line = hasHeading ? from + 1 : from; line <= to; line += 1) {
    const text = (lines[line - 1] ?? '').trim();
    if (text === '') continue;
    const [label, rest] = splitLabel(text);
    const known = LABELS.find(([pattern]) => pattern.test(label));
    if (known) open = known[1];
    const shown = known ? rest : text;
    for (const field of open) {
      const own = fields.get(field) ?? [];
      fields.set(field, own);
      if (shown !== '') own.push({ line, text: shown });
    }
  }
  return fields;
}

/** `考核指标：①…` as 考核指标 and ①…; `（二）资助经费与实施年限` as that and nothing. */
function splitLabel(text: string): [string, string] {
  const numbered = /^（[一二三四五六七八九十]）(.+)$/.exec(text);
  if (numbered) return [numbered[1] ?? '', ''];
  const colon = text.indexOf('：');
  return colon === -1 ? ['', text] : [text.slice(0, colon), text.slice(colon + 1)];
}
