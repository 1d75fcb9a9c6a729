import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../shared/capture/escl/clock';
import { MODELS, type ModelName } from '../../scanner/models';
import { clientOf, scanFrom } from './scan-from';
import { scannerWith } from './switched-on';

/* The product's client against well-behaved and peculiar devices, over real HTTP. */

const names = Object.keys(MODELS) as ModelName[];
const withFeeder = names.filter((name) => 'feeder' in MODELS[name]);

test.each(withFeeder)('takes three sheets from %s in their order and leaves it free', async (model) => {
  const scanner = await scannerWith(3, { model });

  const { marks, scanned, stopped } = await scanFrom(scanner);

  expect({ marks, stopped }).toEqual({ marks: ['1a', '2a', '3a'], stopped: undefined });
  expect(scanned ?? 3).toBe(3);
  expect(scanner.device.active).toBeUndefined();
});

test.each(names)('takes one page from the glass of %s', async (model) => {
  const scanner = await scannerWith(0, { model });

  const { marks, stopped } = await scanFrom(scanner, { settings: { source: 'platen' } });

  expect({ marks, stopped }).toEqual({ marks: ['glass'], stopped: undefined });
  expect(scanner.device.active).toBeUndefined();
});

test('takes both sides of each sheet, front before back', async () => {
  const scanner = await scannerWith(2);

  const { marks } = await scanFrom(scanner, { settings: { duplex: true } });

  expect(marks).toEqual(['1a', '1b', '2a', '2b']);
});

test('asks for the next page only when the last one is kept', async () => {
  const scanner = await scannerWith(3);
  const asked: number[] = [];

  await scanFrom(scanner, {
    onPage: async () => {
      await systemClock.wait(20);
      asked.push(scanner.device.requests.filter(({ path }) => path.endsWith('/NextDocument')).length);
    },
  });

  expect(asked).toEqual([1, 2, 3]);
});

test('loses no page of a Brother that is asked too soon while it scans', async () => {
  const scanner = await scannerWith(4, { model: 'brother', msPerImage: 80 });

  const { marks } = await scanFrom(scanner, { clock: systemClock });

  expect(marks).toEqual(['1a', '2a', '3a', '4a']);
});

test('waits for pages that a device answers busy for until they are ready', async () => {
  const scanner = await scannerWith(3, { model: 'hpSmall', msPerImage: 50 });

  const { marks } = await scanFrom(scanner);

  expect(marks).toEqual(['1a', '2a', '3a']);
});

test('asks a Canon that promises 600 dpi for the 300 that it can do', async () => {
  const scanner = await scannerWith(1, { model: 'canonImageRunner' });

  await scanFrom(scanner, { settings: { dpi: 600 } });

  expect(scanner.device.tickets).toMatchObject([{ dpi: 300 }]);
});

test('does not drive a Canon into a jam whose feeder is empty', async () => {
  const scanner = await scannerWith(0, { model: 'canonMf' });

  const { stopped } = await scanFrom(scanner);

  expect(stopped).toEqual({ code: 'scan/feeder-empty' });
  expect(scanner.device.feeder.trouble).toBeUndefined();
});

test.each(['plain', 'airSane', 'kyocera'] as const)(
  'says of the empty feeder of %s that it is empty',
  async (model) => {
    const scanner = await scannerWith(0, { model });

    const { received, stopped } = await scanFrom(scanner);

    expect({ received, stopped }).toEqual({ received: 0, stopped: { code: 'scan/feeder-empty' } });
  },
);

test('says of a flatbed that it has no feeder', async () => {
  const scanner = await scannerWith(0, { model: 'flatbed' });

  const { stopped } = await scanFrom(scanner);

  expect(stopped).toEqual({ code: 'scan/no-source', source: 'feeder' });
});

describe('what a device tells of itself is understood', () => {
  test('in any spelling of the namespaces, with ranges and shared profiles', async () => {
    const read = await Promise.all(
      (['plain', 'hpDeskJet', 'canonMf', 'hpLaserJet'] as const).map(async (model) => {
        const answer = await clientOf(await scannerWith(0, { model })).capabilities();
        return answer.ok ? answer.value : answer.failure;
      }),
    );

    for (const capabilities of read)
      expect(capabilities).toMatchObject({
        feeder: { resolutions: expect.arrayContaining([200, 300]) as unknown },
        duplex: { maxWidthMm: expect.closeTo(215.9) as unknown },
        feederCapacity: 50,
      });
  });

  test('without resolutions that differ across and down', async () => {
    const answer = await clientOf(await scannerWith(0, { model: 'kyocera' })).capabilities();

    expect(answer).toMatchObject({ ok: true, value: { feeder: { resolutions: [100, 200, 300] } } });
  });

  test.each([
    ['plain', 1, 'loaded'],
    ['plain', 0, 'empty'],
    ['naps2', 1, 'loaded'],
  ] as const)('the feeder of %s with %i sheets is %s', async (model, sheets, feeder) => {
    const answer = await clientOf(await scannerWith(sheets, { model })).status();

    expect(answer).toEqual({ ok: true, value: { condition: 'idle', feeder } });
  });

  test('a device that warms up will be ready by itself', async () => {
    const answer = await clientOf(await scannerWith(1, { model: 'hpLaserJet' })).status();

    expect(answer).toMatchObject({ ok: true, value: { condition: 'warming' } });
  });
});
