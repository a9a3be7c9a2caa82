import type { Change } from '../../guide/model/schema/changes-file.ts';
import { PlainError } from '../../guide/report/plain-error.ts';
import { type Absolute } from '../../site/addresses.ts';
import { SITE_NAME } from './site-facts.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** What has happened to an edition; `since`: the year before it, and what is different from that, in a sentence. */
export interface EditionNews {
  year: string;
  changes: readonly Change[];
  since?: { year: string; words: string } | undefined;
}

type News = Omit<Change, 'kind'> & { kind: Change['kind'] | 'compared' };

const KINDS: Readonly<Record<News['kind'], string>> = {
  edition: '发布',
  compared: '与上一年度相比',
  note: '原文疑误',
  correction: '更正',
};

/**
 * `feed.xml` (RFC 4287): editions, odd places noted in them and corrections, newest first. Ids are tag: URIs of the
 * host and the day of the change, so that they stay when the path of the site or of a page changes.
 */
export function renderFeed(editions: readonly EditionNews[], absolute: Absolute): string {
  const entries = editions
    .flatMap((edition) => newsOf(edition).map((change) => ({ year: edition.year, change })))
    .sort((a, b) => Date.parse(b.change.time) - Date.parse(a.change.time));
  const newest = entries[0];
  const oldest = entries.at(-1);
  if (!newest || !oldest)
    throw new PlainError('no changes.yaml, which the feed is made of, in any published edition');
  const host = new URL(absolute('/')).hostname;
  const idOf = (time: string, name: string): string => `tag:${host},${time.slice(0, 10)}:zhinan/${name}`;
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      textElement('title', `${SITE_NAME}：版本与更正`),
      textElement('id', idOf(oldest.change.time, 'feed')),
      textElement('updated', newest.change.time),
      element('author', {}, textElement('name', SITE_NAME)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: absolute('/feed.xml') }),
      element('link', { rel: 'alternate', type: 'text/html', href: absolute('/') }),
      textElement('icon', absolute('/favicon.svg')),
      ...entries.map(({ year, change }) =>
        element(
          'entry',
          {},
          textElement('title', change.title),
          textElement('id', idOf(change.time, `${year}/${change.id}`)),
          textElement('published', change.time),
          textElement('updated', change.time),
          element('category', { term: change.kind, label: KINDS[change.kind] }),
          element('link', { rel: 'alternate', type: 'text/html', href: absolute(change.url) }),
          textElement('content', change.text, { type: 'text' }),
        ),
      ),
    ),
  );
}

/** What has been noted, and with an edition that follows another, in what they differ. */
function newsOf({ year, changes, since }: EditionNews): News[] {
  return changes.flatMap((change): News[] =>
    change.kind === 'edition' && since
      ? [
          change,
          {
            kind: 'compared',
            id: 'compared',
            time: change.time,
            title: `${year}年度的指南与${since.year}年度相比`,
            text: since.words,
            url: `/${year}/changes/`,
          },
        ]
      : [change],
  );
}
