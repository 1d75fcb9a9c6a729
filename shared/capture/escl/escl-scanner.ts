import type { Scanner, ScanSummary } from '../../contracts/scanner';
import { ok, type Result } from '../../domain/result';
import type { JobKeeper } from '../job-keeper';
import type { ScannerTransport } from '../transport';
import { askXml, type EsclDevice } from './ask';
import { readCapabilities, type DeviceDetail } from './capabilities';
import { systemClock, type Clock } from './clock';
import { askStatus } from './device-status';
import { notBegun, runJob } from './run-job';

/** The scanner at the other end of `transport`. `jobs` belongs to this one scanner. */
export function esclScanner(
  transport: ScannerTransport,
  jobs: JobKeeper,
  clock: Clock = systemClock,
): Scanner {
  const device: EsclDevice = { transport, jobs: forgiving(jobs), clock };
  let detail: DeviceDetail | undefined;
  let scanning = false;

  const ask = async (signal?: AbortSignal): Promise<Result<DeviceDetail>> => {
    const root = await askXml(device, 'ScannerCapabilities', signal);
    if (!root.ok) return root;
    const read = readCapabilities(root.value);
    if (read.ok) detail = read.value;
    return read;
  };

  return {
    async capabilities(signal) {
      const read = await ask(signal);
      return read.ok ? ok(read.value.capabilities) : read;
    },
    async status(signal) {
      const status = await askStatus(device, signal, 2);
      if (!status.ok) return status;
      const { condition, feeder } = status.value;
      return ok({ condition, ...(feeder && { feeder }) });
    },
    async scan(settings, run) {
      if (scanning) return notBegun({ code: 'scan/busy' });
      scanning = true;
      try {
        const known = detail === undefined ? await ask(run.signal) : ok(detail);
        if (!known.ok) return notBegun(known.failure);
        const summary = await runJob(device, known.value, settings, run);
        // Perhaps another device stands there by now.
        if (summary.received === 0 && summary.stopped !== undefined) detail = undefined;
        return summary;
      } catch (error) {
        return defect(error);
      } finally {
        scanning = false;
      }
    },
  };
}

function defect(error: unknown): ScanSummary {
  return notBegun({ code: 'defect', where: 'capture/escl', message: String(error) });
}

/** A scan does not fail because the place where jobs are remembered does. */
function forgiving(jobs: JobKeeper): JobKeeper {
  return {
    remember: (job) => jobs.remember(job).catch(() => undefined),
    forget: (job) => jobs.forget(job).catch(() => undefined),
    mine: () => jobs.mine().catch(() => []),
  };
}
