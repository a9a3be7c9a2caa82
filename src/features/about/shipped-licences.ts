import type { Plugin } from 'vite';
import { checkShipped } from './shipped-packages.ts';

/** Ends a build that would send readers a package whose licence the site does not show. */
export const shippedLicences: Plugin = {
  name: 'shipped-licences',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) if (output.type === 'chunk') checkShipped(output.moduleIds);
  },
};
