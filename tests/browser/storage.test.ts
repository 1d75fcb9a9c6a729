import { rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';

import { expect, test } from 'vitest';

import { blobFiles, filesHolding } from './pages/profile-files';
import { aBrowserForEachTest } from './pages/storage-browser';
import type { StorageOnPage } from './pages/storage-page';

/* Functions given to `evaluate` run on the page, where this is the product's storage. */
declare const storage: StorageOnPage;

const browser = aBrowserForEachTest();

test('a full disk is said, what was stored before stays whole, and writing goes on when there is room', async () => {
  const page = await browser.tab();
  const devtools = await browser.context.newCDPSession(page);
  const origin = new URL(browser.server.url).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12_000_000 });

  const full = await page.evaluate(async () => {
    const { items, addPage } = await storage.desk();
    const kept: { id: string; sha256: string }[] = [];
    for (;;) {
      const content = storage.randomPage(1_000_000);
      const added = await addPage(content);
      if (added.ok) kept.push({ id: added.value.id, sha256: await storage.sha256Hex(content) });
      else {
        const whole = await Promise.all(
          kept.map(
            async ({ id, sha256 }) =>
              (await storage.sha256Hex(storage.value(await items.content(id)))) === sha256,
          ),
        );
        const [first] = kept;
        const turned = first ? await items.turn(first.id, 90) : undefined;
        const listed = storage.value(await items.list('H40.12-261121-0007', 'TP01')).length;
        return {
          code: added.failure.code,
          kept: kept.length,
          whole: whole.filter(Boolean).length,
          listed,
          turned,
        };
      }
    }
  });
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  const after = await page.evaluate(async () => {
    const { addPage } = await storage.desk();
    return (await addPage(storage.randomPage(1_000_000))).ok;
  });

  expect(full.code).toBe('storage/full');
  expect(full.kept).toBeGreaterThan(5);
  expect([full.whole, full.listed]).toEqual([full.kept, full.kept]);
  expect(after).toBe(true);
});

test('neither a page nor the key is found in the files of the profile', async () => {
  const page = await browser.tab();
  const marker = `marker-${crypto.randomUUID()}`;
  const control = `control-${crypto.randomUUID()}`;

  const key = await page.evaluate(
    async ([inPage, inClear]) => {
      const { vault, addPage, addAttempt, db } = await storage.desk();
      const content = new Blob([inPage!.repeat(100)], { type: 'image/jpeg' });
      storage.value(await addPage(content));
      storage.value(await addAttempt(content));
      const sealed = { iv: new Uint8Array(12), bytes: new Blob([inClear!]), type: 'text/plain' };
      await storage.write(db, ['sealed'], async (tx) => {
        await tx.objectStore('sealed').put({ id: 'control', content: sealed });
        return storage.ok(undefined);
      });
      return storage.sessionKey(vault);
    },
    [marker, control],
  );
  await browser.context.close();

  expect(filesHolding(browser.profile, control)).not.toEqual([]);
  expect(filesHolding(browser.profile, marker)).toEqual([]);
  expect(filesHolding(browser.profile, key)).toEqual([]);
  expect(filesHolding(browser.profile, Buffer.from(key, 'base64'))).toEqual([]);
});

test('a second tab cannot take the dossier that the first one holds, until that one is closed', async () => {
  const [first, second] = [await browser.tab(), await browser.tab()];
  await first.evaluate(async () => {
    storage.value(await storage.holdDossier('H40.12-261121-0007'));
  });
  const hold = (tab: Page) =>
    tab.evaluate(async () => {
      const held = await storage.holdDossier('H40.12-261121-0007');
      return held.ok ? 'held' : held.failure.code;
    });

  const meanwhile = await hold(second);
  await first.close();
  await expect.poll(() => hold(second)).toBe('held');

  expect(meanwhile).toBe('storage/busy-elsewhere');
});

test('a tab that lets go of a dossier can take it again at once', async () => {
  const tab = await browser.tab();

  const again = await tab.evaluate(async () => {
    const letGo = storage.value(await storage.holdDossier('H40.12-261121-0007'));
    await letGo();
    return (await storage.holdDossier('H40.12-261121-0007')).ok;
  });

  expect(again).toBe(true);
});

