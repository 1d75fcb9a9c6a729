import { fail, type Result } from '../shared/domain/result';

/** A door to the workers that is fetched with the first work for it: nobody waits for it on the first screen. */
export interface LaterDoor<Module> {
  /** 'worker/lost' where it cannot be fetched, 'cancelled' where its work was ended while it was fetched. */
  readonly call: <T>(use: (module: Module) => Promise<Result<T>>) => Promise<Result<T>>;
  /** Ends its work, where it was ever fetched. */
  readonly end: (use: (module: Module) => void) => void;
}

/** A door behind `load`; `worker` is its name in failures. */
export function laterDoor<Module>(worker: string, load: () => Promise<Module>): LaterDoor<Module> {
  let fetched: Module | undefined;
  let ends = 0;
  return {
    call: async (use) => {
      const begunAt = ends;
      try {
        fetched ??= await load();
      } catch {
        // Not kept on this machine yet, and no server answers.
        return fail({ code: 'worker/lost', worker });
      }
      // A paper of a visit that is over must not reach a worker any more.
      return begunAt === ends ? use(fetched) : fail({ code: 'cancelled' });
    },
    end: (use) => {
      ends++;
      if (fetched) use(fetched);
    },
  };
}
