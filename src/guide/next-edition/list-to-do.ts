import type { VFileMessage } from 'vfile-message';
import type { SplitResult } from '../split-guide.ts';
import type { RemarkKind, WordDocument, WordPlace, WordRemark } from '../word/word-document.ts';
import { ADVICE } from './advice.ts';
import type { EditionDraft } from './draft-edition.ts';
import type { LearntHeading } from './learn-headings.ts';
import type { OddHeading } from './odd-headings.ts';

/** What was done, from which the list is made. */
export interface Drafted {
  year: number;
  draft: EditionDraft;
  word: WordDocument | null;
  remarks: readonly WordRemark[];
  /** Forms of headings that were learnt from styles. */
  learnt: readonly LearntHeading[];
  headings: Record<'byStyle' | 'byForm', readonly OddHeading[]>;
  split: Pick<SplitResult, 'messages' | 'unconfirmed' | 'guide' | 'lines'>;
}

/** What happened to a part of the Word file, in the order of weight: what may change a sum or lose a sentence first. */
const REMARKS: Readonly<Record<RemarkKind, string>> = {
  deletion: '修订：删去的，没有读',
  insertion: '修订：插入的，已读作正文',
  struck: '加删除线的，没有读',
  'moved-away': '修订：移走的，没有读',
  'moved-here': '修订：移来的，已读作正文',
  hidden: '隐藏文字，没有读',
  beside: '网页里这份文件以外的，没有读',
  raised: '上标、下标，读作普通文字',
  formula: '公式，没有读',
  picture: '图片，没有读',
  embedded: '嵌入的对象，没有读',
  'unknown-symbol': '认不出的符号',
  'unknown-number-format': '认不出的自动编号',
  table: '表格，一行读作一行，各格以“｜”隔开；资助经费、实施年限里的，最后一格读作数额，前面的格读作哪一类',
  'text-box': '文本框，读在所在段之后',
  note: '脚注、尾注，读在所在字段之后',
  contents: '目录，没有读',
  comment: '批注，没有读',
  header: '页眉，没有读',
  footer: '页脚，没有读',
};

/** How many of one kind are listed; the rest are counted. */
const MOST = 12;

