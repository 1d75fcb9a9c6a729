import { describe, expect, test } from 'vitest';
import { A4_PLATEN, aPlay, said, scanAll } from '../../../fixtures/scanner/scripted-device';

const LOADED = said('Idle', 'ScannerAdfLoaded');
const EMPTY = said('Idle', 'ScannerAdfEmpty');
const BUSY = { status: 503 };
const JAM = said('Idle', 'ScannerAdfJam');

describe('before a job', () => {
  test('an empty feeder is named, and no job is begun', async () => {
    const play = aPlay({ status: [EMPTY] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/feeder-empty' });
    expect(play.transport.lines.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  test('an empty feeder that is said only once is not believed', async () => {
    const { received } = await scanAll(aPlay({ status: [EMPTY, LOADED] }));

    expect(received).toBe(1);
  });

  test('an empty feeder does not matter to the glass', async () => {
    const { received } = await scanAll(aPlay({ status: [EMPTY] }), A4_PLATEN);

    expect(received).toBe(1);
  });

  test('a feeder that cannot feel paper is not asked whether it is empty', async () => {
    const device = { feeder: {}, options: ['SelectSinglePage'] };
    const { received } = await scanAll(aPlay({ device, status: [EMPTY] }));

    expect(received).toBe(1);
  });

  test('an old jam of an idle device does not keep it from trying', async () => {
    const { received } = await scanAll(aPlay({ status: [JAM, JAM, LOADED] }));

    expect(received).toBe(1);
  });

  test('a jam that has stopped the device is named', async () => {
    const play = aPlay({ status: [said('Stopped', 'ScannerAdfJam')] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/jam', received: 0 });
  });

  test('a feeder in a state that nobody knows is tried', async () => {
    const { received } = await scanAll(aPlay({ status: [said('Idle', 'ScannerAdfProcessing')] }));

    expect(received).toBe(1);
  });

  test('a device that warms up is waited for', async () => {
    const play = aPlay({ status: [said('Testing'), said('Testing'), LOADED] });

    expect((await scanAll(play)).received).toBe(1);
    expect(play.clock.waits.slice(0, 2)).toEqual([1_000, 1_000]);
  });

  test('a device that never gets warm is not waited for without end', async () => {
    const play = aPlay({ status: [said('Testing')], post: [BUSY] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/busy' });
    expect(play.clock.now()).toBeLessThan(120_000);
  });

  test('a device that does not tell its status may still scan', async () => {
    const { received } = await scanAll(aPlay({ status: [{ status: 404 }] }));

    expect(received).toBe(1);
  });

  test('a device that does not answer is not asked for a job', async () => {
    const play = aPlay({ status: [{ status: 0, fails: 'before-head' }] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/unreachable', limitMs: 10_000 });
    expect(play.transport.lines.some((line) => line.startsWith('POST'))).toBe(false);
  });
});
