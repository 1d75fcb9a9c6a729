import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with a page as it is shown now: rule, and the first place. */
export async function axeViolations(
  page: Page,
): Promise<readonly (readonly [rule: string, place: string])[]> {
  // Evaluated over the debugger's channel: the page's own content security policy stays as it is.
  await page.evaluate(axe);
  // A colour that is still changing is nobody's contrast. Those without an end are left to run.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined)),
    ),
  );
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html ?? ''] as const);
  });
}
