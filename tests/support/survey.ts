import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Page } from 'playwright-core';
import { visit } from 'unist-util-visit';

/** What a page is made of, as far as that can do something: its elements with their attributes, scripts, and addresses. */
export interface Survey {
  /** `a`, `a[href]`: each once. */
  names: Set<string>;
  /** Texts of script elements that run. */
  scripts: Set<string>;
  /** Whatever an address stands in, as written. */
  addresses: Set<string>;
}

const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formAction',
  'xLinkHref',
  'srcSet',
  'data',
  'poster',
  'ping',
]);

/** An empty survey, to add pages to. */
export function emptySurvey(): Survey {
  return { names: new Set(), scripts: new Set(), addresses: new Set() };
}

/** Adds a page, as HTML, to a survey. */
export function surveyHtml(html: string, survey: Survey): void {
  surveyTree(fromHtml(html), survey);
}

function surveyTree(tree: Root, survey: Survey): void {
  visit(tree, 'element', ({ tagName, properties, children, content }) => {
    // A guide may have entries deeper than another one.
    const kind = /^h[1-6]$/.test(tagName) ? 'heading' : tagName;
    survey.names.add(kind);
    for (const [name, value] of Object.entries(properties)) {
      survey.names.add(`${kind}[${name}]`);
      if (ADDRESSES.has(name)) survey.addresses.add(String(value));
    }
    // A template's content is a tree of its own.
    if (content) surveyTree(content, survey);
    const [text] = children;
    const isData = properties.type?.includes('json') === true;
    if (tagName === 'script' && !isData && text?.type === 'text') survey.scripts.add(text.value);
  });
}

/** Adds a page, as a browser has it at this moment, to a survey. */
export async function surveyPage(page: Page, survey: Survey): Promise<void> {
  surveyHtml(await page.content(), survey);
}

/** What a survey has that another has not. */
export function foreignNames({ names }: Survey, known: Survey): string[] {
  return [...names].filter((name) => !known.names.has(name)).sort();
}

/** Addresses that are neither on a site nor on the web: of another scheme. Browsers pass over what is written into a scheme. */
export function strangeAddresses({ addresses }: Survey): string[] {
  return [...addresses].filter((address) => {
    // eslint-disable-next-line no-control-regex -- what browsers leave out before they look for a scheme
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
    return scheme !== undefined && scheme !== 'http' && scheme !== 'https';
  });
}
