import { fail, ok, type Result } from '../domain/result';

/**
 * Runs `work` while no other tab or window works on the dossier. 'storage/busy-elsewhere' at once where one does.
 */
export async function withDossierLock<T>(
  code: string,
  work: () => Promise<Result<T>>,
  locks: LockManager = navigator.locks,
): Promise<Result<T>> {
  return withLock(lockName(code), work, locks);
}

/**
 * Holds a dossier for as long as a panel shows it. The answer lets go, and resolves when others may take it. The browser
 * lets go by itself when the page is closed or crashes.
 */
export function holdDossier(
  code: string,
  locks: LockManager = navigator.locks,
): Promise<Result<() => Promise<void>>> {
  return holdLock(lockName(code), locks);
}

/** The same for anything else that one tab at a time works on, by the name of its lock. */
export function holdLock(
  name: string,
  locks: LockManager = navigator.locks,
): Promise<Result<() => Promise<void>>> {
  return new Promise((resolve, reject) => {
    const held = withLock(
      name,
      () =>
        new Promise<Result<void>>((release) => {
          const letGo = async () => {
            release(ok(undefined));
            await held;
          };
          resolve(ok(letGo));
        }),
      locks,
    );
    held.then((result) => {
      if (!result.ok) resolve(result);
    }, reject);
  });
}

async function withLock<T>(
  name: string,
  work: () => Promise<Result<T>>,
  locks: LockManager,
): Promise<Result<T>> {
  return locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? work() : fail({ code: 'storage/busy-elsewhere' }),
  );
}

function lockName(code: string): string {
  return `cua-so/dossier/${code}`;
}
