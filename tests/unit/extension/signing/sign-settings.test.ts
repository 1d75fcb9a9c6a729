import { expect, test } from 'vitest';
import { signSettings } from '../../../../extension/signing/sign-settings';
import type { SignSettings } from '../../../../shared/contracts/signer';
import { memoryArea } from '../capture/memory-area';

const NONE = memoryArea();
const refusing = {
  get: () => Promise.reject(new Error('no policy')),
} as unknown as chrome.storage.StorageArea;

test('where nobody has chosen, nothing has to be signed and a key file signs', async () => {
  expect(await signSettings(memoryArea(), refusing).load()).toEqual({
    demand: 'nothing',
    signer: 'p12',
    mark: 'personal',
  });
});

test('what was saved is loaded again, and nothing of it is fixed', async () => {
  const settings = signSettings(memoryArea(), NONE);
  const chosen: SignSettings = {
    demand: 'results',
    signer: 'vgca',
    mark: 'agency',
    words: 'Sao từ bản giấy',
    timeStamp: 'http://tsa.example.gov.vn/',
    asksRevocation: true,
  };

  await settings.save(chosen);

  expect(await settings.load()).toEqual(chosen);
  expect(await settings.fixed()).toEqual([]);
});

test('a policy wins choice by choice, and says which', async () => {
  const local = memoryArea({ signing: { demand: 'nothing', signer: 'p12', mark: 'none' } });
  const managed = memoryArea({ signing: { demand: 'everything', asksRevocation: false, roots: ['PEM'] } });

  const settings = signSettings(local, managed);

  expect(await settings.load()).toEqual({
    ...{ demand: 'everything', signer: 'p12', mark: 'none', asksRevocation: false },
  });
  expect(await settings.fixed()).toEqual(['demand', 'asksRevocation']);
  expect(await settings.roots()).toEqual(['PEM']);
});

test('what a policy has chosen does not stay when the policy is gone', async () => {
  const local = memoryArea({ signing: { demand: 'results' } });
  const ruled = signSettings(local, memoryArea({ signing: { demand: 'everything', signer: 'host' } }));

  await ruled.save({ ...(await ruled.load()), mark: 'none' });

  expect(await signSettings(local, NONE).load()).toEqual({ demand: 'results', signer: 'p12', mark: 'none' });
});

test.each([
  ['a kind that is not known', { signer: 'vnpt' }, 'signer'],
  ['an address that is none', { timeStamp: 'tsa' }, 'timeStamp'],
  ['an address of another kind', { timeStamp: 'ftp://tsa.example.gov.vn' }, 'timeStamp'],
  ['an address with a password in it', { timeStamp: 'http://me:secret@tsa.example.gov.vn/' }, 'timeStamp'],
  ['words that are too long', { words: 'a'.repeat(81) }, 'words'],
  ['no words', { words: '  ' }, 'words'],
])('%s is left out, and the other choices hold', async (_, wrong, name) => {
  const loaded = await signSettings(memoryArea({ signing: { demand: 'results', ...wrong } }), NONE).load();

  expect(loaded.demand).toBe('results');
  expect(loaded[name as keyof typeof loaded]).toBe(name === 'signer' ? 'p12' : undefined);
});

test.each([[undefined], ['text'], [{ roots: 'PEM' }], [{ roots: [1] }]])(
  'a policy that is none (%j) brings no roots',
  async (policy) => {
    expect(await signSettings(memoryArea(), memoryArea({ signing: policy })).roots()).toEqual([]);
  },
);

test('how the program wants to be asked is remembered', async () => {
  const settings = signSettings(memoryArea(), NONE);
  expect(await settings.programWay()).toBe('digest');

  await settings.saveProgramWay('attributes');

  expect(await settings.programWay()).toBe('attributes');
});
