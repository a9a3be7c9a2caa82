import { openArchive, type Archive } from './archive.ts';
import { Refusal } from './refusal.ts';
import { childrenOf, createBudget, parseXml, type XmlBudget, type XmlElement } from './xml.ts';

/** The parts of a Word file that are read, parsed. Those that a file may lack are undefined or empty. */
export interface WordParts {
  /** `w:body`. */
  body: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
  footnotes: XmlElement | undefined;
  endnotes: XmlElement | undefined;
  comments: XmlElement | undefined;
  headers: readonly XmlElement[];
  footers: readonly XmlElement[];
}

const EXPECTED = 'a Word file (open it in Word or WPS and save it as .docx)';
const USUAL_DOCUMENT = 'word/document.xml';

/** What an archive holds that is no Word file, by a file in it. */
const OTHER_CONTENTS: readonly [file: string, name: string][] = [
  ['xl/workbook.xml', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['META-INF/manifest.xml', 'an OpenDocument file'],
];

interface OpenFile extends Archive {
  budget: XmlBudget;
}

/** A part that another names: the kind of the relation, without the address before it, and where the part lies. */
interface Relation {
  kind: string;
  target: string;
}

/** Opens a Word file. Throws a refusal for what is none, or is damaged, hostile or too large. */
export function readParts(bytes: Uint8Array): WordParts {
  const archive = { ...openArchive(bytes), budget: createBudget() };
  const path =
    readRelations(archive, '').find(({ kind }) => kind === 'officeDocument')?.target ?? USUAL_DOCUMENT;
  const other = OTHER_CONTENTS.find(([file]) => archive.names.has(file));
  const document = readPart(archive, path);
  if (document?.name !== 'w:document') {
    if (!document && path === USUAL_DOCUMENT && archive.names.has('word/styles.xml'))
      throw new Refusal('damaged-file', `a Word file without ${path}`, 'a whole one');
    throw new Refusal('other-format', other?.[1] ?? 'an archive that holds no Word document', EXPECTED);
  }
  const body = document.children.find(({ name }) => name === 'w:body');
  if (!body) throw new Refusal('damaged-file', 'a Word file without a body', 'a whole one');
  const relations = readRelations(archive, path);
  const all = (kind: string): XmlElement[] =>
    relations
      .filter((relation) => relation.kind === kind)
      .flatMap(({ target }) => readPart(archive, target) ?? []);
  return {
    body,
    styles: all('styles')[0],
    numbering: all('numbering')[0],
    footnotes: all('footnotes')[0],
    endnotes: all('endnotes')[0],
    comments: all('comments')[0],
    headers: all('header'),
    footers: all('footer'),
  };
}

function readPart(archive: OpenFile, path: string): XmlElement | undefined {
  const bytes = archive.read(path);
  return bytes && parseXml(bytes, path, archive.budget);
}

/** What a part (or with an empty path, the whole file) names as belonging to it. */
function readRelations(archive: OpenFile, path: string): Relation[] {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relations = readPart(archive, `${folder}_rels/${path.slice(slash)}.rels`);
  return childrenOf(relations, 'rel:Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolvePath(folder, attributes['Target'] ?? ''),
    }));
}

function resolvePath(folder: string, target: string): string {
  const base = `file:///${folder}`;
  return URL.canParse(target, base) ? new URL(target, base).pathname.slice(1) : '';
}
