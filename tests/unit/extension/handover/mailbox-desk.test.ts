import { expect, test } from 'vitest';
import { mailboxDesk } from '../../../../extension/handover/flow/mailbox-desk';
import { inboxSettings } from '../../../../extension/handover/inbox-settings';
import { fail, ok } from '../../../../shared/domain/result';
import { readPublicKey } from '../../../../shared/package/office-key';
import { value } from '../../storage/rows';
import { memoryArea } from '../capture/memory-area';
import { aDevice, deskOf, type Device } from '../panel/a-panel';
import { FakeInbox, KIOSK } from './a-kiosk';

const PASSPHRASE = 'mang khoá sang quầy hai';

/** The page of keys on a device whose panel is unlocked; `locked`: with its passphrase only. */
async function aPage({
  device,
  locked = false,
  mayCopy = true,
  office,
}: { device?: Device; locked?: boolean; mayCopy?: boolean; office?: string } = {}) {
  const on = device ?? (await aDevice());
  const saved: { readonly content: Blob; readonly name: string }[] = [];
  const copied: string[] = [];
  const inbox = new FakeInbox();
  let allowed = false;
  let time = Date.parse('2026-11-22T01:00:00Z');
  const desk = mailboxDesk({
    vault: {
      exists: () => Promise.resolve(ok(true)),
      resume: () => Promise.resolve(locked ? undefined : deskOf(on)),
      unlock: (passphrase) =>
        Promise.resolve(
          passphrase === 'quầy số ba' ? ok(deskOf(on)) : fail({ code: 'storage/passphrase-wrong' }),
        ),
    },
    settings: inboxSettings(memoryArea(), memoryArea(office === undefined ? {} : { kioskAddress: office })),
    inboxAt: () => inbox.port,
    mayReach: () => Promise.resolve(allowed),
    askToReach: () => Promise.resolve((allowed = true)),
    composeCode: (text) => Promise.resolve(ok({ side: 1, dark: [text.length > 0] })),
    copy: (text) =>
      mayCopy ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('refused')),
    saveFile: (content, name) => void saved.push({ content, name }),
    now: () => new Date((time += 1_000)),
    language: () => Promise.resolve('vi'),
    saveLanguage: () => Promise.resolve(),
  });
  await desk.start();
  return { desk, device: on, saved, copied, inbox };
}

test('a key is made once, shown as text and code, and its private half lies sealed', async () => {
  const { desk, device } = await aPage();
  await desk.make();

  const { keys, code, done } = desk.state.value;
  const [key] = keys;
  expect(done).toBe('made');
  expect(value(await readPublicKey(key?.publicKey ?? '')).keyId).toBe(key?.id);
  expect(code).toBeDefined();
  const rows = await device.db.getAll('sealed');
  const clear = await Promise.all(rows.map(async ({ content }) => content.bytes.text()));
  expect(rows).toHaveLength(1);
  expect(clear.join()).not.toContain('BEGIN');
  expect(JSON.stringify(await device.db.getAll('officeKeys'))).not.toContain('sealed');
});

test('a key carried to another counter is the same key there; a wrong passphrase says so', async () => {
  const first = await aPage();
  await first.desk.make();
  const id = first.desk.state.value.keys[0]?.id ?? '';
  await first.desk.exportKey(id, PASSPHRASE);
  const [file] = first.saved;
  const second = await aPage();

  await second.desk.importKey(file?.content ?? new Blob(), 'không phải');
  const wrong = second.desk.state.value.failure?.code;
  await second.desk.importKey(file?.content ?? new Blob(), PASSPHRASE);

  expect(file?.name).toBe(`cua-so-khoa-${id}.json`);
  expect(wrong).toBe('package/passphrase-wrong');
  expect(second.desk.state.value).toMatchObject({ done: 'imported', keys: [{ id }] });
});

