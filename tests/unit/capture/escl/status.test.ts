import { describe, expect, test } from 'vitest';
import { aPlay, said } from '../../../fixtures/scanner/scripted-device';

const status = async (...words: Parameters<typeof said>) =>
  aPlay({ status: [said(...words)] }).scanner.status();

describe('the state of a device', () => {
  test.each([
    ['Idle', 'idle'],
    ['Processing', 'busy'],
    ['Testing', 'warming'],
    ['Stopped', 'stopped'],
    ['Down', 'down'],
    ['Calibrating', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s is %s', async (word, condition) => {
    expect(await status(word)).toEqual({ ok: true, value: { condition } });
  });
});

describe('the state of its feeder', () => {
  test.each([
    ['ScannerAdfLoaded', 'loaded'],
    ['ScannedAdfLoaded', 'loaded'],
    ['ScannerAdfEmpty', 'empty'],
    ['ScannerAdfJam', 'jam'],
    ['ScannerAdfMispick', 'mispick'],
    ['ScannerAdfHatchOpen', 'cover-open'],
    ['ScannerAdfDoorOpen', 'cover-open'],
    ['ScannerAdfDuplexPageTooShort', 'jam'],
    ['ScannerAdfDuplexPageTooLong', 'jam'],
    ['ScannerAdfMultipickDetected', 'double-feed'],
    ['ScannerAdfInputTrayFailed', 'mispick'],
    ['ScannerAdfInputTrayOverloaded', 'mispick'],
    ['ScannerAdfProcessing', 'unknown'],
    ['ScannerAdfDancing', 'unknown'],
    ['toString', 'unknown'],
  ])('%s is %s', async (word, feeder) => {
    expect(await status('Idle', word)).toEqual({ ok: true, value: { condition: 'idle', feeder } });
  });
});

test('a status without a state is unknown, not a failure', async () => {
  const { ok, ...rest } = await status('');

  expect({ ok, ...rest }).toEqual({ ok: true, value: { condition: 'unknown' } });
});

test('a device that does not answer is a failure', async () => {
  const play = aPlay({ status: [{ status: 0, fails: 'before-head' }] });

  expect(await play.scanner.status()).toEqual({
    ok: false,
    failure: { code: 'scan/unreachable', limitMs: 10_000 },
  });
});

test('asking for the status can be cancelled', async () => {
  expect(await aPlay().scanner.status(AbortSignal.abort())).toEqual({
    ok: false,
    failure: { code: 'cancelled' },
  });
});
