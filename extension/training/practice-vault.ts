import { fail, ok } from '../../shared/domain/result';
import type { Desk, Officer, VaultPort } from '../panel/flow/ports';

/** Who practises: nobody. */
export const PRACTICE_OFFICER: Officer = { id: 'TH-01', agency: 'Bộ phận Một cửa tập huấn' };

/** A store that lies open: practice papers need no passphrase, and their key is gone with the page. */
export function practiceVault(desk: Desk): VaultPort {
  return {
    exists: () => Promise.resolve(ok(true)),
    resume: () => Promise.resolve(desk),
    create: () => Promise.resolve(ok(desk)),
    unlock: () => Promise.resolve(ok(desk)),
    sealedItems: () => Promise.resolve(0),
    erase: () => Promise.resolve(fail({ code: 'storage/locked' })),
  };
}
