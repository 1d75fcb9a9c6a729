import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from '../commands/chromium';
import { atLeast, type Figure } from './figure';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
/** One round may meet a machine that is busy with something else: the middle one counts. */
const ROUNDS = 3;

/**
 * Lighthouse on the welcome screen, as a desktop machine meets it for the first time: its preset for desktops, whose
 * throttling is simulated (40 ms a round trip, 10 Mbit/s, no slower processor). What costs points is said.
 */
export async function lighthouseFigures(url: string, rounds = ROUNDS): Promise<readonly Figure[]> {
  const results: Result[] = [];
  for (let round = 0; round < rounds; round++) results.push(await audited(url));
  const scores = CATEGORIES.map((category) =>
    middle(results.map(({ categories }) => (categories[category]?.score ?? 0) * 100)),
  );
  const [first] = results;
  if (first) sayWhatCosts(first);
  const [performance = 0, accessibility = 0, practices = 0] = scores;
  return [
    atLeast('performance_score', performance, 'of 100', 95),
    atLeast('accessibility_score', accessibility, 'of 100', 100),
    atLeast('best_practices_score', practices, 'of 100', 100),
  ];
}

/** One run in a Chromium of its own, on an empty profile. */
async function audited(url: string): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'cua-so-lighthouse-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: [...chromiumArgs(), '--remote-debugging-port=0'],
    locale: 'vi-VN',
  });
  try {
    // The first line of the file that Chromium writes for whoever wants to drive it.
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const flags = { port: Number(port), onlyCategories: [...CATEGORIES], logLevel: 'error' as const };
    const run = await lighthouse(url, flags, desktopConfig);
    if (!run || run.lhr.runtimeError)
      throw new Error(run?.lhr.runtimeError?.message ?? 'Lighthouse: nothing');
    return run.lhr;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function sayWhatCosts({ categories, audits }: Result): void {
  for (const name of CATEGORIES) {
    for (const { id, weight } of categories[name]?.auditRefs ?? []) {
      const { score, title, displayValue = '' } = audits[id] ?? {};
      if (weight > 0 && typeof score === 'number' && score < 1)
        console.error(`  ${name}: ${String(score)} ${title ?? id} ${displayValue}`);
    }
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
