import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

/** Finds a browser for tests that need no built site. */
export default function setup(project: TestProject): void {
  project.provide('browser', findBrowser());
}
