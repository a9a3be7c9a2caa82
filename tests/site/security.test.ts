import { expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

test('no script, style, frame or request runs that is not the site’s own', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}2026/13/2/`);
  const tried = await page.evaluate(async () => {
    const seen: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
    const add = (html: string): void => {
      document.body.append(document.createRange().createContextualFragment(html));
    };
    const state = window as unknown as { hasRun?: string };
    add('<script>window.hasRun = "inline script"</script>');
    add('<img src="data:image/png;base64,AA" onerror="window.hasRun = \'event handler\'">');
    add('<script src="https://example.org/x.js"></script>');
    add('<style>body { display: none }</style>');
    add('<iframe src="https://example.org/"></iframe>');
    add('<base href="https://example.org/">');
    const requested = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    );
    // What the debugger runs may do more; what it has begun may not.
    await new Promise((resolve) => setTimeout(resolve));
    let evaluated = 'ran';
    try {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what is tried
      new Function('return 1')();
    } catch {
      evaluated = 'refused';
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      hasRun: state.hasRun,
      requested,
      evaluated,
      display: getComputedStyle(document.body).display,
      base: document.baseURI.startsWith('https://example.org'),
      seen: [...new Set(seen)].sort(),
    };
  });
  expect(tried).toEqual({
    hasRun: undefined,
    requested: 'refused',
    evaluated: 'refused',
    display: 'flex',
    base: false,
    seen: [
      'base-uri',
      'connect-src',
      'frame-src',
      'img-src',
      'script-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ],
  });
  await page.close();
});
test('nobody may frame a page that comes with headers', async () => {
  const response = await fetch(site.address);
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('set-cookie')).toBeNull();
});
