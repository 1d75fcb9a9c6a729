import { expect, test } from 'vitest';
import { keyFile, type KeyHandle } from '../../../../extension/signing/key-file';
import { p12Signer } from '../../../../extension/signing/p12-signer';
import { KEY_IDLE_MS } from '../../../../shared/domain/limits';
import { ok } from '../../../../shared/domain/result';
import { SigningDesk } from '../../../../workers/sign/desk';
import { textPdf } from '../../../fixtures/pdfs';
import { p12 } from '../../../fixtures/signing/p12';
import { signingPki } from '../../../fixtures/signing/pki';
import { nodeMeans, SIGNED_AT } from '../../../fixtures/signing/signed';

const pki = await signingPki();
const file = new File([await p12(pki.officer, 'mat-khau', 'modern')], 'can-bo.p12');

/** A key file of a page, over the real worker's code. `permission`: what the officer says to the browser. */
function aKeyFile(permission: PermissionState = 'granted', browserGivesHandles = true) {
  const desk = new SigningDesk(nodeMeans);
  const shelf: { kept: KeyHandle | undefined } = { kept: undefined };
  const clock = { now: 0 };
  const handle: KeyHandle = {
    name: file.name,
    getFile: () => Promise.resolve(file),
    queryPermission: () => Promise.resolve('prompt'),
    requestPermission: () => Promise.resolve(permission),
  };
  const work = {
    openKey: (content: Blob, password: string) => desk.open(content, password),
    closeKey: () => {
      desk.close();
      return Promise.resolve(ok(undefined));
    },
    signPdf: (...request: Parameters<SigningDesk['sign']>) => desk.sign(...request),
  };
  const key = keyFile({
    work,
    shelf: {
      read: () => Promise.resolve(shelf.kept),
      write: (next) => {
        shelf.kept = next;
        return Promise.resolve();
      },
    },
    ...(browserGivesHandles && { choose: () => Promise.resolve(handle) }),
    now: () => clock.now,
  });
  const signer = p12Signer({
    ...{ keyFile: key, work, settings: {} },
    installed: () => Promise.resolve(ok({ revocation: [pki.revocation] })),
  });
  return { key, signer, shelf, clock, handle };
}

const job = { pdf: new Blob([new Uint8Array(textPdf())]), at: SIGNED_AT };

test('a file that was picked and opened is remembered: next time its password is enough', async () => {
  const { key, shelf, handle } = aKeyFile();
  expect(await key.remembered()).toBeUndefined();

  expect(await key.pick?.()).toBe('can-bo.p12');
  const opened = await key.open('mat-khau');

  expect(opened).toMatchObject({ ok: true, value: { name: 'Nguyễn Thị Kiểm Thử' } });
  expect(shelf.kept).toBe(handle);
  expect(await key.remembered()).toBe('can-bo.p12');
});

test('a wrong password opens nothing and remembers nothing', async () => {
  const { key, shelf } = aKeyFile();
  await key.pick?.();

  expect(await key.open('sai')).toEqual({ ok: false, failure: { code: 'sign/password-wrong' } });
  expect(key.certificate()).toBeUndefined();
  expect(shelf.kept).toBeUndefined();
});

test('where the browser gives out no handles the file is given each time', async () => {
  const { key } = aKeyFile('granted', false);

  expect(key.pick).toBeUndefined();
  expect(await key.open('mat-khau')).toEqual({ ok: false, failure: { code: 'sign/locked' } });
  expect((await key.open('mat-khau', file)).ok).toBe(true);
  expect(await key.remembered()).toBeUndefined();
});

test('a file that the officer does not allow, or that is too large, is not read', async () => {
  const { key } = aKeyFile('denied');
  await key.pick?.();

  expect(await key.open('mat-khau')).toEqual({ ok: false, failure: { code: 'file/unreadable' } });
  expect(await key.open('', new File([new Uint8Array(1_000_001)], 'phim.p12'))).toEqual({
    ok: false,
    failure: { code: 'sign/key-file-unreadable' },
  });
});

test('forgetting it forgets the key, too', async () => {
  const { key, shelf } = aKeyFile();
  await key.pick?.();
  await key.open('mat-khau');

  await key.forget();

  expect(key.certificate()).toBeUndefined();
  expect(await key.remembered()).toBeUndefined();
  expect(shelf.kept).toBeUndefined();
});

test('its signer is closed until the key is open, then signs without asking again', async () => {
  const { key, signer } = aKeyFile();
  expect(await signer.state()).toEqual({ state: 'closed' });
  expect(await signer.sign(job)).toEqual({ ok: false, failure: { code: 'sign/locked' } });
  await key.open('mat-khau', file);

  const signed = await signer.sign(job);

  expect(await signer.state()).toMatchObject({
    state: 'ready',
    certificate: { name: 'Nguyễn Thị Kiểm Thử' },
  });
  expect(signed).toMatchObject({ ok: true, value: { signer: 'Nguyễn Thị Kiểm Thử' } });
});

test('a key that is used stays open, and one that is not is closed after half an hour', async () => {
  const { key, signer, clock } = aKeyFile();
  await key.open('mat-khau', file);

  clock.now += KEY_IDLE_MS - 1;
  expect((await signer.sign(job)).ok).toBe(true);
  clock.now += KEY_IDLE_MS - 1;
  expect((await signer.sign(job)).ok).toBe(true);
  clock.now += KEY_IDLE_MS;

  expect(await signer.state()).toEqual({ state: 'closed' });
  expect(await signer.sign(job)).toEqual({ ok: false, failure: { code: 'sign/locked' } });
});

test('what is shown on the page is asked for once it is known who signs', async () => {
  const { key, signer } = aKeyFile();
  await key.open('mat-khau', file);
  const asked: string[] = [];

  await signer.sign({
    ...job,
    appearance: ({ name }) => {
      asked.push(name);
      return { place: 'top-left', lines: [name] };
    },
  });

  expect(asked).toEqual(['Nguyễn Thị Kiểm Thử']);
});
