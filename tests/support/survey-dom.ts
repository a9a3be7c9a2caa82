import type { Page } from 'playwright-core';

/** What a page is made of at this moment, as the browser has it; as `survey.ts` reads it from HTML, but quicker. */
export interface DomSurvey {
  /** `a`, `a[href]`: each once; headings of all levels as one. */
  names: string[];
  /** Addresses that are neither on the site nor on the web: `javascript:`, `data:`. */
  addresses: string[];
  /** Texts of inline scripts. */
  scripts: string[];
}

/** Surveys a page. */
export function surveyDom(page: Page): Promise<DomSurvey> {
  return page.evaluate(() => {
    const names = new Set<string>();
    const addresses: string[] = [];
    const scripts: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const kind = /^h[1-6]$/.test(element.localName) ? 'heading' : element.localName;
      names.add(kind);
      for (const { name, value } of element.attributes) {
        names.add(`${kind}[${name}]`);
        if (!/^(?:xlink:)?href$|^src$|^action$|^formaction$|^srcset$/.test(name)) continue;
        const { protocol } = new URL(value, location.href);
        if (protocol !== 'http:' && protocol !== 'https:') addresses.push(value);
      }
      if (element instanceof HTMLScriptElement && element.src === '' && !element.type.includes('json'))
        scripts.push(element.text);
    }
    return { names: [...names], addresses, scripts };
  });
}
