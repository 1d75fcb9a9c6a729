import { expect, test } from 'vitest';
import { ok } from '../../../shared/domain/result';
import { holdDossier, withDossierLock } from '../../../shared/storage/dossier-lock';
import { CODE, OTHER_CODE, outcome, value } from './rows';

/** What the two functions use of the browser's locks, in one process; the real ones are met in the browser tests. */
function locks(): LockManager {
  const held = new Set<string>();
  const request = async (name: string, _options: LockOptions, work: LockGrantedCallback<unknown>) => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  return { request } as unknown as LockManager;
}

test('a dossier that is worked on elsewhere is refused at once', async () => {
  const desk = locks();
  const release = value(await holdDossier(CODE, desk));

  expect(outcome(await withDossierLock(CODE, () => Promise.resolve(ok('worked')), desk))).toBe(
    'storage/busy-elsewhere',
  );
  expect(outcome(await holdDossier(CODE, desk))).toBe('storage/busy-elsewhere');
  expect(outcome(await holdDossier(OTHER_CODE, desk))).toBe('ok');
  await release();
});

test('a dossier is free again when its holder lets go', async () => {
  const desk = locks();
  const release = value(await holdDossier(CODE, desk));

  await release();

  expect(await withDossierLock(CODE, () => Promise.resolve(ok('worked')), desk)).toEqual(ok('worked'));
});

test('a dossier is free again after work that failed', async () => {
  const desk = locks();

  const failing = withDossierLock(CODE, () => Promise.reject(new Error('a bug')), desk);

  await expect(failing).rejects.toThrow('a bug');
  expect(outcome(await holdDossier(CODE, desk))).toBe('ok');
});
