import type { Reporter } from '../report/reporter.ts';
import { readYaml } from './read-yaml.ts';
import { EditionFile } from './schema/edition-file.ts';

/**
 * Reads `edition.yaml`. Bad YAML and every field that the schema refuses become errors at their line in that
 * file; the result is then undefined.
 */
export function readEditionFile(text: string, report: Reporter): EditionFile | undefined {
  return readYaml(text, EditionFile, { rule: 'edition-file', name: 'the edition file' }, report)?.data;
}
