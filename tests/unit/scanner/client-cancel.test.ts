import { expect, test } from 'vitest';
import { ScannerDevice } from '../../scanner/device';
import type { ModelName } from '../../scanner/models';
import { serveDevice } from '../../scanner/server';
import { scanFrom } from './scan-from';

/* A person presses "stop" at the worst moment: the device has to be free for the next one. */

const SHEETS = 3;
const MOMENTS = Array.from({ length: 8 }, (_, index) => index + 1);

/** Scans while the request with that number cancels it, as it comes in or as it is answered. */
async function cancelledAt(moment: number, when: 'asked' | 'answered', model: ModelName) {
  const device = new ScannerDevice({ model });
  device.feeder.load(SHEETS);
  const cancel = new AbortController();
  let seen = 0;
  const server = await serveDevice(async (request) => {
    const now = ++seen === moment;
    if (now && when === 'asked') cancel.abort();
    const answer = await device.answer(request);
    if (now && when === 'answered') cancel.abort();
    return answer;
  });
  const address = server.url + device.model.root;
  const scanned = await scanFrom({ address }, { signal: cancel.signal }).finally(() => server.close());
  return { ...scanned, active: device.active };
}

test.each<ModelName>(['plain', 'naps2', 'xeroxB215'])(
  'stopping at any moment frees %s and keeps what came',
  async (model) => {
    for (const moment of MOMENTS)
      for (const when of ['asked', 'answered'] as const) {
        const { marks, received, stopped, active } = await cancelledAt(moment, when, model);

        const first = ['1a', '2a', '3a'].slice(0, received);
        expect({ moment, when, active, marks }).toEqual({ moment, when, active: undefined, marks: first });
        expect(stopped?.code ?? received).toBe(received === SHEETS && !stopped ? SHEETS : 'cancelled');
      }
  },
  60_000,
);
