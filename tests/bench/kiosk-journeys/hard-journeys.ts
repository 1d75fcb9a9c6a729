import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killBrowser } from '../../browser/kill-browser';
import { visitKiosk } from '../../browser/kiosk-visit';
import { filesHolding } from '../../browser/pages/profile-files';
import { enter, pathsOf, TABLET, theOnePackage, UPRIGHT, walkerOn, type Stage } from './stage';

const NAME = 'Sùng Thị Vết Tìm';

/** Somebody walks away: asked after a minute, they go on once; the second time nobody answers. */
export async function abandoned(stage: Stage): Promise<void> {
  await enter(stage, 'abandoned', { viewport: TABLET, clock: true }, async ({ walker }) => {
    const { text, page } = walker;
    await walker.begin();
    await walker.who({ behalf: 'self', name: NAME });
    await walker.choose('1.000894');
    await walker.answer(false);
    await walker.give(/Bắt buộc/, pathsOf(stage.land, 'image/jpeg').slice(0, 1));
    await page.clock.fastForward(61_000);
    await page.getByRole('dialog', { name: text.end.idleTitle }).waitFor();
    await walker.look('10 still here');
    await walker.press(text.end.idleStay);
    await page.clock.fastForward(50_000);
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page.clock.fastForward(11_000);
    await page.clock.fastForward(31_000);
    await page.locator('button:enabled', { hasText: text.welcome.start }).waitFor();
    await walker.look('16 erased');
    assert.ok(!(await page.content()).includes(NAME));
  });
}

/** No network from the start: everything but sending works, and the package waits for the counter. */
export async function offline(stage: Stage): Promise<void> {
  await enter(stage, 'offline', { viewport: UPRIGHT }, async ({ walker, visit }) => {
    const { text, page } = walker;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await visit.server.close();
    await page.unroute('**/kiosk-config.json');
    await page.reload();
    await walker.begin();
    await walker.who();
    await walker.choose('1.000656');
    await walker.answer(false);
    await walker.give(/Bắt buộc/, [
      ...pathsOf(stage.land, 'image/png').slice(0, 1),
      ...pathsOf(stage.land, 'application/pdf').slice(0, 1),
    ]);
    await walker.toWays();
    await walker.press(text.filing.file.ways.counter.name);
    await walker.button(text.filing.file.leave).waitFor();
    await walker.look('13 unsent');
    await walker.press(text.filing.file.leave);
    await walker.slip();
    assert.ok((await page.getByText('CHƯA NỘP').count()) > 0);
    await walker.leave();
    // What the browser says of a server that is not there is no fault of the kiosk.
    const network = /net::ERR_|Failed to load resource/;
    visit.complaints.splice(0, Infinity, ...visit.complaints.filter((said) => !network.test(said)));
  });
}

/** Power fails with pages in the kiosk: the next start knows nobody, and nothing lies on the disk in the clear. */
export async function powerLoss(stage: Stage): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'cua-so-power-'));
  const path = stage.land.find((paper) => paper.signed)?.path ?? '';
  const bytes = readFileSync(path);
  // Stands in no other file: where the signature covers what.
  const mark = bytes.subarray(bytes.indexOf('/ByteRange'), bytes.indexOf('/ByteRange') + 60);
  try {
    const visit = await visitKiosk({ profile, viewport: TABLET });
    const before = walkerOn(stage, 'power-loss', visit.page, {});
    await before.begin();
    await before.who({ behalf: 'self', name: NAME });
    await before.choose('1.012784');
    await before.answer(false);
    await before.give(/Bắt buộc/, [path]);
    await killBrowser({ profile, context: visit.context, extensionId: '' });
    await visit.server.close();
    assert.deepEqual(filesHolding(profile, NAME), []);
    assert.deepEqual(filesHolding(profile, mark), []);

    const again = await visitKiosk({ profile, viewport: TABLET });
    const after = walkerOn(stage, 'power-loss', again.page, {});
    await after.page.locator('button:enabled', { hasText: after.text.welcome.start }).waitFor();
    await after.look('17 after the power came back');
    const databases = await again.page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    assert.ok(!databases.includes('cua-so-kiosk'));
    await after.begin();
    await again.end();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Nothing but the keys, from the first screen to the last. */
export async function keyboard(stage: Stage): Promise<void> {
  await enter(stage, 'keyboard', { viewport: TABLET, keys: true }, async ({ walker, inbox }) => {
    await walker.begin();
    await walker.who({ behalf: 'self', name: 'Vàng A Páo' });
    await walker.choose('1.004873');
    await walker.answer(false);
    await walker.give(/Tờ khai/, pathsOf(stage.land, 'image/jpeg').slice(0, 1));
    await walker.toWays();
    await walker.press(walker.text.filing.file.ways.counter.name);
    await walker.slip();
    await theOnePackage(inbox, stage.key);
    await walker.leave();
  });
}

/** The browser's zoom at 200 %: half as many CSS pixels on a screen that lies. */
export async function zoom(stage: Stage): Promise<void> {
  await enter(stage, 'zoom', { viewport: { width: 960, height: 540 } }, async ({ walker }) => {
    await walker.begin();
    await walker.who({ behalf: 'self', name: 'Vàng A Páo' });
    await walker.choose('2.000635');
    await walker.answer(false);
    await walker.give(/Bắt buộc/, pathsOf(stage.land, 'image/jpeg').slice(0, 1));
    await walker.toWays();
    await walker.press(walker.text.filing.file.ways.home.name);
    await walker.slip();
    await walker.leave();
  });
}
