import type { Locator, Page } from 'playwright';

/** How a citizen works the kiosk. */
export interface Hands {
  press(target: Locator): Promise<void>;
  /** A box or a round choice. */
  mark(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
}

/** As far as anybody would go on with the Tab key. */
const MOST_TABS = 150;

/** A pointer that presses what is there. */
export const pointer: Hands = {
  press: (target) => target.click(),
  mark: (target) => target.check(),
  type: (target, text) => target.fill(text),
};

/** Nothing but the keys: what Tab does not reach, this citizen does not use. */
export function keys(page: Page): Hands {
  return {
    async press(target) {
      await reach(page, target);
      await page.keyboard.press('Enter');
    },
    async mark(target) {
      await reach(page, target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    async type(target, text) {
      await reach(page, target);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    },
  };
}

/** Tab until it has the focus; of round choices that belong together one has it, arrows lead to the others. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const there = await target.evaluate((element) => {
      const at = document.activeElement;
      if (at === element) return 'there';
      const together =
        at instanceof HTMLInputElement && element instanceof HTMLInputElement && element.type === 'radio';
      return together && at.name === element.name ? 'beside' : 'elsewhere';
    });
    if (there === 'there') return;
    await page.keyboard.press(there === 'beside' ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}
