import { getDocumentProxy } from 'unpdf';

/** A bookmark of a PDF with the page, counted from 1, that it leads to. */
export interface Bookmark {
  title: string;
  /** 1 for the outermost. */
  level: number;
  page: number;
}

/** A PDF as a reader's program has it. */
export interface ReadPdf {
  /** Width and height of each page in points. */
  sizes: [number, number][];
  /** Text of each page in reading order, without what stands below `FOOT` points. */
  texts: string[];
  bookmarks: Bookmark[];
  /** Links: an address, or the page that they lead to. */
  links: { page: number; url: string | undefined; target: number | undefined }[];
  info: Record<string, unknown>;
}

/** Margin at the foot of paper.css's sheets, where the page's number stands. */
const FOOT = 50;

/** Reads a PDF with pdf.js, which has nothing to do with what makes it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const read: ReadPdf = { sizes: [], texts: [], bookmarks: [], links: [], info: {} };
  const pageOf = async (dest: unknown): Promise<number | undefined> => {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const target: unknown = Array.isArray(place) ? place[0] : undefined;
    return target === undefined ? undefined : (await pdf.getPageIndex(target as never)) + 1;
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    read.sizes.push([right - left, top - bottom]);
    const { items } = await page.getTextContent();
    read.texts.push(
      items.flatMap((item) => ('str' in item && Number(item.transform[5]) > FOOT ? [item.str] : [])).join(''),
    );
    for (const note of (await page.getAnnotations()) as { subtype: string; url?: string; dest?: unknown }[]) {
      if (note.subtype !== 'Link') continue;
      read.links.push({ page: number, url: note.url, target: await pageOf(note.dest) });
    }
  }
  // Null where there is none, whatever the types say.
  type Outline = Awaited<ReturnType<typeof pdf.getOutline>>;
  const visit = async (items: Outline | null, level: number): Promise<void> => {
    for (const { title, dest, items: inner } of items ?? []) {
      read.bookmarks.push({ title, level, page: (await pageOf(dest)) ?? 0 });
      await visit(inner as Outline, level + 1);
    }
  };
  await visit(await pdf.getOutline(), 1);
  read.info = (await pdf.getMetadata()).info as Record<string, unknown>;
  await pdf.destroy();
  return read;
}
