import { fail, ok } from '../../../shared/domain/result';
import { adapterStore } from '../../../shared/storage/adapter-store';
import type { Database } from '../../../shared/storage/database';
import { inspectPdf } from '../../../workers';
import { deviceClock } from '../../panel/clock';
import { usable } from '../../panel/flow/office-adapters';
import type { AuditEngine } from '../flow/audit-port';
import type { CheckWorld } from './check-desk';
import { grantedTabs, hostClient, openHost } from './host-client';
import { checkMemory } from './kept-position';

const LOCK = 'cua-so/host-check';

/**
 * The browser around a check: tabs of granted sites, the engine that knows the logs, this device's memory.
 * @param database where the office's own adapters are; without it only those that ship are known
 */
export function checkWorld(
  engine: AuditEngine,
  database: Database | undefined,
  changed: () => void,
): CheckWorld {
  return {
    clock: deviceClock,
    memory: checkMemory(chrome.storage.local),
    inspect: inspectPdf,
    known: (dossier) => engine.dossier(dossier),
    records: ({ from, until, units }) =>
      engine.records({ from, until, ...(units.length > 0 ? { units } : {}) }),
    observe: (facts) => engine.observe(facts),
    tabs: grantedTabs,
    async client(tab) {
      const own = database && (await adapterStore(database).list());
      return hostClient(tab, own?.ok ? usable(own.value) : []);
    },
    openHost,
    alone: (work) =>
      navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) =>
        lock ? ok(await work()) : fail({ code: 'storage/busy-elsewhere' }),
      ),
    changed,
  };
}
