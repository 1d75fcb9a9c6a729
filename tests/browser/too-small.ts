import type { Page } from 'playwright';

/** Least side of what is pressed, and least height of letters, in CSS px, as the kiosk promises them. */
const LEAST = { press: 64, read: 20 };

/** What is shown smaller than the kiosk promises, in its usual text: large text would hide what is too small. */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const html = document.documentElement;
    const large = html.hasAttribute('data-large');
    html.removeAttribute('data-large');
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1,
      );
    const name = (element: Element): string =>
      `${element.tagName} ${(element.textContent || '').slice(0, 30)}`;
    const pressed = shown('button, a[href], label:has(input), input:not([type=radio])').filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < least.press || height < least.press;
    });
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const read = shown('body *').filter(
      (element) => hasWords(element) && parseFloat(getComputedStyle(element).fontSize) < least.read,
    );
    html.toggleAttribute('data-large', large);
    return [
      ...pressed.map((element) => `press ${name(element)}`),
      ...read.map((element) => `read ${name(element)}`),
    ];
  }, LEAST);
}
