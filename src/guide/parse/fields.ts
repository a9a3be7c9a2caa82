import type { FieldKind } from '../grammar/field-kinds.ts';
import type { Grammar } from '../grammar/grammar.ts';

/** `label：` at the start of a line, the label with an optional remark: `考核指标（对应上述内容）：`. Not `https://`. */
const COLON_FIELD = /^( *)([\u4e00-\u9fffA-Za-z]{2,12})(\([^()]*\))?: *(?!\/\/)/;

/** A line of its own in a fund category: `（二）资助经费与实施年限`. Refuses sentences. */
const HAN_PAREN_FIELD = /^( *)\(([一二三四五六七八九十]{1,3})\) *([\u4e00-\u9fff]{2,16})$/;

/** A label as found: its kinds (none when the grammar does not have it), and how many characters it takes. */
export interface FieldLabel {
  name: string;
  kinds: readonly FieldKind[];
  indent: number;
  length: number;
}

/** Reads `主要内容：…` at the start of a width-folded line; undefined when there is no label of that form. */
export function readColonLabel(norm: string, { fields, remarks }: Grammar): FieldLabel | undefined {
  const match = COLON_FIELD.exec(norm);
  if (!match) return undefined;
  const [whole, indent = '', name = '', remark] = match;
  const isKnown = remark === undefined || remarks.includes(remark);
  return {
    name,
    kinds: isKnown ? (fields.get(name) ?? []) : [],
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
export function resemblesLabel(norm: string, { fields }: Grammar): boolean {
  const colon = norm.indexOf(':');
  if (colon === -1 || colon > LONGEST_LABEL) return false;
  const letters = norm.slice(0, colon).replace(/[^\u4e00-\u9fff]/g, '');
  return [...fields.keys()].some(
    (label) =>
      label === letters ||
      Array.from(label, (_, at) => label.slice(0, at) + label.slice(at + 1)).includes(letters),
  );
}

/** Reads `（三）考核指标`, a line that is nothing but a numbered label. */
export function readHanParenLabel(norm: string, { fields }: Grammar): FieldLabel | undefined {
  const match = HAN_PAREN_FIELD.exec(norm);
  if (!match) return undefined;
  const [whole, indent = '', , name = ''] = match;
  return { name, kinds: fields.get(name) ?? ['other'], indent: indent.length, length: whole.length };
}
