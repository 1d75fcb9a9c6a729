import * as v from 'valibot';
import type { JobKeeper } from '../../shared/capture/job-keeper';
import type { PageLife } from './page-life';

const jobs = v.array(v.object({ job: v.string(), page: v.string() }));
type Jobs = v.InferOutput<typeof jobs>;

/**
 * The jobs of one scanner that were begun and not ended, kept over a reload or a crash of the page for as long as the
 * browser runs: a device stays busy with a job until somebody ends it. A job of a page that is still open is not ours
 * to end.
 */
export function sessionJobs(area: chrome.storage.StorageArea, scannerId: string, page: PageLife): JobKeeper {
  const key = `scanJobs:${scannerId}`;
  let turn: Promise<void> = Promise.resolve();

  async function all(): Promise<Jobs> {
    const kept = v.safeParse(jobs, (await area.get(key))[key]);
    return kept.success ? kept.output : [];
  }

  function change(next: (known: Jobs) => Jobs): Promise<void> {
    const act = async (): Promise<void> => area.set({ [key]: next(await all()) });
    turn = turn.then(act, act);
    return turn;
  }

  return {
    async mine() {
      const known = await all();
      const others = [...new Set(known.map((one) => one.page))].filter((id) => id !== page.id);
      const open = await Promise.all(others.map((id) => page.isOpen(id)));
      const foreign = others.filter((_, index) => open[index]);
      return known.filter((one) => !foreign.includes(one.page)).map(({ job }) => job);
    },
    remember: (job) => change((known) => [...without(known, job), { job, page: page.id }]),
    forget: (job) => change((known) => without(known, job)),
  };
}

function without(known: Jobs, job: string): Jobs {
  return known.filter((one) => one.job !== job);
}
