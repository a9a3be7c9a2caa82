import type { Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { renderBody } from '../../guide/entry-files/render-entry-file.ts';
import { isLargeGuide } from '../../site/large-edition.ts';
import { changesOf, summarize } from '../changes/index.ts';
import { describePage } from './describe-page.ts';
import { fullName } from '../../site/full-name.ts';
import { withoutCalls } from '../../site/without-calls.ts';
import { callsOf, callsUnder, plansOf, sectionsOf, type SiteEdition } from '../../site/editions.ts';
import { type Absolute, markdownAddress } from '../../site/addresses.ts';
import { markedName } from './mark-ours.ts';
import { SITE_DISCLAIMER, SITE_NAME, SITE_SUMMARY } from './site-facts.ts';

/** `llms.txt` (llmstxt.org): what the site is, how far it can be relied on, and where its text and data lie. */
export function renderLlmsText(editions: readonly SiteEdition[], absolute: Absolute): string {
  return renderBody({
    type: 'root',
    children: [
      heading(1, SITE_NAME),
      { type: 'blockquote', children: [paragraph(SITE_SUMMARY)] },
      paragraph(
        '正文逐字取自指南原文，构建时由程序逐行核对，原文的错漏也照样保留，并列入疑误表。' +
          '资助方式、经费、年限等归类由本站从原文读出，引用时请以正文为准。' +
          '〔〕内的文字为本站所加，包括原文丢失的标题。申报的起止时间以另行发布的通知为准，不在指南内。',
      ),
      paragraph(SITE_DISCLAIMER),
      ...editions.flatMap((edition) => describeEdition(edition, editions, absolute)),
      heading(2, 'Optional'),
      list([link('版本与更正', absolute('/feed.xml'), 'Atom')]),
    ],
  });
}

function describeEdition(
  edition: SiteEdition,
  editions: readonly SiteEdition[],
  absolute: Absolute,
): RootContent[] {
  const { year, record } = edition;
  const found = changesOf(editions, edition);
  const data = (file: string): string => absolute(`/${year}/data/${file}`);
  return [
    heading(2, record.title.shown),
    list([
      link('全文', data('guide.md'), '一个 Markdown 文件'),
      link(
        'calls.json',
        data('calls.json'),
        `${callsOf(edition).length}个申报项的结构化数据，每条带原文行号`,
      ),
      link('calls.schema.json', data('calls.schema.json'), '上一文件的 JSON Schema'),
      link('calls.csv', data('calls.csv'), '一项一行'),
      ...(found
        ? [link(`与${found.before.year}年度相比`, absolute(`/${year}/changes/`), summarize(found.changes))]
        : []),
      link('原文与疑误', absolute(`/${year}/source/`), `原文${record.source.lines}行逐行对照`),
      ...sectionsOf(edition).map((plan) => {
        const count = callsUnder(edition, plan).length;
        const about = count > 0 ? `${count}个申报项` : withoutCalls(plan).long;
        return link(markedName(plan), absolute(markdownAddress(plan)), about);
      }),
    ]),
    // Too many to be read at once; the plans' files name what is in them.
    ...(isLargeGuide(edition.guide) ? [] : plansOf(edition)).flatMap((plan) => {
      const calls = callsUnder(edition, plan);
      if (calls.length === 0) return [];
      return [
        heading(2, `${year}年度 ${markedName(plan)}`),
        list(
          calls.map((call) =>
            link(fullName(edition, call), absolute(markdownAddress(call)), describePage(edition, call)),
          ),
        ),
      ];
    }),
  ];
}

function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(value: string): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function list(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

function link(name: string, url: string, about: string): ListItem {
  const children: PhrasingContent[] = [
    { type: 'link', url, children: [{ type: 'text', value: name }] },
    { type: 'text', value: `: ${about}` },
  ];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}
