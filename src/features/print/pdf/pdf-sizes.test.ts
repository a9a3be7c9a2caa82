import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pdfSizePlace } from '../../../site/addresses.ts';
import { fillPdfSizes, pagesWithoutPdfSizes } from './pdf-sizes.ts';

test('a page gets the size of each PDF it links to, and one that was not made ends the build', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sizes-')), 'index.html');
  const [made, missing] = ['/2026/pdf/zhinan-2026.pdf', '/2026/pdf/zhinan-2026-yanfa.pdf'];
  writeFileSync(file, `${pdfSizePlace(made)} {x}`);
  fillPdfSizes(file, new Map([[made, 1_300_000]]));
  expect(readFileSync(file, 'utf8')).toBe('1.2 MB {x}');
  writeFileSync(file, pdfSizePlace(missing));
  expect(() => fillPdfSizes(file, new Map([[made, 1]]))).toThrow(/zhinan-2026-yanfa\.pdf/);
});

test('pages that wait for the size of a PDF are known by it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sizes-'));
  mkdirSync(path.join(folder, 'a'));
  writeFileSync(path.join(folder, 'a/index.html'), pdfSizePlace('/2026/pdf/zhinan-2026.pdf'));
  writeFileSync(path.join(folder, 'a/index.md'), pdfSizePlace('/2026/pdf/zhinan-2026.pdf'));
  writeFileSync(path.join(folder, 'index.html'), '{x} 2026/pdf/zhinan-2026.pdf');
  expect(pagesWithoutPdfSizes(folder)).toEqual([path.join('a', 'index.html')]);
});
