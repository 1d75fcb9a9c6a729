// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { realMeans } from '../../../../kiosk/means';
import type { Handover } from '../../../../shared/contracts/handover';
import { FakeMeans } from '../../../fixtures/kiosk-means';

vi.mock('../../../../shared/package/seal', () => {
  throw new Error('not fetched');
});
vi.mock('../../../../kiosk/printer/receipt-printer', () => {
  throw new Error('not fetched');
});

test('parts that cannot be fetched are a failure in words: the session and what is in it stay', async () => {
  const { device, look, parked } = new FakeMeans();
  const held = { addresses: () => 0, cameras: () => 0, letGo: () => undefined };
  const means = realMeans({ device, parked, held, look });

  expect(await means.sealPackage({} as Handover, new Map(), 'key')).toEqual({
    ok: false,
    failure: { code: 'worker/lost', worker: 'package' },
  });
  expect(await means.printReceipt([], 576)).toEqual({
    ok: false,
    failure: { code: 'worker/lost', worker: 'printer' },
  });
});
