import 'fake-indexeddb/auto';
import type { Result } from '../../../shared/domain/result';
import { openCuaSoDatabase, type Database } from '../../../shared/storage/database';
import { dossierStore } from '../../../shared/storage/dossier-store';
import type { NewAttempt } from '../../../shared/storage/attempt-store';
import type { NewItem } from '../../../shared/storage/item-store';
import type { StoredDossier } from '../../../shared/storage/records';

export const CODE = 'H40.12-261121-0007';
export const OTHER_CODE = 'H40.12-261121-0008';
export const NOW = '2026-11-21T08:00:00.000Z';

/** A database that no other test knows. */
export async function aDatabase(): Promise<Database> {
  return value(await openCuaSoDatabase(`test-${crypto.randomUUID()}`));
}

/** A database that holds one dossier, ready for pages. */
export async function aDatabaseWithDossier(): Promise<Database> {
  const db = await aDatabase();
  value(await dossierStore(db).save(aStoredDossier()));
  return db;
}

export function aStoredDossier(facts: Partial<StoredDossier> = {}): StoredDossier {
  return {
    code: CODE,
    procedure: '1.001193',
    adapter: 'opencps',
    url: 'http://127.0.0.1/dossier/7',
    components: [],
    updatedAt: NOW,
    ...facts,
  };
}

export function anItem(text: string, facts: Partial<NewItem> = {}): NewItem {
  return {
    dossier: CODE,
    component: 'TP01',
    facts: { kind: 'page', width: 2480, height: 3508, dpi: 300, colour: true, turn: 0, look: 'natural' },
    content: new Blob([text], { type: 'image/jpeg' }),
    ...facts,
  };
}

export function anAttempt(facts: Partial<NewAttempt> = {}): NewAttempt {
  return {
    dossier: CODE,
    component: 'TP01',
    sha256: 'a'.repeat(64),
    bytes: 9,
    pages: 2,
    signed: false,
    fileName: 'TP01.pdf',
    at: NOW,
    document: new Blob(['%PDF-1.7 '], { type: 'application/pdf' }),
    ...facts,
  };
}

/** What a call answered; the test ends here when it failed. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The code of the failure that a call answered, or 'ok'. */
export function outcome(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}
