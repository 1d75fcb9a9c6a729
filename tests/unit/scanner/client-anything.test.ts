import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../../scanner/fault';
import { MODELS, type ModelName } from '../../scanner/models';
import { startScanner } from '../../scanner/server';
import { scanFrom } from './scan-from';

/* Whatever goes wrong together: pages are never lost in the middle, never twice, and an end that is none is said. */

const SHEETS = 4;
const page = fc.integer({ min: 0, max: SHEETS - 1 });
/** What a device says four times is believed. */
const times = fc.integer({ min: 1, max: 3 });
const on = fc.constantFrom('job' as const, 'page' as const, 'delete' as const);
const kept = fc.boolean();

/** A device that says nothing readable of itself can give up unnoticed: one silence at most. */
const onStatus: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constantFrom('busy', 'broken-xml', 'html'), on: fc.constant('status') }),
  fc.record({ kind: fc.constant('status'), on: fc.constant('status'), status: fc.constantFrom(404, 500) }),
);

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('busy'), on, times, retryAfter: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('status'), on, page, times, status: fc.constantFrom(404, 409, 410, 500) }),
  fc.record({ kind: fc.constant('html'), on, page }),
  fc.record({ kind: fc.constant('dropped'), on: fc.constant('page'), page, kept }),
  fc.record({ kind: fc.constant('cut-off'), page, kept }),
  fc.record({
    kind: fc.constantFrom('empty', 'half-picture', 'not-a-picture', 'repeated', 'jam', 'cover-open'),
    page,
  }),
  fc.record({ kind: fc.constant('aborted'), page, reason: fc.constant('ErrorsDetected') }),
);

const models = (Object.keys(MODELS) as ModelName[]).filter((name) => 'feeder' in MODELS[name]);

test('whatever a device does, the pages that came are the first ones in their order, or an end is said', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...models),
      fc.array(anyFault, { minLength: 1, maxLength: 3 }),
      fc.option(onStatus, { nil: undefined }),
      async (model, faults, silence) => {
        // Of a page that comes twice without a number nobody can tell.
        fc.pre(MODELS[model].numbers === 'each' || faults.every(({ kind }) => kind !== 'repeated'));
        const scanner = await startScanner({ model });
        scanner.device.feeder.load(SHEETS);
        scanner.device.faults.add(...faults, ...(silence ? [silence] : []));

        const { marks, received, stopped } = await scanFrom(scanner).finally(() => scanner.close());

        const all = Array.from({ length: SHEETS }, (_, index) => `${index + 1}a`);
        expect(marks).toEqual(all.slice(0, received));
        expect(stopped !== undefined || received === SHEETS).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
