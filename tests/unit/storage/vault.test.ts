import { expect, test } from 'vitest';
import { memoryVault } from '../../../shared/storage/vault';
import { outcome, value } from './rows';

const PAGE = new Blob(['Giấy khai sinh'], { type: 'image/jpeg' });

test('what was sealed opens again, with its type', async () => {
  const vault = await memoryVault();

  const sealed = value(await vault.seal(PAGE, 'row/1'));
  const opened = value(await vault.open(sealed, 'row/1'));

  expect(await opened.text()).toBe('Giấy khai sinh');
  expect(opened.type).toBe('image/jpeg');
});

test('what is stored holds nothing of the page', async () => {
  const vault = await memoryVault();

  const sealed = value(await vault.seal(PAGE, 'row/1'));

  expect(await sealed.bytes.text()).not.toContain('khai');
  expect(sealed.bytes.size).toBe(PAGE.size + 16);
});

test('the same page is sealed differently each time', async () => {
  const vault = await memoryVault();

  const first = value(await vault.seal(PAGE, 'row/1'));
  const second = value(await vault.seal(PAGE, 'row/1'));

  expect(first.iv).toHaveLength(12);
  expect(second.iv).not.toEqual(first.iv);
  expect(await second.bytes.bytes()).not.toEqual(await first.bytes.bytes());
});

test('a ciphertext put in another row does not open', async () => {
  const vault = await memoryVault();

  const sealed = value(await vault.seal(PAGE, 'row/1'));

  expect(outcome(await vault.open(sealed, 'row/2'))).toBe('storage/damaged');
});

test('one altered bit, or another type, and it does not open', async () => {
  const vault = await memoryVault();
  const sealed = value(await vault.seal(PAGE, 'row/1'));
  const bytes = new Uint8Array(await sealed.bytes.arrayBuffer());
  bytes[3] = (bytes[3] ?? 0) ^ 1;

  const altered = await vault.open({ ...sealed, bytes: new Blob([bytes]) }, 'row/1');
  const retyped = await vault.open({ ...sealed, type: 'text/html' }, 'row/1');

  expect([outcome(altered), outcome(retyped)]).toEqual(['storage/damaged', 'storage/damaged']);
});

test('another session cannot open what this one sealed', async () => {
  const sealed = value(await (await memoryVault()).seal(PAGE, 'row/1'));

  expect(outcome(await (await memoryVault()).open(sealed, 'row/1'))).toBe('storage/damaged');
});

test('a closed vault seals and opens nothing', async () => {
  const vault = await memoryVault();
  const sealed = value(await vault.seal(PAGE, 'row/1'));

  vault.close();

  expect(outcome(await vault.open(sealed, 'row/1'))).toBe('storage/locked');
  expect(outcome(await vault.seal(PAGE, 'row/1'))).toBe('storage/locked');
});

test('a file that was unplugged meanwhile is unreadable, not a crash', async () => {
  const vault = await memoryVault();
  const unplugged = Object.assign(new Blob(['x']), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });

  expect(outcome(await vault.seal(unplugged, 'row/1'))).toBe('file/unreadable');
});

test('a stored file that is torn is damaged, not a crash', async () => {
  const vault = await memoryVault();
  const sealed = value(await vault.seal(PAGE, 'row/1'));
  const torn = Object.assign(new Blob(['x']), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });

  expect(outcome(await vault.open({ ...sealed, bytes: torn }, 'row/1'))).toBe('storage/damaged');
});
