import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readThesaurus, type Thesaurus } from '../../src/features/find/match/read-thesaurus.ts';
import { createReporter } from '../../src/guide/report/reporter.ts';
import { realInput } from './real-guide.ts';

/** The real thesaurus. */
export function readRealThesaurus(): Thesaurus {
  const file = path.join(import.meta.dirname, '../../guidelines/thesaurus.yaml');
  const guide = new TextDecoder().decode(realInput().source);
  const thesaurus = readThesaurus(
    readFileSync(file, 'utf8'),
    guide,
    createReporter('guidelines/thesaurus.yaml'),
  );
  if (!thesaurus) throw new Error('the real thesaurus could not be read');
  return thesaurus;
}
