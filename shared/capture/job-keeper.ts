/**
 * Remembers which jobs of ONE scanner were begun here and not yet ended, so that the next run can free a device that a
 * crash left busy. Not the jobs of another window that is still scanning. A keeper may forget everything.
 */
export interface JobKeeper {
  /** `job`: its path on the scanner's origin. */
  remember(job: string): Promise<void>;
  forget(job: string): Promise<void>;
  mine(): Promise<readonly string[]>;
}

/** Keeps for as long as this page lives. */
export function memoryJobs(): JobKeeper {
  const jobs = new Set<string>();
  return {
    remember: (job) => {
      jobs.add(job);
      return Promise.resolve();
    },
    forget: (job) => {
      jobs.delete(job);
      return Promise.resolve();
    },
    mine: () => Promise.resolve([...jobs]),
  };
}