/** The list of what a person must look at, in Chinese, in the order of weight. */
export function listToDo({ year, draft, word, remarks, learnt, headings, split }: Drafted): string {
  const folder = `guidelines/${year}`;
  const errors = split.messages.filter(({ fatal, ruleId }) => fatal && ruleId !== 'unconfirmed');
  const clauses = new Set(split.unconfirmed.map(({ clause }) => clause.text)).size;
  const calls = split.guide?.entries.filter(({ call }) => call).length ?? 0;
  const { kept, gone, yearOnly } = draft.confirmed;
  const placeOf = ({ line, file }: VFileMessage): string => {
    const place = file?.endsWith('source.txt') ? word?.lines[(line ?? 0) - 1]?.place : undefined;
    return place ? `（Word：${describe(place)}）` : '';
  };
  const parts = [
    `${folder}：原文${split.lines.length}行，读出${calls}个申报项（去年${draft.lastCalls}个）。按轻重，请依次看：`,
    section(
      `一、拆不出来的，${errors.length}处（改 ${folder}/source.txt 或 edition.yaml，再运行 npm run split）`,
      groupAlike(errors).map(
        ([first, ...more]) => `${messageOf(first)}${placeOf(first)}${more.length > 0 ? alsoIn(more) : ''}`,
      ),
    ),
    section(
      `按 Word 的标题样式认出的标题写法，${learnt.length}种，已写进 edition.yaml 的 grammar：不是标题的，删去那一种`,
      learnt.map(
        ({ level, template, line, text }) =>
          `${level}: ${template}（source.txt 第${line}行“${shorten(text)}”）`,
      ),
    ),
    section(
      `标题样式的、程序却读作正文的，${headings.byStyle.length}处：真是标题的，在 edition.yaml 的 grammar 里加一种写法，不然它下面的都归到上一项去`,
      headings.byStyle.map(
        (one) => `${describeHeading(one)}${one.like === undefined ? '' : `，与“${shorten(one.like)}”同级`}`,
      ),
    ),
    section(
      `程序读作标题的、Word 里却不是标题样式的，${headings.byForm.length}处：不是标题的，在 source.txt 里改`,
      headings.byForm.map(describeHeading),
    ),
    section('二、文件里不是普通正文的，逐处与原件对照', listRemarks(remarks), Infinity),
    section(`三、编者以前说过、要重新看的（${folder}/edition.yaml）`, draft.toSee, Infinity),
    section('四、请人确认的', [
      `申报要求还有${clauses}句没有确认：npm run review（去年确认过、今年一字未改的${kept}句已带过来，去年的${gone}句今年没有）`,
      ...(yearOnly.length > 0
        ? [
            `只有年份不同的${yearOnly.length}句，照去年的读法带过来了，请逐句核对：${yearOnly.map((text) => `“${shorten(text)}”`).join('、')}`,
          ]
        : []),
      `核对以后，在 ${folder}/confirmed.yaml 的 how 里写一句怎样核对的`,
      `在原文里数一遍方向、申报项和内容条数，与 edition.yaml 的 totals 对照`,
    ]),
    '都好了以后：npm run split 没有错误，npm start 看一遍，再发布（docs/new-edition.md）。',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function section(heading: string, lines: readonly string[], most = MOST): string {
  if (lines.length === 0) return '';
  const more = lines.length > most ? [`  …… 另有${lines.length - most}处`] : [];
  return [heading, ...lines.slice(0, most).map((line) => `  - ${line}`), ...more].join('\n');
}

function messageOf({ line, ruleId, reason, file }: VFileMessage): string {
  const where = line === undefined ? '' : `${file?.split('/').at(-1) ?? ''} 第${line}行 `;
  const advice = ADVICE[ruleId ?? ''];
  return `${where}${advice === undefined ? '' : `${advice}。`}${ruleId ?? ''}: ${reason}`;
}

/** Messages of one rule that found the same, together: a label that nobody knows is one thing to see to, however often it stands. */
function groupAlike(messages: readonly VFileMessage[]): [VFileMessage, ...VFileMessage[]][] {
  const groups = Map.groupBy(messages, ({ ruleId, actual }) => `${ruleId ?? ''} ${actual ?? ''}`);
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [[first, ...more]] : []));
}

function alsoIn(messages: readonly VFileMessage[]): string {
  const lines = messages.flatMap(({ line }) => line ?? []);
  const shown = lines.slice(0, MOST).join('、');
  return `；同样的还有${messages.length}处${lines.length > 0 ? `：第${shown}${lines.length > MOST ? '……' : ''}行` : ''}`;
}

/** Of each kind the longest, and how many more; what may change a sum or lose a sentence first. */
function listRemarks(remarks: readonly WordRemark[]): string[] {
  return (Object.keys(REMARKS) as RemarkKind[]).flatMap((kind) => {
    const ofKind = remarks.filter((one) => one.kind === kind);
    const shown = [...ofKind].sort((a, b) => b.text.length - a.text.length).slice(0, MOST);
    const more = ofKind.length - shown.length;
    return [...shown.map(describeRemark), ...(more > 0 ? [`${REMARKS[kind]}：另有${more}处`] : [])];
  });
}

function describeHeading({ line, text, place }: OddHeading): string {
  return `source.txt 第${line}行“${shorten(text)}”（Word：${describe(place)}）`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}……` : text;
}

function describeRemark({ kind, text, author, place }: WordRemark): string {
  return `${REMARKS[kind]}：“${shorten(text)}”${author === null ? '' : `（${author}）`}${place ? `，${describe(place)}` : ''}`;
}

function describe({ headings, paragraph, start }: WordPlace): string {
  const above = headings.at(-1);
  return `${above === undefined ? '' : `“${above}”之下，`}第${paragraph}段“${start}”`;
}
