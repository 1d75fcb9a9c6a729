import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { loadTrust, policyTrust } from '../../../../extension/signing/load-trust';
import { signSettings } from '../../../../extension/signing/sign-settings';
import { openCuaSoDatabase } from '../../../../shared/storage/database';
import { trustStore, type TrustShelf } from '../../../../shared/storage/trust-store';
import { readTrust } from '../../../../workers/sign/verify/read-trust';
import { pem } from '../../../fixtures/signing/certificate';
import { signingPki } from '../../../fixtures/signing/pki';
import { memoryArea } from '../capture/memory-area';

const pki = await signingPki();
const at = '2026-11-22T02:05:00.000Z';
const readTrustFile = async (file: Blob) => readTrust(new Uint8Array(await file.arrayBuffer()));

async function aShelf(): Promise<TrustShelf> {
  const db = await openCuaSoDatabase(`trust-${crypto.randomUUID()}`);
  if (!db.ok) throw new Error(db.failure.code);
  return trustStore(db.value);
}

/** Entries of a file, as they are installed. */
async function entries(...ders: readonly Uint8Array<ArrayBuffer>[]) {
  const read = await Promise.all(ders.map((der) => readTrustFile(new Blob([der]))));
  return read.flatMap((result) => (result.ok ? result.value.map((entry) => ({ ...entry, at })) : []));
}

test('what was installed is listed by kind and name, each once, and is gone once it is removed', async () => {
  const shelf = await aShelf();
  const installed = await entries(pki.revocation, pki.intermediate, pki.root);

  await shelf.add(installed);
  await shelf.add(installed.slice(0, 1));
  const listed = await shelf.list();
  await shelf.remove(installed[2]?.id ?? '');

  expect(listed.ok && listed.value.map(({ kind }) => kind)).toEqual(['root', 'intermediate', 'revocation']);
  const left = await shelf.list();
  expect(left.ok && left.value.map(({ kind }) => kind)).toEqual(['intermediate', 'revocation']);
});

test('what a policy brings is trusted beside what was installed', async () => {
  const shelf = await aShelf();
  await shelf.add(await entries(pki.intermediate, pki.revocation));
  const policy = { roots: [pem('CERTIFICATE', pki.root)], asksRevocation: true };
  const settings = signSettings(memoryArea(), memoryArea({ signing: policy }));

  const trust = await loadTrust({ shelf, settings, readTrustFile });

  expect(trust).toEqual({
    ok: true,
    value: {
      roots: [pki.root],
      intermediates: [pki.intermediate],
      revocation: [pki.revocation],
      asksRevocation: true,
    },
  });
});

test('a text of a policy that is no certificate counts as none', async () => {
  const policy = { roots: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'] };
  const settings = signSettings(memoryArea(), memoryArea({ signing: policy }));

  expect(await policyTrust({ settings, readTrustFile })).toEqual([]);
});
