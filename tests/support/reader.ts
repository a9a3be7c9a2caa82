import type { Locator, Page } from 'playwright-core';

/** A reader with a task: counts clicks, keys that submit, and words typed; opening the home page is none. */
export class Reader {
  steps = 0;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(what: Locator): Promise<void> {
    this.steps += 1;
    await what.click();
  }

  async choose(field: string, value: string): Promise<void> {
    this.steps += 1;
    await this.page.selectOption(field, value);
  }

  /** Types a word, and sends it off where `key` is given. */
  async type(what: Locator, text: string, key?: string): Promise<void> {
    this.steps += key === undefined ? 1 : 2;
    await what.fill(text);
    if (key !== undefined) await what.press(key);
  }

  /** A link or button of the page's own part, by its name. */
  named(name: string | RegExp): Locator {
    return this.page.locator('main').getByRole('link', { name }).first();
  }
}
