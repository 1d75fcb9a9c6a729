import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { axeViolations } from '../../browser/axe-violations';

/** What is wrong with the screens of the journeys, each with journey and screen in front. */
export interface Findings {
  readonly axe: string[];
  readonly small: string[];
  readonly wide: string[];
  screens: number;
}

/** No smaller than this, in CSS pixels, is anything that is pressed. */
const LEAST_PX = 48;

/** Looks at a screen as it stands: with axe, with a ruler, and by a picture for whoever looks afterwards. */
export async function lookAt(page: Page, findings: Findings, folder: string, screen: string): Promise<void> {
  const place = `${folder.split('/').at(-1) ?? ''} ${screen}`;
  findings.screens++;
  findings.axe.push(...(await axeViolations(page)).map(([rule, at]) => `${place}: ${rule} ${at}`));
  findings.small.push(...(await smallTargets(page)).map((target) => `${place}: ${target}`));
  const { over, longer } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { over: scrollWidth - innerWidth, longer: scrollHeight > innerHeight + 8 };
  });
  if (over > 0) findings.wide.push(`${place}: ${String(over)} px too wide`);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${screen}.png`) });
  if (longer) await page.screenshot({ path: join(folder, `${screen} (whole).png`), fullPage: true });
}

/** What can be pressed and is smaller; a box with its words is one target. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('button, a[href], select, textarea, input')) {
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (!target.checkVisibility() || width <= 1 || (width >= least && height >= least)) continue;
      const words = (target.textContent || target.getAttribute('aria-label') || '').trim().slice(0, 40);
      found.push(`${target.tagName} "${words}" ${String(Math.round(width))}×${String(Math.round(height))}`);
    }
    return found;
  }, LEAST_PX);
}
