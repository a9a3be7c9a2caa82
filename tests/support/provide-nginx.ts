import type { TestProject } from 'vitest/node';
import { findNginx } from './find-nginx.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of an nginx that sends `.br` files. */
    nginx: string;
  }
}

/** Finds an nginx once for all test files, for it may have to be installed. */
export default function setup(project: TestProject): void {
  project.provide('nginx', findNginx());
}
