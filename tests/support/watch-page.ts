import type { BrowserContext } from 'playwright-core';

/** Where scripts of a page put what a policy kept from happening. */
const VIOLATIONS = 'zhinanViolations';

/**
 * Notes whatever goes wrong in a context's pages: errors of scripts and of the console, dialogs, violations of the page's policy,
 * and requests to other hosts than the site's. The list that is returned grows.
 */
export async function watchContext(context: BrowserContext, site: string): Promise<string[]> {
  const problems: string[] = [];
  await context.exposeFunction(VIOLATIONS, (what: string) => problems.push(`violation: ${what}`));
  await context.addInitScript((name) => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as Record<string, (what: string) => void>)[name]?.(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  }, VIOLATIONS);
  context.on('weberror', (error) => problems.push(`page error: ${String(error.error())}`));
  context.on('console', (message) => {
    const { url } = message.location();
    // A page that does not exist says so; whether an address should exist is judged elsewhere.
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      problems.push(`console: ${message.text()} (${url})`);
  });
  context.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(?:data|blob):/.test(url)) problems.push(`request: ${url}`);
  });
  return problems;
}
