import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { AuditOffice, AuditQuery, AuditWorkerApi } from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import type { Result } from '../../../../shared/domain/result';
import { auditEngine } from '../../../../workers/audit/engine';
import { unpack } from '../../../../workers/audit/pack-lines';
import { thisMachine } from '../../../../workers/audit/this-machine';

/** What the tests' supervisor looks at: everything. */
export const ALL: AuditQuery = { from: '2000-01-01', until: '2099-12-31' };
const TODAY = '2026-11-22';

/** An office that believes these devices. */
export function anOffice(...devices: readonly string[]): AuditOffice {
  return {
    ...{ parentAgency: '', agency: 'UBND phường Bến Nghé', place: 'Bến Nghé' },
    units: [{ code: 'H40.10', name: 'Phường Bến Nghé', level: 'commune' }],
    thresholds: { green: 80, yellow: 70, orange: 50 },
    ...{ targets: {}, withoutPaperResult: [], ratings: [] },
    devices: devices.map((key, place) => ({ key, name: `Quầy ${place + 1}` })),
  };
}

/** Names of databases that no other test has. */
export function aPlace(): { readonly database: string; readonly counter: string } {
  return { database: `audit-${crypto.randomUUID()}`, counter: `counter-${crypto.randomUUID()}` };
}

/** An engine over such databases, as a tab or a restarted browser has it. */
export async function anEngine(
  office: AuditOffice,
  place = aPlace(),
  locks: LockManager = oneAfterTheOther(),
  today = TODAY,
): Promise<AuditWorkerApi> {
  const engine = auditEngine({ machine: thisMachine(place.counter), database: place.database, locks });
  value(await engine.open(office, today));
  return engine;
}

/** Locks as browsers have them, as far as the engine asks for them. */
export function oneAfterTheOther(): LockManager {
  let held: Promise<unknown> = Promise.resolve();
  let busy = 0;
  const request = async (_name: string, ...rest: readonly unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: object | null) => Promise<unknown>;
    const { ifAvailable = false } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    if (ifAvailable && busy > 0) return work(null);
    busy++;
    const done = held.then(() => work({}));
    held = done.catch(() => undefined).finally(() => busy--);
    return done;
  };
  return { request } as unknown as LockManager;
}

/** What a call answered; throws where it failed. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The code of a refusal; 'ok' where there is none. */
export function code(result: Result<unknown>): Failure['code'] | 'ok' {
  return result.ok ? 'ok' : result.failure.code;
}

/** The first of several. */
export function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('there is none');
  return first;
}

/** Everything that a page can see of what is counted. */
export async function seen(engine: AuditWorkerApi): Promise<unknown> {
  return {
    overview: value(await engine.overview(ALL)),
    records: value(await engine.records(ALL)),
    list: value(await engine.dossiers(ALL, 'open', 0, 20)),
    tallies: value(await engine.tallies(ALL, 'component')),
  };
}

/** All that lies in a database, as text; packed lines and states unpacked. */
export async function rowsIn(database: string): Promise<string> {
  const db = await openDB(database);
  const texts: string[] = [];
  for (const store of db.objectStoreNames) {
    for (const row of (await db.getAll(store)) as unknown[]) {
      texts.push(row instanceof Uint8Array ? await unpack(new Uint8Array(row)) : JSON.stringify(row));
    }
  }
  db.close();
  return texts.join('\n');
}
