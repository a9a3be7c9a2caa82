import { useFreshPage, type FreshPage } from './fresh-page.ts';
import { useSite } from './site.ts';

/** A page for each test that lists what calls ask for, at 1280 px unless it is used otherwise; without errors of scripts. */
export interface ChecklistPage extends FreshPage {
  /** Opens the page with parameters, and waits for what they stand for. */
  open: (parameters: string) => Promise<void>;
  /** What is said of the address. */
  problems: () => Promise<string>;
  /** The texts of a call that can be ticked, those that are ticked alone where `isTicked`. */
  texts: (id: string, isTicked?: boolean) => Promise<string[]>;
}

/** Opens a page before each test of a file. */
export function useChecklists(): ChecklistPage {
  const used = useFreshPage(useSite()) as ChecklistPage;
  used.open = async (parameters) => {
    await used.page.goto(`${used.site.address}2026/checklist/${parameters}`);
    await used.page.waitForSelector('[data-checklist-state=done]', { state: 'attached' });
  };
  used.problems = async () => (await used.page.locator('#checklist-problems').textContent()) ?? '';
  used.texts = (id, isTicked = false) =>
    used.page
      .locator(`[data-call="${id}"] li:has(input${isTicked ? ':checked' : ''}) label q`)
      .allTextContents();
  return used;
}
