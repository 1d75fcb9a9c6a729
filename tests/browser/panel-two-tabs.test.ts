import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/* Two dossiers in two tabs: what is put in one never comes into the other. */
const { land, birth } = trainingDossiers;
let host: TrainingHost;
let browser: ExtensionBrowser;
let tabs: Readonly<Record<'land' | 'birth', Page>>;
let panel: PanelRobot;
let other: PanelRobot;
let paper: string;
let second: string;

beforeAll(async () => {
  host = await startTrainingHost();
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-two-tabs-')));
  [paper = '', second = ''] = papers.filter(({ component }) => component === 'TP01').map(({ path }) => path);
  second ||= papers.find(({ component }) => component === 'TP05')?.path ?? '';
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tabs = { land: await browser.context.newPage(), birth: await browser.context.newPage() };
  await tabs.land.goto(pageOf(land.id));
  await tabs.birth.goto(pageOf(birth.id));
  panel = await PanelRobot.open(browser, tabs.land);
  await panel.setUp();
  other = await PanelRobot.open(browser, tabs.birth);
  await other.shown();
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

const pageOf = (id: number): string => `${host.url}/ho-so/${String(id)}`;

/** Which component of which dossier each upload went to. */
const sent = (): readonly string[] =>
  host.state.log.map(({ dossierId, partNo }) => `${String(dossierId)} ${partNo}`);

test('each panel names the dossier and the tab that it writes to', async () => {
  for (const [robot, { code }] of [
    [panel, land],
    [other, birth],
  ] as const) {
    expect(await robot.page.getByRole('heading', { level: 1 }).innerText()).toBe(code);
    expect(await robot.page.getByText(/^Ghi vào /).innerText()).toContain(`Hồ sơ ${code}`);
  }
});

test('two panels that attach at once each write to their own dossier', async () => {
  await panel.pick('TP01', [paper]);
  await other.pick('TP01', [second]);

  await Promise.all([panel.attachAll(), other.attachAll()]);

  await expect.poll(() => panel.chip('TP01'), { timeout: 60_000 }).toContain('Đã xác minh');
  await expect.poll(() => other.chip('TP01'), { timeout: 60_000 }).toContain('Đã xác minh');
  expect([...sent()].sort()).toEqual([`${String(land.id)} TP01`, `${String(birth.id)} TP01`].sort());
  for (const { dossierId, name } of host.state.log)
    expect(name).toContain(dossierId === land.id ? land.code : birth.code);
});

test('one panel that is switched from tab to tab writes to the one that it names', async () => {
  await panel.pick('TP05', [paper]);
  const [landAddress, birthAddress] = [panel.page.url(), other.page.url()];
  await other.page.close();
  const before = host.state.log.length;

  await panel.page.goto(birthAddress);
  await panel.shown();
  expect(await panel.page.getByRole('heading', { level: 1 }).innerText()).toBe(birth.code);
  expect(await panel.page.locator('[data-item]').count()).toBe(0);
  await panel.pick('TP02', [paper]);
  await panel.attachAll();
  await expect.poll(() => panel.chip('TP02'), { timeout: 60_000 }).toContain('Đã xác minh');
  await panel.page.goto(landAddress);
  await panel.shown();

  expect(sent().slice(before)).toEqual([`${String(birth.id)} TP02`]);
  expect(await panel.page.getByRole('heading', { level: 1 }).innerText()).toBe(land.code);
  expect(await panel.card('TP05').locator('[data-item]').count()).toBeGreaterThan(0);
});

describe('a tab that goes on to another dossier between the plan and the attach', () => {
  beforeEach(async () => {
    await tabs.land.goto(pageOf(land.id));
    await panel.shown();
    await expect.poll(() => panel.page.getByRole('heading', { level: 1 }).innerText()).toBe(land.code);
    await panel.idle();
  });

  /** Holds the page's last question to the host before anything is written there, until the tab has gone on. */
  async function goneOn(go: () => Promise<unknown>): Promise<void> {
    let release = (): void => undefined;
    const gone = new Promise<void>((resolve) => (release = resolve));
    let held = false;
    const files = `**/o/rest/v2/dossiers/${String(land.id)}/files`;
    await tabs.land.route(files, async (route) => {
      if ((await panel.card('TP05').innerText()).includes('Đang gửi')) {
        held = true;
        await gone;
      }
      await route.continue().catch(() => undefined);
    });
    await panel.attachAll();
    await expect.poll(() => held, { timeout: 30_000 }).toBe(true);
    await go();
    release();
    await panel.idle();
    await tabs.land.unroute(files);
  }

  test.each([
    ['by loading it', () => tabs.land.goto(pageOf(birth.id))],
    ['without loading it', () => tabs.land.evaluate((to) => history.pushState({}, '', to), pageOf(birth.id))],
  ])('%s gets nothing, and neither does the first', async (_name, go) => {
    const before = sent();

    await goneOn(go);

    expect(sent()).toEqual(before);
    await tabs.land.goto(pageOf(land.id));
    await expect.poll(() => panel.page.getByRole('heading', { level: 1 }).innerText()).toBe(land.code);
    await panel.idle();
    await expect.poll(() => panel.card('TP05').locator('[data-item]').count()).toBeGreaterThan(0);
    expect((await panel.states())['TP05']).not.toBe('verified');
  });
});
