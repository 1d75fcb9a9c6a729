import type { JobKeeper } from '../../shared/capture/job-keeper';
import { MAX_SCAN_JOBS, type DeviceShelf } from '../../shared/storage/device-shelf';

/** The jobs of one scanner, in the machine's own settings: a path says nothing about a person and outlives a crash. */
export function shelfJobs(device: DeviceShelf, root: string): JobKeeper {
  const all = (): readonly string[] => device.read().scanJobs ?? [];
  const keep = async (jobs: readonly string[]): Promise<void> => {
    await device.write({ ...device.read(), scanJobs: jobs.slice(-MAX_SCAN_JOBS) });
  };
  return {
    remember: (job) => keep([...all().filter((other) => other !== job), job]),
    forget: (job) => keep(all().filter((other) => other !== job)),
    mine: () => Promise.resolve(all().filter((job) => job.startsWith(root))),
  };
}
