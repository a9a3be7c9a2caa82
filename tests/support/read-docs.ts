import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is written for people who work on the project. */
export const DOCS: readonly string[] = globSync(['README*.md', 'docs/*.md']);

/** Where files lie that are committed. */
const COMMITTED = '{src,tests,scripts,guidelines,docs}';

/** What git passes over: it lies here or not, as a command was run before or not. */
const PASSED_OVER = readFileSync('.gitignore', 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const pattern = line.replace(/\/$/, '');
    return pattern.startsWith('/') ? [pattern.slice(1)] : [pattern, `**/${pattern}`];
  });

/** A file, folder or address as a document names it. */
export interface NamedPlace {
  doc: string;
  name: string;
}

/** The text of a document. */
export function readDoc(doc: string): string {
  return readFileSync(doc, 'utf8');
}

/** Everything in documents that is written as a path, an address or a file's name, in code or as a link. */
export function namedPlaces(): NamedPlace[] {
  return DOCS.flatMap((doc) => {
    const text = readDoc(doc);
    const names = [
      ...[...text.matchAll(/`([^`\n]+)`|\]\(([^)\n]+)\)|src="([^"\n]+)"/g)].map(
        // A link leads from the document's own folder, code names files from the project's.
        ([, code, link, picture]) => code ?? linkedFrom(doc, link ?? picture ?? ''),
      ),
      // The drawing of how a document flows has no marks for code.
      ...[...text.matchAll(/^ {4}(\S+\/\S*) {2,}/gm)].map(([, name = '']) => name),
    ];
    return [...new Set(names)]
      .filter((name) => !/\s|^https?:|^\/$/.test(name) && /\/|\.[a-z]{2,5}$/.test(name))
      .map((name) => ({ doc, name }));
  });
}

function linkedFrom(doc: string, link: string): string {
  return /^https?:/.test(link) ? link : path.join(path.dirname(doc), link);
}

/** Whether a name is an address of the site. */
export function isAddress(name: string): boolean {
  return /^\/(?!(?:proc|etc|srv)(?:\/|$))/.test(name);
}

/** Whether there is a file or folder of the project under a name; a bare name may lie anywhere among them. */
export function isCommitted(name: string): boolean {
  const pattern = name.replace('<year>', '2026').replace(/\/$/, '');
  return [pattern, ...(pattern.includes('/') ? [] : [`${COMMITTED}/**/${pattern}`])].some(
    (each) => globSync(each, { exclude: PASSED_OVER }).length > 0,
  );
}
