/** What a field of a call is about; also the base of its anchor. */
export type FieldKind =
  | 'content'
  | 'subjects'
  | 'priorities'
  | 'indicators'
  | 'years'
  | 'modes'
  | 'funding'
  | 'requirements'
  | 'channel'
  | 'materials'
  | 'notes'
  | 'annex'
  | 'other';

/** The guide's field labels. A sister edition's new label is added here and nowhere else. */
const FIELD_LABELS: Readonly<Record<string, readonly FieldKind[]>> = {
  主要内容: ['content'],
  项目内容: ['content'],
  资助学科: ['subjects'],
  重点资助产业和学科: ['priorities'],
  考核指标: ['indicators'],
  实施年限: ['years'],
  资助方式: ['modes'],
  资助经费: ['funding'],
  资助经费与实施年限: ['funding', 'years'],
  资助经费和实施年限: ['funding', 'years'],
  资助经费及实施年限: ['funding', 'years'],
  实施年限与资助经费: ['funding', 'years'],
  实施年限和资助经费: ['funding', 'years'],
  申报要求: ['requirements'],
  申报途径: ['channel'],
  申报材料: ['materials'],
  注意事项: ['notes'],
};

/** The labels as alternatives of a regular expression, longer ones first. */
export const FIELD_NAMES_PATTERN = Object.keys(FIELD_LABELS)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** `label：` at the start of a line, the label with an optional remark: `考核指标（对应上述内容）：`. */
const COLON_FIELD = /^( *)([\u4e00-\u9fff]{2,12})(\([^()]*\))?: */;

/** Remarks in a label that are known; another may change what the field says (`资助经费（每年）：`). */
const REMARKS: readonly string[] = ['(对应上述内容)'];

/** A line of its own in a fund category: `（二）资助经费与实施年限`. Refuses sentences. */
const HAN_PAREN_FIELD = /^( *)\(([一二三四五六七八九十]{1,3})\) *([\u4e00-\u9fff]{2,16})$/;

/** A label as found: its kinds (none when the label is not in the table), and how many characters it takes. */
export interface FieldLabel {
  name: string;
  kinds: readonly FieldKind[];
  indent: number;
  length: number;
}

/** Reads `主要内容：…` at the start of a width-folded line; undefined when there is no label of that form. */
export function readColonLabel(norm: string): FieldLabel | undefined {
  const match = COLON_FIELD.exec(norm);
  if (!match) return undefined;
  const [whole, indent = '', name = '', remark] = match;
  const isKnown = remark === undefined || REMARKS.includes(remark);
  return {
    name,
    kinds: isKnown ? (FIELD_LABELS[name] ?? []) : [],
    indent: indent.length,
    length: whole.length,
  };
}

/** The longest text before a colon that may be a damaged label. */
const LONGEST_LABEL = 16;

/**
 * Whether a width-folded line begins with what may be one of the labels, with something in it that belongs in no label or
 * one character gone: `实施 年限：`, `【资助方式】：`, `考核指\ufffd：`.
 */
export function resemblesLabel(norm: string): boolean {
  const colon = norm.indexOf(':');
  if (colon === -1 || colon > LONGEST_LABEL) return false;
  const letters = norm.slice(0, colon).replace(/[^\u4e00-\u9fff]/g, '');
  return Object.keys(FIELD_LABELS).some(
    (label) =>
      label === letters ||
      Array.from(label, (_, at) => label.slice(0, at) + label.slice(at + 1)).includes(letters),
  );
}

/** Reads `（三）考核指标`, a line that is nothing but a numbered label. */
export function readHanParenLabel(norm: string): FieldLabel | undefined {
  const match = HAN_PAREN_FIELD.exec(norm);
  if (!match) return undefined;
  const [whole, indent = '', , name = ''] = match;
  return { name, kinds: FIELD_LABELS[name] ?? ['other'], indent: indent.length, length: whole.length };
}
