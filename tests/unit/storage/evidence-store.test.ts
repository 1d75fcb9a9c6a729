import { expect, test } from 'vitest';
import type { EvidenceFacts } from '../../../shared/domain/evidence';
import { appendLine } from '../../../shared/domain/evidence-log';
import { MIGRATIONS, openCuaSoDatabase } from '../../../shared/storage/database';
import { deviceId, deviceKey } from '../../../shared/storage/device-key';
import { evidenceStore } from '../../../shared/storage/evidence-store';
import { observationStore } from '../../../shared/storage/observation-store';
import { createVault, eraseVault } from '../../../shared/storage/officer-vault';
import type { SignedExport } from '../../../shared/storage/signed-export';
import { verifyEvidence } from '../../commands/verify-evidence';
import { verifyChain } from '../../fixtures/verify-chain';
import { hostDossier } from '../domain/observations';
import { aDatabase, CODE, NOW, outcome, value } from './rows';

function facts(n = 0, changes: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return {
    at: NOW,
    event: 'verified',
    dossier: CODE,
    procedure: '1.001193',
    component: 'TP01',
    officer: 'cb-01',
    sha256: n.toString(16).padStart(64, '0'),
    pages: 1,
    bytes: 1_000 + n,
    grade: 'read-back',
    ...changes,
  };
}

async function check({ file }: SignedExport) {
  return verifyEvidence({ text: [await file.text()] });
}

test('lines form a chain', async () => {
  const store = evidenceStore(await aDatabase());

  for (let n = 0; n < 5; n++) value(await store.append(facts(n)));

  const lines = value(await store.after(0));
  expect(verifyChain(lines)).toMatchObject({ ok: true, lines: 5 });
  expect(value(await store.after(2, 2))).toEqual(lines.slice(2, 4));
});

test('four connections that append at once do not fork the chain and lose no line', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const connections = await Promise.all([1, 2, 3, 4].map(async () => value(await openCuaSoDatabase(name))));

  await Promise.all(
    connections.flatMap((db, tab) => {
      const store = evidenceStore(db);
      const many = [0, 1, 2].map((n) => facts(tab * 10 + 7 + n));
      return [
        ...Array.from({ length: 7 }, async (_, n) => value(await store.append(facts(tab * 10 + n)))),
        store.appendAll(many).then(value),
      ];
    }),
  );

  const lines = value(await evidenceStore(connections[0]!).after(0));
  expect(verifyChain(lines)).toMatchObject({ ok: true, lines: 40 });
  expect(new Set(lines.map((line) => line.sha256)).size).toBe(40);
});

test('a line with a field that does not belong there is refused, and those beside it with it', async () => {
  const store = evidenceStore(await aDatabase());

  const result = await store.appendAll([facts(), { ...facts(1), name: 'Nguyễn Văn A' } as EvidenceFacts]);

  expect(outcome(result)).toBe('evidence/not-allowed');
  expect(value(await store.after(0))).toEqual([]);
});

test('what the log says of a dossier and of a file is found without reading the rest', async () => {
  const store = evidenceStore(await aDatabase());
  const other = 'H40.12-261121-9999';
  value(await store.appendAll([facts(1), facts(2, { dossier: other }), facts(1, { dossier: other })]));

  const ofDossier = value(await store.ofDossier(other)).map(({ seq }) => seq);
  const ofFile = value(await store.ofFile(facts(1).sha256 ?? '')).map(({ seq }) => seq);

  expect([ofDossier, ofFile]).toEqual([
    [2, 3],
    [1, 3],
  ]);
});

test('a log from before lines were found by dossier is found by it after the upgrade', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const before = value(await openCuaSoDatabase(name, MIGRATIONS.slice(0, 4)));
  await before.add('evidence', appendLine(undefined, facts(7)));
  before.close();

  const store = evidenceStore(value(await openCuaSoDatabase(name)));

  expect(value(await store.ofDossier(CODE))).toHaveLength(1);
  expect(value(await store.ofFile(facts(7).sha256 ?? ''))).toHaveLength(1);
  expect(value(await store.append(facts(8))).seq).toBe(2);
});

test('an export has one line for each in order, however many readings it takes, under the key of this device', async () => {
  const db = await aDatabase();
  const store = evidenceStore(db, 2);
  const before = value(await deviceId(db));
  for (let n = 0; n < 5; n++) value(await store.append(facts(n)));

  const made = value(await store.exportSigned({ at: NOW, unit: 'H40.12' }));

  const key = value(await deviceKey(db));
  expect(await check(made)).toMatchObject({
    ...{ verdict: 'sound', lines: 5, from: 1, to: 5, source: key.device, unit: 'H40.12', kind: 'counter' },
  });
  expect([before, made.device, value(await deviceId(db))]).toEqual([undefined, key.device, key.device]);
  await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow();
});

test('an export may begin behind what the receiver has; an empty one says where the log ends', async () => {
  const store = evidenceStore(await aDatabase());
  const empty = value(await store.exportSigned({ at: NOW }));
  for (let n = 0; n < 5; n++) value(await store.append(facts(n)));

  const rest = value(await store.exportSigned({ at: NOW, after: 3 }));
  const none = value(await store.exportSigned({ at: NOW, after: 99 }));

  expect(await check(empty)).toMatchObject({ verdict: 'sound', lines: 0, to: 0 });
  expect(await check(rest)).toMatchObject({
    verdict: 'sound',
    lines: 2,
    faults: [{ is: 'gap', from: 1, to: 3 }],
  });
  expect(await check(none)).toMatchObject({ verdict: 'sound', lines: 0, trailer: { from: 6, to: 5 } });
});

test('a device stays the same when its vault is erased, and two tabs that ask at once get one key', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const [one, other] = [value(await openCuaSoDatabase(name)), value(await openCuaSoDatabase(name))];
  value(await createVault(one, 'mật khẩu', 1));

  const keys = await Promise.all([deviceKey(one), deviceKey(other)]);
  value(await eraseVault(one));

  const [first, second] = keys.map((key) => value(key).device);
  expect([second, value(await deviceId(one))]).toEqual([first, first]);
});

test('observations form a chain of their own, from several tabs too, and are exported as such', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const tabs = await Promise.all([1, 2].map(async () => value(await openCuaSoDatabase(name))));
  const batch = Array.from({ length: 20 }, (_, n) => hostDossier({ supplements: n }));

  await Promise.all(
    tabs.flatMap((db) => [1, 2].map(async () => value(await observationStore(db).append(batch)))),
  );

  const store = observationStore(tabs[0]!, 7);
  expect(value(await store.after(75)).map(({ seq }) => seq)).toEqual([76, 77, 78, 79, 80]);
  expect(await check(value(await store.exportSigned({ at: NOW })))).toMatchObject({
    ...{ verdict: 'sound', lines: 80, kind: 'check' },
  });
  const refused = await store.append([hostDossier(), { ...hostDossier(), officer: 'Nguyễn Văn A' }]);
  expect(outcome(refused)).toBe('evidence/not-allowed');
  expect(value(await evidenceStore(tabs[0]!).after(0))).toEqual([]);
});
