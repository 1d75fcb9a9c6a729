import { expect, test } from 'vitest';
import { captureChoices } from '../../../../extension/capture/capture-choices';
import { lastTroubles } from '../../../../extension/capture/last-trouble';
import type { PageLife } from '../../../../extension/capture/page-life';
import { rememberingScanner } from '../../../../extension/capture/remembering-scanner';
import { sessionJobs } from '../../../../extension/capture/session-jobs';
import type { Scanner, ScanSettings, ScanSummary } from '../../../../shared/contracts/scanner';
import { fail, ok } from '../../../../shared/domain/result';
import { memoryArea } from './memory-area';

const page = (id: string, open: readonly string[] = []): PageLife => ({
  id,
  isOpen: (other) => Promise.resolve(open.includes(other)),
});

test('a job that a page left unfinished is known to the next page', async () => {
  const area = memoryArea();
  await sessionJobs(area, 'canon', page('one')).remember('/eSCL/ScanJobs/1');

  expect(await sessionJobs(area, 'canon', page('two')).mine()).toEqual(['/eSCL/ScanJobs/1']);
});

test('a job of a page that is still open is left alone', async () => {
  const area = memoryArea();
  await sessionJobs(area, 'canon', page('one')).remember('/eSCL/ScanJobs/1');

  expect(await sessionJobs(area, 'canon', page('two', ['one'])).mine()).toEqual([]);
});

test('the jobs of one scanner are not those of another', async () => {
  const area = memoryArea();
  await sessionJobs(area, 'canon', page('one')).remember('/eSCL/ScanJobs/1');

  expect(await sessionJobs(area, 'epson', page('one')).mine()).toEqual([]);
});

test('a job that has ended is forgotten, and only that one', async () => {
  const jobs = sessionJobs(memoryArea(), 'canon', page('one'));

  await Promise.all([jobs.remember('/1'), jobs.remember('/2'), jobs.forget('/1')]);

  expect(await jobs.mine()).toEqual(['/2']);
});

test('something else in place of the jobs is no job', async () => {
  expect(await sessionJobs(memoryArea({ 'scanJobs:canon': [7] }), 'canon', page('one')).mine()).toEqual([]);
});

test('a component has the scanner and the profile that were taken last for it', async () => {
  const area = memoryArea();
  const choices = captureChoices(area);

  await Promise.all([
    choices.remember('TP01', { scannerId: 'canon', profile: 'a4' }),
    choices.remember('TP01', { profile: 'card' }),
    choices.remember('TP02', { scannerId: 'epson' }),
  ]);

  expect(await captureChoices(area).of('TP01')).toEqual({ scannerId: 'canon', profile: 'card' });
  expect(await captureChoices(area).of('TP03')).toEqual({});
});

test('a choice that cannot be read is none, and does not hide the others', async () => {
  const area = memoryArea({ captureChoices: [['TP01', { profile: 7 }], 3, ['TP02', { profile: 'a4' }]] });

  expect(await captureChoices(area).of('TP01')).toEqual({});
  expect(await captureChoices(area).of('TP02')).toEqual({ profile: 'a4' });
});

function scannerThat(summary: ScanSummary): Scanner {
  return {
    capabilities: () => Promise.resolve(fail({ code: 'scan/unreachable', limitMs: 5_000 })),
    status: () => Promise.resolve(ok({ condition: 'idle' })),
    scan: () => Promise.resolve(summary),
  };
}
const settings: ScanSettings = {
  ...{ source: 'feeder', colour: 'colour', duplex: false },
  ...{ dpi: 300, widthMm: 210, heightMm: 297 },
};
const run = { onPage: () => Promise.resolve(ok(undefined)) };

test('what stopped a scan is the scanner’s last trouble, with its time', async () => {
  const troubles = lastTroubles(memoryArea(), () => 1_000);
  const scanner = scannerThat({ received: 3, stopped: { code: 'scan/jam', received: 3 } });

  await rememberingScanner(scanner, { id: 'canon' }, troubles).scan(settings, run);

  expect(await troubles.of('canon')).toEqual({ failure: { code: 'scan/jam', received: 3 }, at: 1_000 });
  expect(await troubles.of('epson')).toBeUndefined();
});

test('that nobody answers is a trouble, too', async () => {
  const troubles = lastTroubles(memoryArea());

  await rememberingScanner(scannerThat({ received: 0 }), { id: 'canon' }, troubles).capabilities();

  expect((await troubles.of('canon'))?.failure.code).toBe('scan/unreachable');
});

test.each(['cancelled', 'storage/full'] as const)('%s is no trouble of the scanner', async (code) => {
  const troubles = lastTroubles(memoryArea());

  await rememberingScanner(scannerThat({ received: 1, stopped: { code } }), { id: 'a' }, troubles).scan(
    settings,
    run,
  );

  expect(await troubles.of('a')).toBeUndefined();
});

test('a scan that comes to its end clears the trouble', async () => {
  const troubles = lastTroubles(memoryArea());
  await troubles.keep('canon', { code: 'scan/busy' });

  await rememberingScanner(scannerThat({ received: 3 }), { id: 'canon' }, troubles).scan(settings, run);

  expect(await troubles.of('canon')).toBeUndefined();
});

test('a trouble that cannot be noted does not fail the scan', async () => {
  const full = { ...memoryArea(), set: () => Promise.reject(new Error('quota')) };
  const troubles = lastTroubles(full);
  const summary: ScanSummary = { received: 0, stopped: { code: 'scan/busy' } };

  expect(await rememberingScanner(scannerThat(summary), { id: 'a' }, troubles).scan(settings, run)).toEqual(
    summary,
  );
});

test('something else in place of a trouble is none', async () => {
  const area = memoryArea({ 'scanTrouble:canon': { failure: { code: 'no/such' }, at: 3 } });

  expect(await lastTroubles(area).of('canon')).toBeUndefined();
});
