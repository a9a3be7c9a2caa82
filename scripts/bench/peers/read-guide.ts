import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { findEditions } from '../../../src/build/edition-folders.ts';
import { EditionRecord } from '../../../src/guide/model/schema/edition-record.ts';
import { usualUrl } from '../../../src/guide/model/ids.ts';
import { readEntryFile } from '../../../src/guide/entry-files/read-entry-file.ts';
import { EntryFile } from '../../../src/guide/model/schema/entry-file.ts';
import type { Entry } from '../../../src/guide/model/schema/entry.ts';
import { shownName } from '../../../src/guide/model/shown-name.ts';
import { EDITION_RECORD } from '../../../src/guide/entry-files/render-edition.ts';

/** A page as every peer is given it. */
export interface GuidePage {
  /** As on our site, `/2026/13/2/`. What is an anchor there has a page here: `/2026/zhiguo-1/`. */
  address: string;
  title: string;
  /** Markdown without the heading; links lead to addresses. */
  body: string;
}

/** An entry of the navigation, with those below it. */
export interface GuideBranch {
  title: string;
  address: string;
  children: GuideBranch[];
}

/** An edition. */
export interface PeerGuide {
  title: string;
  pages: GuidePage[];
  tree: GuideBranch[];
}

interface GeneratedFile {
  page: Entry;
  order: number;
  address: string;
  body: string;
}

/** Reads the generated Markdown of a year's edition as pages for any generator. */
export function readGuide(root: string, year: string): PeerGuide {
  const edition = findEditions(root).find((one) => one.year === year);
  if (!edition) throw new Error(`no edition of ${year}`);
  const folder = path.join(root, edition.generated);
  const record = EditionRecord.parse(JSON.parse(readFileSync(path.join(folder, EDITION_RECORD), 'utf8')));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFile(path.join(folder, name)))
    .sort((one, other) => one.order - other.order);
  const addresses = new Map(files.map(({ page, address }) => [page.id, address]));
  return {
    title: record.title.shown,
    pages: files.map(({ page, address, body }) => ({
      address,
      title: shownName(page),
      body: linkToAddresses(body, addresses),
    })),
    tree: branchesBelow(null, files),
  };
}

/** Takes a generated file apart: frontmatter, heading, body. */
function readFile(file: string): GeneratedFile {
  const [, frontmatter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  if (frontmatter === undefined || body === undefined) throw new Error(`${file} is not as it is generated`);
  const data = EntryFile.parse(parse(frontmatter));
  const [page] = readEntryFile(data, unified().use(remarkParse).parse(body));
  if (!page) throw new Error(`${file} has no entry`);
  const { order, edition, id } = data;
  return {
    page,
    order,
    address: usualUrl(edition, id),
    body: body
      .trim()
      .replace(/^# .*\n/, '')
      .trim(),
  };
}

/** `[方向13：…](13.md)` → `[方向13：…](/2026/13/)`, which means the same in every peer. */
function linkToAddresses(body: string, addresses: ReadonlyMap<string, string>): string {
  return body.replaceAll(/\]\(([\w-]+)\.md(?:#[\w-]+)?\)/g, (_link, id: string) => {
    const address = addresses.get(id);
    if (address === undefined) throw new Error(`a page links to ${id}.md, which is none`);
    return `](${address})`;
  });
}

function branchesBelow(parent: string | null, files: readonly GeneratedFile[]): GuideBranch[] {
  return files
    .filter(({ page }) => page.parent === parent)
    .map(({ page, address }) => ({
      title: shownName(page),
      address,
      children: branchesBelow(page.id, files),
    }));
}
