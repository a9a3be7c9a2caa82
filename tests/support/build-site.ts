import type { TestProject } from 'vitest/node';
import { provideSites } from './built-site.ts';

/** Builds the site for the root of a host, without PDF files. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideSites(project, { rootSite: 'root' });
}
