import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { hasSandbox } from '../../../src/features/print/pdf/start-browser.ts';

const BENCH = path.resolve(import.meta.dirname, '..');
const COMMAND = path.join(BENCH, 'node_modules/lighthouse/cli/index.js');

/** What is read of Lighthouse's report. */
const Report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      score: z.number().nullable(),
      scoreDisplayMode: z.string(),
      numericValue: z.number().optional(),
      displayValue: z.string().optional(),
      errorMessage: z.string().optional(),
      details: z.unknown().optional(),
    }),
  ),
});
export type Report = z.infer<typeof Report>;

/** Runs Lighthouse on a page, in the Chromium whose path is given. Throws when it could not judge the page. */
export async function runLighthouse(
  executablePath: string,
  url: string,
  categories: readonly string[],
): Promise<Report> {
  if (!existsSync(COMMAND)) throw new Error('Lighthouse is not installed: run npm ci --prefix scripts/bench');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[COMMAND, url, `--only-categories=${categories.join()}`, '--output=json', '--quiet'],
      `--chrome-flags=--headless=new${hasSandbox() ? '' : ' --no-sandbox'}`,
    ],
    { env: { ...process.env, CHROME_PATH: executablePath }, maxBuffer: 256 * 1024 * 1024 },
  );
  const report = Report.parse(JSON.parse(stdout));
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}
