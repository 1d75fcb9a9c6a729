import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../shared/domain/failure';
import { failureSentence } from '../../shared/text/failures';
import { makePapers } from '../fixtures/papers';
import type { MisbehaviourKind } from '../onestop/misbehaviour';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

const { land } = trainingDossiers;
const PART = 'TP05';
let host: TrainingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;
let paper: string;

beforeAll(async () => {
  host = await startTrainingHost();
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-panel-')));
  paper = papers.find(({ component }) => component === PART)?.path ?? '';
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});
beforeEach(async () => {
  host.reset();
  await openBeside(`${host.url}/ho-so/${String(land.id)}`);
});
afterEach(async () => {
  // What a failed attach left on the device is nothing to the next test.
  await panel.page.evaluate(() => {
    indexedDB.deleteDatabase('cua-so');
  });
  await panel.page.close();
  await tab.close();
});

async function openBeside(url: string, when: 'first' | 'again' = 'first'): Promise<void> {
  tab = await browser.context.newPage();
  await tab.goto(url);
  panel = await PanelRobot.open(browser, tab);
  await (when === 'first' ? panel.setUp() : panel.shown());
}

/** The first words of a failure's sentence, up to its facts. */
function opening(failure: Failure): string {
  return failureSentence(failure, 'vi').what.slice(0, 18);
}

test.each<[MisbehaviourKind, 'good' | 'bad', Failure | undefined]>([
  ['none', 'good', undefined],
  ['rename', 'good', undefined],
  ['slow', 'good', undefined],
  ['list-reload', 'good', undefined],
  ['overwritten', 'good', undefined],
  ['size-toast', 'bad', { code: 'attach/too-large', bytes: 39_179, limit: 10_000_000 }],
  ['status-413', 'bad', { code: 'attach/refused', status: 413 }],
  ['status-500', 'bad', { code: 'attach/refused', status: 500 }],
  ['success-false', 'bad', { code: 'attach/refused', status: 200 }],
  ['zero-bytes-stored', 'bad', { code: 'attach/empty-on-host' }],
  ['truncated-bytes', 'bad', { code: 'attach/differs', bytes: 39_179, hostBytes: 19_589 }],
  ['altered-bytes', 'bad', { code: 'attach/differs', bytes: 39_179, hostBytes: 39_179 }],
  ['session-ended', 'bad', { code: 'attach/session-ended', status: 401 }],
  ['drops-connection', 'bad', { code: 'attach/network' }],
])('a host that does "%s" ends in the right state and sentence', async (kind, tone, failure) => {
  host.state.misbehave(land.id, PART, kind);
  await panel.pick(PART, [paper]);

  await panel.attachAll();
  await panel.idle();

  expect(await panel.card(PART).locator('[data-tone]').getAttribute('data-tone')).toBe(tone);
  expect(await panel.alert(PART)).toContain(failure ? opening(failure) : '');
  expect(await axeViolations(panel.page)).toEqual([]);
});

test('a host that takes a file and never shows it is waited for, a minute, and then said to prove nothing', async () => {
  host.state.misbehave(land.id, PART, 'accepts-without-listing');
  await panel.pick(PART, [paper]);
  await panel.page.clock.install();

  await panel.attachAll();
  await expect.poll(() => host.state.log.length).toBe(1);
  const early = await panel.chip(PART);
  await expect
    .poll(
      async () => {
        await panel.page.clock.fastForward(20_000);
        return panel.alert(PART);
      },
      { timeout: 60_000, interval: 500 },
    )
    .toContain(opening({ code: 'attach/unproven' }));

  expect(early).not.toContain('Đã xác minh');
  expect(await panel.card(PART).locator('[data-tone]').getAttribute('data-tone')).toBe('wait');
});

test('a page without a REST interface is proven by the file behind its own link', async () => {
  await panel.page.close();
  await tab.close();
  await openBeside(`${host.url}/don-gian/${String(land.id)}`, 'again');
  const key = (await panel.page.locator('[data-component]').last().getAttribute('data-component')) ?? '';
  await panel.pick(key, [paper]);

  await panel.attachAll();
  await panel.idle();

  expect(await panel.chip(key)).toBe('Đã xác minh · đọc lại đúng từng byte');
  expect(host.state.log).toHaveLength(1);
});
