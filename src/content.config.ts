import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { EditionRecord } from './guide/model/schema/edition-record.ts';
import { EntryFile } from './guide/model/schema/entry-file.ts';
import { findEditions } from './build/edition-folders.ts';
import { readLines } from './guide/parse/lines.ts';

/** `2026/generated/13-2.md` → `2026/13-2`. Astro's own ids are slugs, in which two names can become one. */
function entryIdOf(entry: string): string {
  return entry.replace('/generated/', '/').replace(/\.(?:md|json)$/, '');
}

const pages = defineCollection({
  loader: glob({
    base: 'guidelines',
    pattern: '*/generated/*.md',
    generateId: ({ entry }) => entryIdOf(entry),
  }),
  schema: EntryFile,
});

const editions = defineCollection({
  loader: glob({
    base: 'guidelines',
    pattern: '*/generated/edition.json',
    generateId: ({ entry }) => entryIdOf(entry).replace(/\/edition$/, ''),
  }),
  schema: EditionRecord,
});

/** The source documents, line by line, for the page that shows them. */
const sources = defineCollection({
  loader: async () =>
    Promise.all(
      findEditions('.').map(async ({ year, source }) => ({
        id: year,
        lines: readLines(await readFile(source, 'utf8')).map(({ number, text, marks }) => ({
          number,
          text,
          marks: marks.length,
        })),
      })),
    ),
  schema: z.object({
    lines: z.array(z.object({ number: z.int(), text: z.string(), marks: z.int() })),
  }),
});

/** What editors say about the indexes of terms, as text: it is read together with the pages. Few editions have one. */
const terms = defineCollection({
  loader: async () =>
    Promise.all(
      findEditions('.')
        .filter(({ termsFile }) => existsSync(termsFile))
        .map(async ({ year, termsFile }) => ({
          id: year,
          path: termsFile,
          text: await readFile(termsFile, 'utf8'),
        })),
    ),
  schema: z.object({ path: z.string(), text: z.string() }),
});

export const collections = { pages, editions, sources, terms };