test('an older key that arrives after a newer one is not given out', async () => {
  const [first, second] = [await aPage(), await aPage()];
  await first.desk.make();
  const older = first.desk.state.value.keys[0]?.id ?? '';
  await first.desk.exportKey(older, PASSPHRASE);
  // By its clock this counter made its own later.
  await second.desk.make();
  await second.desk.make();
  const newest = second.desk.state.value.keys[0]?.id;
  await second.desk.importKey(first.saved[0]?.content ?? new Blob(), PASSPHRASE);

  expect(second.desk.state.value.keys.map(({ id }) => id).indexOf(older)).toBeGreaterThan(0);
  expect(second.desk.state.value.keys[0]?.id).toBe(newest);
});

test('a browser that does not let the key be copied says so', async () => {
  const { desk } = await aPage({ mayCopy: false });
  await desk.copy('x');

  expect(desk.state.value.done).toBe('not-copied');
});

test.each([['{}'], ['x'.repeat(20_000)]])('what is no key file is refused in words: %#', async (text) => {
  const { desk } = await aPage();
  await desk.importKey(new Blob([text]), PASSPHRASE);

  expect(desk.state.value.failure?.code).toBe('package/key-unreadable');
});

test('a key file whose stick was pulled out is said, and the page goes on', async () => {
  const { desk } = await aPage();
  const gone = new Blob(['{}']);
  gone.slice = () => {
    throw new DOMException('gone', 'NotReadableError');
  };
  await desk.importKey(gone, PASSPHRASE);

  expect(desk.state.value).toMatchObject({ busy: false, failure: { code: 'file/unreadable' } });
});

test('another key comes first; the older one stays to open what was sealed for it', async () => {
  const { desk, copied } = await aPage();
  await desk.make();
  const older = desk.state.value.keys[0]?.id;
  await desk.make();
  const [newest, second] = desk.state.value.keys;
  await desk.copy(newest?.publicKey ?? '');

  expect(second?.id).toBe(older);
  expect(copied).toEqual([newest?.publicKey]);
});

test('a locked device asks for the panel’s passphrase first', async () => {
  const { desk } = await aPage({ locked: true });
  await desk.make();
  const before = [desk.state.value.vault, desk.state.value.failure?.code];
  await desk.unlock('sai');
  const wrong = desk.state.value.failure?.code;
  await desk.unlock('quầy số ba');
  await desk.make();

  expect(before).toEqual(['locked', 'storage/locked']);
  expect(wrong).toBe('storage/passphrase-wrong');
  expect(desk.state.value).toMatchObject({ vault: 'open', done: 'made' });
});

test('a kiosk is named, allowed and tried at once; what is no address is said', async () => {
  const { desk, inbox } = await aPage();
  await desk.saveAddress('https://x');
  const bad = desk.state.value.badAddress;
  await desk.saveAddress('127.0.0.1:8791');
  const found = desk.state.value.mailbox;
  inbox.answers = false;
  await desk.look();

  expect(bad).toBe(true);
  expect(found).toEqual({ origin: KIOSK, byOffice: false, allowed: true, packages: 0 });
  expect(desk.state.value.mailbox?.failure?.code).toBe('inbox/unreachable');
});

test('an address that an administrator has set cannot be changed, and is asked for on a press', async () => {
  const { desk } = await aPage({ office: 'http://10.0.0.5:8791/' });
  await desk.saveAddress('127.0.0.1:1');
  const before = desk.state.value.mailbox;
  await desk.allow();

  expect(before).toMatchObject({ origin: 'http://10.0.0.5:8791', byOffice: true, allowed: false });
  expect(desk.state.value.mailbox).toMatchObject({ allowed: true, packages: 0 });
});

test('what a former address answers late does not stand for the new one', async () => {
  const { desk, inbox } = await aPage();
  const list = inbox.port.list;
  let end = (): void => undefined;
  inbox.port.list = () => new Promise((done) => (end = () => done(fail({ code: 'inbox/unreachable' }))));
  const late = desk.saveAddress('10.0.0.9:8791');
  await expect.poll(() => desk.state.value.mailbox?.allowed).toBe(true);
  inbox.port.list = list;
  await desk.saveAddress('127.0.0.1:8791');
  end();
  await late;

  expect(desk.state.value.mailbox).toEqual({ origin: KIOSK, byOffice: false, allowed: true, packages: 0 });
});
