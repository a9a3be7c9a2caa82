import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { renderEdition } from '../guide/entry-files/render-edition.ts';
import { createReporter, hasErrors } from '../guide/report/reporter.ts';
import { splitGuide, type SplitResult } from '../guide/split-guide.ts';
import type { EditionFolder } from './edition-folders.ts';

/** A split edition; `files` is undefined when an error keeps it from being published. */
export interface SplitEdition extends SplitResult {
  folder: EditionFolder;
  files: Map<string, string> | undefined;
  /** Whether the source and the edition file still are what was split. */
  isCurrent: () => boolean;
}

/** Reads and splits one edition. A missing file is a message like any other. */
export function splitEdition(root: string, folder: EditionFolder): SplitEdition {
  const missing: VFileMessage[] = [];
  const read = (file: string): Buffer => {
    const full = path.join(root, file);
    if (existsSync(full)) return readFileSync(full);
    const report = createReporter(file);
    report.error('missing-file', null, {
      found: `no file ${file}`,
      expected: 'one, see docs/CONTRIBUTING.md',
    });
    missing.push(...report.messages);
    return Buffer.alloc(0);
  };
  const source = read(folder.source);
  const edition = read(folder.editionFile).toString('utf8');
  const confirmed = read(folder.confirmedFile).toString('utf8');
  if (missing.length > 0) {
    const nothing = {
      files: undefined,
      lines: [],
      edition: undefined,
      guide: undefined,
      confirmedHow: undefined,
      unconfirmed: [],
      anomalies: [],
    };
    return { ...nothing, fileLines: {}, folder, messages: missing, isCurrent: () => true };
  }
  const { source: sourceFile, editionFile, confirmedFile } = folder;
  const result = splitGuide({ source, sourceFile, edition, editionFile, confirmed, confirmedFile });
  const { guide, messages } = result;
  const isCurrent = (): boolean =>
    [sourceFile, editionFile, confirmedFile].every((file) => existsSync(path.join(root, file))) &&
    read(sourceFile).equals(source) &&
    read(editionFile).toString('utf8') === edition &&
    read(confirmedFile).toString('utf8') === confirmed;
  if (!guide || !result.edition || hasErrors(messages))
    return { ...result, folder, files: undefined, isCurrent };
  const facts = {
    file: path.basename(folder.source),
    sha256: createHash('sha256').update(source).digest('hex'),
    confirmedHow: result.confirmedHow ?? '',
  };
  return {
    ...result,
    folder,
    isCurrent,
    files: renderEdition(guide, result.edition, facts, result.lines, result.anomalies),
  };
}
