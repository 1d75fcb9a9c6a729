import type { BacklogEntry } from '../../../shared/domain/backlog/entry';
import type { EvidenceFacts } from '../../../shared/domain/evidence';
import { backlogStore, type BacklogStore } from '../../../shared/storage/backlog-store';
import type { NewBacklog } from '../../../shared/storage/backlog-take';
import type { Database } from '../../../shared/storage/database';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabase, CODE, NOW, value } from './rows';

export const MORNING = Date.parse(NOW);
export const SHA = 'a'.repeat(64);
export const key = (nth: number): string => String(nth).padStart(32, '0');

export function aBacklog(count: number, facts: Partial<NewBacklog> = {}, dossier?: string): NewBacklog {
  const rows = Array.from({ length: count }, (_, nth) => {
    const entry: BacklogEntry = { line: nth + 2, number: `${String(nth)}/TL`, holder: 'Nguyễn Văn Mẫu' };
    return { key: key(nth), entry: dossier === undefined ? entry : { ...entry, dossier } };
  });
  return { name: 'ho-ten.xlsx', source: 'f'.repeat(32), all: count, part: 1, of: 1, at: NOW, rows, ...facts };
}

export async function aStore(
  db?: Database,
): Promise<{ readonly db: Database; readonly store: BacklogStore }> {
  const used = db ?? (await aDatabase());
  return { db: used, store: backlogStore(used, await memoryVault()) };
}

export async function taken(store: BacklogStore, backlog: NewBacklog): Promise<string> {
  return value(await store.take(backlog)).list ?? '';
}

export function verified(facts: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return {
    ...{ at: '2026-11-21T09:00:00.000Z', event: 'verified', dossier: CODE, procedure: '1.001193' },
    ...{ component: 'KQ01', officer: 'CB-012', sha256: SHA, bytes: 9, grade: 'read-back' },
    ...facts,
  };
}

export const asked = (component: string, part: 'component' | 'result'): EvidenceFacts => ({
  ...{ at: NOW, event: 'asked', dossier: CODE, procedure: '1.001193' },
  ...{ component, officer: 'CB-012', required: true, part },
});
