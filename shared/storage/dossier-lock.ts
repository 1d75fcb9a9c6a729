import { fail, ok, type Result } from '../domain/result';

/**
 * Runs `work` while no other tab or window works on the dossier. 'storage/busy-elsewhere' at once where one does.
 */
export async function withDossierLock<T>(
  code: string,
  work: () => Promise<Result<T>>,
  locks: LockManager = navigator.locks,
): Promise<Result<T>> {
  return locks.request(lockName(code), { ifAvailable: true }, async (lock) =>
    lock ? work() : fail({ code: 'storage/busy-elsewhere' }),
  );
}

/**
 * Holds a dossier for as long as a panel shows it. The answer lets go, and resolves when others may take it. The browser
 * lets go by itself when the page is closed or crashes.
 */
export function holdDossier(
  code: string,
  locks: LockManager = navigator.locks,
): Promise<Result<() => Promise<void>>> {
  return new Promise((resolve, reject) => {
    const held = withDossierLock(
      code,
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

function lockName(code: string): string {
  return `cua-so/dossier/${code}`;
}
