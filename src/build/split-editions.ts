import path from 'node:path';
import { printMessages, summariseMessages } from '../guide/report/print-messages.ts';
import { findEditions } from './edition-folders.ts';
import { splitEdition, type SplitEdition } from './split-edition.ts';
import { diffFolder, writeFolder } from './generated-folder.ts';
import { makeFolder, whileLocked } from './replace-folder.ts';

/** Splits every edition below `root` and prints what there is to say of it: errors, and with `verbose` warnings too. */
export function splitEditions(root: string, verbose = false): SplitEdition[] {
  const splits = findEditions(root).map((folder) => splitEdition(root, folder));
  for (const { messages, fileLines } of splits) {
    const shown = verbose ? messages : messages.filter((message) => message.fatal);
    if (shown.length > 0) console.error(printMessages(shown, fileLines));
  }
  for (const { folder, guide, messages } of splits) {
    const calls = guide?.entries.filter(({ call }) => call).length ?? 0;
    const hint = messages.length > 0 && !verbose ? ' (all of them: npm run split -- --verbose)' : '';
    console.log(`${folder.source}: ${calls} calls, ${summariseMessages(messages)}${hint}`);
  }
  return splits;
}

/**
 * Writes the generated files of editions below `root` that changed, one process at a time: two builds for two places may
 * run at once. Throws the system's error; the last good files stay then.
 */
export async function writeEditions(root: string, splits: readonly SplitEdition[]): Promise<void> {
  // Not beside the files, where only those who change something must be able to write.
  const place = path.join(root, '.astro');
  makeFolder(place);
  await whileLocked(path.join(place, 'generated'), () => {
    for (const { folder, files } of splits) {
      if (!files) continue;
      const { length } = diffFolder(folder.generated, files);
      if (length > 0) writeFolder(folder.generated, files);
      console.log(`${folder.generated}: ${files.size} files, ${length} changed`);
    }
  });
}
