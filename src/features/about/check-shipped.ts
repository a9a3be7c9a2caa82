import { SHIPPED_PACKAGES } from './shipped-packages.ts';

const FOLDER = '/node_modules/';

/** The package that a bundled module is of, given its id, which is its path; undefined for our own code. */
export function packageOf(module: string): string | undefined {
  const at = module.lastIndexOf(FOLDER);
  if (at === -1) return undefined;
  const [scope = '', name = ''] = module.slice(at + FOLDER.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Throws when a script that readers get has a module, by its id, of a package whose licence the site does not show. */
export function checkShipped(modules: Iterable<string>): void {
  const listed = new Set(SHIPPED_PACKAGES.map(({ name }) => name));
  for (const module of modules) {
    const name = packageOf(module.replaceAll('\\', '/'));
    if (name !== undefined && !listed.has(name))
      throw new Error(
        `${name} is sent to readers (${module}), but src/features/about/shipped-packages.ts, from which /about/ lists licences, has no such package`,
      );
  }
}
