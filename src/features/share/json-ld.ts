import type { Entry } from '../../guide/model/schema/entry.ts';
import { boundsOfNumbers } from '../../guide/facts/words.ts';
import type { Quantity } from '../../guide/model/schema/quantity.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { fullName } from '../../site/full-name.ts';
import { pathTo, type SiteEdition } from '../../site/editions.ts';
import type { Absolute } from '../../site/addresses.ts';
import { SITE_NAME, SITE_SUMMARY } from './site-facts.ts';
import type { JsonLd } from './xml.ts';

const CONTEXT = 'https://schema.org';

/** 万元 in yuan. */
const TEN_THOUSAND = 10_000;

/**
 * An entry's page for search engines: where it stands and, for a call, that it is money of so much. Nothing that the
 * guide does not state: no funder (it names none), no dates (they follow in notices), no amount without a number.
 */
export function entryJsonLd(edition: SiteEdition, page: Entry, absolute: Absolute): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    breadcrumb: breadcrumb(edition, page, absolute),
    ...(page.call
      ? {
          mainEntity: {
            '@type': 'MonetaryGrant',
            name: fullName(edition, page),
            ...amount(page.call.funding),
          },
        }
      : {}),
  };
}

/** The home page: that this is a site, and how to search it. */
export function homeJsonLd(absolute: Absolute): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    url: absolute('/'),
    name: SITE_NAME,
    description: SITE_SUMMARY,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/')}?q={query}` },
      'query-input': 'required name=query',
    },
  };
}

/** The page of an edition: that its calls are there as data. */
export function editionJsonLd({ year, record }: SiteEdition, absolute: Absolute): JsonLd {
  const files = [
    ['calls.json', 'application/json'],
    ['calls.csv', 'text/csv'],
    ['calls.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['guide.md', 'text/markdown'],
  ];
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: record.title.shown,
    description: `${record.title.shown}的全部申报项：资助方式、资助经费、实施年限、考核指标、申报要求。`,
    url: absolute(`/${year}/`),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    distribution: files.map(([name, type]) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(`/${year}/data/${name}`),
      encodingFormat: type,
    })),
  };
}

/** The last step is the page itself, which needs no address: 40 bytes on each page. */
function breadcrumb(edition: SiteEdition, page: Entry, absolute: Absolute): JsonLd {
  const steps = [
    { name: `${edition.year}年度`, url: `/${edition.year}/` },
    ...pathTo(edition, page).map((one) => ({ name: shownName(one), url: one.url })),
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      ...(at < steps.length - 1 ? { item: absolute(url) } : {}),
    })),
  };
}

/** The bounds that hold for all cases, in yuan; nothing where the guide gives none, or no number for some case. */
function amount(funding: Quantity | null): JsonLd {
  if (!funding || funding.cases.some((one) => one.min === null && one.max === null)) return {};
  const { min, max } = boundsOfNumbers(funding);
  return {
    amount: {
      '@type': 'MonetaryAmount',
      currency: 'CNY',
      ...(min === null ? {} : { minValue: min * TEN_THOUSAND }),
      ...(max === null ? {} : { maxValue: max * TEN_THOUSAND }),
    },
  };
}
