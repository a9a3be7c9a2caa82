import { formatNumber } from './number-formats.ts';
import { Refusal } from './refusal.ts';

/** A field of Word whose end has not come yet: first its instruction is read, then its result. */
interface Field {
  instruction: string;
  hasResult: boolean;
  paragraph: number;
}

const DEEPEST = 50;
const LONGEST = 1000;

/** Follows fields from paragraph to paragraph, and tells whether what stands there is text of the document. */
export interface Fields {
  /** `begin`, `separate` or `end`. Returns the instruction of a formula that has ended: Word draws it, without any text. */
  mark(type: string | undefined, paragraph: number): string | undefined;
  addInstruction(text: string): void;
  /** Whether an instruction or the contents are being read. */
  isSilent(): boolean;
  isInContents(): boolean;
  /** Throws a refusal when a field is open that hides text. */
  finish(): void;
}

const FORMULA = /^\s*EQ\b/i;
const CONTENTS = /^\s*TOC\b/i;
/** `EQ \o\ac(○,11)`: how Word puts a circle round a number for which it lacks a character. */
const CIRCLED = /^\s*EQ\s+\\o(?:\\ac)?\s*\(\s*[○◯]\s*[,;，]\s*(\d{1,2})\s*\)/i;

/** Whether a field's result is a table of contents. */
export function isContents(instruction: string): boolean {
  return CONTENTS.test(instruction);
}

/** Fields of one story (the text, a text box, a note): none is open. */
export function createFields(): Fields {
  const open: Field[] = [];
  const hides = (field: Field): boolean => !field.hasResult || isContents(field.instruction);
  return {
    mark(type, paragraph) {
      if (type === 'begin') open.push({ instruction: '', hasResult: false, paragraph });
      if (open.length > DEEPEST)
        throw new Refusal('too-large', `${open.length} fields inside each other`, 'a file as Word saves it');
      const field = open.at(-1);
      if (type === 'separate' && field) field.hasResult = true;
      if (type !== 'end') return undefined;
      open.pop();
      return field && !field.hasResult && FORMULA.test(field.instruction)
        ? field.instruction.trim()
        : undefined;
    },
    addInstruction(text) {
      const field = open.at(-1);
      if (field && !field.hasResult) field.instruction = (field.instruction + text).slice(0, LONGEST);
    },
    isSilent: () => open.some(hides),
    isInContents: () => open.some(({ instruction }) => isContents(instruction)),
    finish() {
      const field = open.find(hides);
      if (!field) return;
      const found = `a field (${field.instruction.trim().slice(0, 40)}) that begins in paragraph ${field.paragraph} and never ends`;
      throw new Refusal(
        'open-field',
        found,
        'its end (delete it in Word, or make it text with Ctrl+Shift+F9)',
      );
    },
  };
}

/** The character for `EQ \o\ac(○,11)`; undefined for another formula. */
export function readCircledNumber(instruction: string): string | undefined {
  const number = CIRCLED.exec(instruction)?.[1];
  return number === undefined ? undefined : formatNumber(Number(number), 'decimalEnclosedCircle');
}
