import { isRunnableDevEnvironment, type EnvironmentModuleNode, type ViteDevServer } from 'vite';

/** Vite's id of the module that holds the entries of all collections, which Astro exports under no name. */
const CONTENT = '\0astro:data-layer-content';

/**
 * Has the next request read the content anew, and all modules that are made of it. Astro says so to Vite's graph of modules
 * alone: a request that is just then gathering a page's styles transforms these modules again without evaluating them, upon
 * which Vite takes them for what it last evaluated, and pages show the old text until the next edit.
 */
export function forgetContent({ environments }: ViteDevServer): void {
  for (const environment of Object.values(environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { moduleGraph, runner } = environment;
    const content = moduleGraph.getModuleById(CONTENT);
    if (!content) continue;
    const stale = new Set<EnvironmentModuleNode>();
    moduleGraph.invalidateModule(content, stale, Date.now(), true);
    for (const { id } of stale) {
      const evaluated = id === null ? undefined : runner.evaluatedModules.getModuleById(id);
      if (evaluated) runner.evaluatedModules.invalidateModule(evaluated);
    }
  }
}