test('four tabs that write evidence at once make one chain', async () => {
  const tabs = [await browser.tab(), await browser.tab(), await browser.tab(), await browser.tab()];

  await Promise.all(
    tabs.map((tab, number) =>
      tab.evaluate(async (n) => {
        const evidence = storage.evidenceStore(storage.value(await storage.openCuaSoDatabase()));
        const facts = {
          procedure: '1.001193',
          component: 'TP01',
          officer: 'cb-01',
          event: 'presented',
        } as const;
        for (let line = 0; line < 25; line++) {
          const at = new Date(Date.UTC(2026, 10, 21, n, line)).toISOString();
          storage.value(await evidence.append({ ...facts, at, dossier: 'H40.12-261121-0007' }));
        }
      }, number),
    ),
  );
  const found = await tabs[0]!.evaluate(async () => {
    const lines = storage.value(await (await storage.desk()).evidence.after(0));
    return { check: storage.verifyChain(lines), times: new Set(lines.map(({ at }) => at)).size };
  });

  expect(found.check).toMatchObject({ ok: true, lines: 100 });
  expect(found.times).toBe(100);
});

test('a removed page is put back whole, even after its file on the disk was let go', async () => {
  const page = await browser.tab();

  const same = await page.evaluate(async () => {
    const { items, addPage } = await storage.desk();
    const content = storage.randomPage(2_000_000);
    const { id } = storage.value(await addPage(content));
    const removed = storage.value(await items.remove(id));
    for (let n = 0; n < 5; n++) storage.value(await addPage(storage.randomPage(500_000)));
    storage.value(await items.restore(removed));
    const back = storage.value(await items.content(id));
    return (await storage.sha256Hex(back)) === (await storage.sha256Hex(content));
  });

  expect(same).toBe(true);
});

test('a page whose file is torn is named damaged, and the others open', async () => {
  const page = await browser.tab();
  await page.evaluate(async () => {
    const { addPage } = await storage.desk();
    for (let n = 0; n < 4; n++) storage.value(await addPage(storage.randomPage(300_000)));
  });
  await browser.context.close();
  const [torn, lost] = blobFiles(browser.profile);
  writeFileSync(torn!, 'torn');
  rmSync(lost!);

  const again = await browser.restart();
  const outcomes = await again.evaluate(async () => {
    const { items } = await storage.desk();
    const listed = storage.value(await items.list('H40.12-261121-0007', 'TP01'));
    const contents = await Promise.all(listed.map(({ id }) => items.content(id)));
    return contents.map((content) => (content.ok ? 'ok' : content.failure.code));
  });

  expect(outcomes.toSorted()).toEqual(['ok', 'ok', 'storage/damaged', 'storage/damaged']);
});

test('after an erasure nothing of the dossier is left to read, and its files go', async () => {
  const page = await browser.tab();
  const ids = await page.evaluate(async () => {
    const { addPage, addAttempt } = await storage.desk();
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.push(storage.value(await addPage(storage.randomPage(300_000))).id);
    ids.push(storage.value(await addAttempt(storage.randomPage(300_000))).id);
    return ids;
  });
  const before = blobFiles(browser.profile).length;

  await page.evaluate(async () =>
    storage.value(await (await storage.desk()).dossiers.erase('H40.12-261121-0007')),
  );
  const after = await (
    await browser.restart()
  ).evaluate(async (all) => {
    const { db, items, attempts } = await storage.desk('another dossier');
    const left = await Promise.all(
      all.map(async (id) => (await items.content(id)).ok || (await attempts.document(id)).ok),
    );
    const rows = await Promise.all(
      (['items', 'sealed', 'attempts'] as const).map((store) => db.count(store)),
    );
    const dossier = storage.value(
      await (await storage.desk('another dossier')).dossiers.find('H40.12-261121-0007'),
    );
    return { readable: left.filter(Boolean).length, rows, dossier };
  }, ids);

  expect(before).toBe(4);
  expect(after).toEqual({ readable: 0, rows: [0, 0, 0], dossier: undefined });
  await expect.poll(() => blobFiles(browser.profile).length).toBe(0);
});
