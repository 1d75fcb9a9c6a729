import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/domain/result';
import {
  eraseEverything,
  MIGRATIONS,
  openCuaSoDatabase,
  read,
  readSealed,
  write,
  type Database,
} from '../../../shared/storage/database';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { storageFailure } from '../../../shared/storage/storage-failure';
import { inProject } from '../../commands/paths';
import { aDatabase, aStoredDossier, CODE, outcome, value } from './rows';

test('the newest version has every store of the schema', async () => {
  const db = await aDatabase();

  expect([...db.objectStoreNames].sort()).toEqual(
    [
      ...[
        'adapters',
        'additions',
        'attempts',
        'checks',
        'deviceKeys',
        'dossiers',
        'evidence',
        'handovers',
        'items',
        'keys',
      ],
      ...['observations', 'officeKeys', 'sealed'],
      ...['trust', 'backlogs', 'backlogRows'],
    ].sort(),
  );
});

test('a write is flushed to the disk before it answers', async () => {
  const db = await aDatabase();

  const durability = value(await write(db, ['dossiers'], (tx) => Promise.resolve(ok(tx.durability))));

  expect(durability).toBe('strict');
});

test('nothing in the folder writes past the one way to write, but what has a database of its own', () => {
  const folder = inProject('shared', 'storage');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

  const others = sources.filter(({ text }) => /\bdb\.(transaction|put|add|delete|clear|get\w*)\(/.test(text));

  const own = [
    ...['audit-store.ts', 'device-rows.ts', 'folder-shelf.ts', 'outbox-store.ts'],
    ...['parked-rows.ts', 'parked-store.ts'],
  ];
  expect(others.map(({ name }) => name)).toEqual(['database.ts', ...own].sort());
  for (const { name, text } of others) if (own.includes(name)) expect(text).toContain("durability: 'strict'");
});

test('a failure inside a write undoes what it did', async () => {
  const db = await aDatabase();

  const result = await write(db, ['dossiers'], async (tx) => {
    await tx.objectStore('dossiers').put(aStoredDossier());
    return fail({ code: 'storage/gone' });
  });

  expect(outcome(result)).toBe('storage/gone');
  expect(value(await dossierStore(db).list())).toEqual([]);
});

test('a fault of ours inside a write is thrown on and undoes what it did', async () => {
  const db = await aDatabase();

  const writing = write(db, ['dossiers'], async (tx) => {
    await tx.objectStore('dossiers').put(aStoredDossier());
    throw new TypeError('a bug');
  });

  await expect(writing).rejects.toThrow('a bug');
  expect(value(await dossierStore(db).list())).toEqual([]);
});

test('a full disk is an answer, not an exception', async () => {
  const db = await aDatabase();

  const result = await write(db, ['dossiers'], () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });

  expect(outcome(result)).toBe('storage/full');
});

test('a connection that was closed answers that storage is unavailable', async () => {
  const db = await aDatabase();
  db.close();

  expect(outcome(await dossierStore(db).save(aStoredDossier()))).toBe('storage/unavailable');
  expect(outcome(await dossierStore(db).list())).toBe('storage/unavailable');
});

test('a connection gives way when everything is erased elsewhere', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const db = value(await openCuaSoDatabase(name));
  value(await dossierStore(db).save(aStoredDossier()));

  const erased = await eraseEverything(name);

  expect(outcome(erased)).toBe('ok');
  const again = value(await openCuaSoDatabase(name));
  expect(value(await dossierStore(again).find(CODE))).toBeUndefined();
});

test('a database newer than this code is not touched', async () => {
  const name = `test-${crypto.randomUUID()}`;
  await openRaw(name, 99);

  expect(outcome(await openCuaSoDatabase(name))).toBe('storage/unavailable');
});

test('an older tab that does not let go is reported, and its late answer holds nothing up', async () => {
  const name = `test-${crypto.randomUUID()}`;
  value(await openCuaSoDatabase(name)).close();
  const deaf = await openRaw(name, MIGRATIONS.length);
  const next = [...MIGRATIONS, () => undefined];

  const blocked = await openCuaSoDatabase(name, next);
  deaf.close();
  const again = await openCuaSoDatabase(name, next);

  expect(outcome(blocked)).toBe('storage/busy-elsewhere');
  expect(outcome(again)).toBe('ok');
});

test('a newer version keeps what the older one stored', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const first = value(await openCuaSoDatabase(name));
  value(await dossierStore(first).save(aStoredDossier()));

  const second = value(
    await openCuaSoDatabase(name, [...MIGRATIONS, (db) => db.deleteObjectStore('attempts')]),
  );

  expect(value(await dossierStore(second).find(CODE))).toEqual(aStoredDossier());
  expect([...second.objectStoreNames]).not.toContain('attempts');
});

test.each([
  ['NotReadableError', 'The file could not be read', 'storage/damaged'],
  ['NotFoundError', 'A requested file could not be found', 'storage/damaged'],
  ['UnknownError', 'Failed to read large IndexedDB value', 'storage/damaged'],
  ['UnknownError', 'Internal error committing transaction.', 'storage/unavailable'],
  ['QuotaExceededError', '', 'storage/full'],
  ['AbortError', '', 'storage/unavailable'],
])('%s (%s) means %s', (name, message, code) => {
  expect(storageFailure(new DOMException(message, name)).code).toBe(code);
});

test('an exception that has nothing to do with storage is thrown on', () => {
  expect(() => storageFailure(new RangeError('a bug'))).toThrow('a bug');
});

test('a row that cannot be read is damaged, and the next one is read', async () => {
  const db = await aDatabase();
  const sealed = { iv: new Uint8Array(12), bytes: new Blob(['x']), type: 'text/plain' };
  await write(db, ['sealed'], async (tx) => {
    await tx.objectStore('sealed').put({ id: 'torn', content: sealed });
    await tx.objectStore('sealed').put({ id: 'whole', content: sealed });
    return ok(undefined);
  });

  const torn = await readSealed(tearing(db, 'torn'), 'torn');
  const whole = await readSealed(tearing(db, 'torn'), 'whole');

  expect(outcome(torn)).toBe('storage/damaged');
  expect(outcome(whole)).toBe('ok');
});

test('a read that fails answers instead of throwing', async () => {
  const db = await aDatabase();

  const result = await read(db, ['dossiers'], () => {
    throw new DOMException('', 'InvalidStateError');
  });

  expect(outcome(result)).toBe('storage/unavailable');
});

/** A database whose row `id` throws as Chromium does for a value whose file is lost. */
function tearing(db: Database, id: string): Database {
  return new Proxy(db, {
    get(target, property) {
      const found: unknown = Reflect.get(target, property);
      if (property !== 'transaction') return found;
      return (...given: Parameters<Database['transaction']>) => {
        const tx = target.transaction(...given);
        return {
          done: tx.done,
          objectStore: (name: 'sealed') => ({
            get: (key: string) =>
              key === id
                ? Promise.reject(new DOMException('Failed to read large IndexedDB value', 'UnknownError'))
                : tx.objectStore(name).get(key),
          }),
        };
      };
    },
  });
}

function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.name ?? 'open'));
  });
}
