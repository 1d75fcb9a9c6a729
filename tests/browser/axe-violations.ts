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
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // A colour that is still changing is nobody's contrast: each thing shows at once what it changes to.
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets.push(still);
    const { violations } = await axe.run();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html ?? ''] as const);
  });
}
