import { expect, test } from 'vitest';
import { resumeKeys } from '../../../../kiosk/flow/resume/resume-keys';
import { newResumeCode } from '../../../../shared/domain/resume-code';

const ROUNDS = 10;

test('a code leads to its name each time, and opens what it has sealed', async () => {
  const code = newResumeCode();
  const [one, again] = [await resumeKeys(code, ROUNDS), await resumeKeys(code, ROUNDS)];
  const sealed = await one.vault.seal(new Blob(['hồ sơ']), 'parked');
  const opened = sealed.ok ? await again.vault.open(sealed.value, 'parked') : sealed;

  expect([one.id, again.id]).toEqual([again.id, expect.stringMatching(/^[\da-f]{32}$/)]);
  expect(opened.ok && (await opened.value.text())).toBe('hồ sơ');
  expect(one.id).not.toContain(code.slice(0, 6));
});

test('another code leads elsewhere and opens nothing', async () => {
  const [one, other] = [await resumeKeys('1'.repeat(20), ROUNDS), await resumeKeys('2'.repeat(20), ROUNDS)];
  const sealed = await one.vault.seal(new Blob(['hồ sơ']), 'parked');
  const opened = sealed.ok ? await other.vault.open(sealed.value, 'parked') : sealed;

  expect([one.id === other.id, opened]).toEqual([false, { ok: false, failure: { code: 'storage/damaged' } }]);
});
