import { expect, test } from 'vitest';
import type { EvidenceFacts } from '../../../shared/domain/evidence';
import { verifyChain } from '../../../shared/domain/evidence-log';
import { openCuaSoDatabase } from '../../../shared/storage/database';
import { evidenceStore } from '../../../shared/storage/evidence-store';
import { aDatabase, CODE, NOW, outcome, value } from './rows';

function facts(n = 0): EvidenceFacts {
  return {
    at: NOW,
    event: 'verified',
    dossier: CODE,
    procedure: '1.001193',
    component: 'TP01',
    officer: 'cb-01',
    sha256: n.toString(16).padStart(64, '0'),
    pages: 1,
    bytes: 1_000 + n,
    grade: 'read-back',
  };
}

test('lines form a chain', async () => {
  const store = evidenceStore(await aDatabase());

  for (let n = 0; n < 5; n++) value(await store.append(facts(n)));

  const lines = value(await store.all());
  expect(await verifyChain(lines)).toMatchObject({ ok: true, lines: 5 });
  expect(value(await store.last())).toEqual(lines.at(-1));
});

test('four connections that append at once do not fork the chain and lose no line', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const connections = await Promise.all([1, 2, 3, 4].map(async () => value(await openCuaSoDatabase(name))));

  await Promise.all(
    connections.flatMap((db, tab) =>
      Array.from({ length: 10 }, async (_, n) => value(await evidenceStore(db).append(facts(tab * 10 + n)))),
    ),
  );

  const lines = value(await evidenceStore(connections[0]!).all());
  expect(await verifyChain(lines)).toMatchObject({ ok: true, lines: 40 });
  expect(new Set(lines.map((line) => line.sha256)).size).toBe(40);
});

test('a line with a field that does not belong there is refused', async () => {
  const store = evidenceStore(await aDatabase());

  const result = await store.append({ ...facts(), name: 'Nguyễn Văn A' } as EvidenceFacts);

  expect(outcome(result)).toBe('evidence/not-allowed');
  expect(value(await store.all())).toEqual([]);
});

test('an export has one line for each, in order, and still verifies', async () => {
  const store = evidenceStore(await aDatabase());
  for (let n = 0; n < 3; n++) value(await store.append(facts(n)));

  const text = await value(await store.exportJsonLines()).text();

  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(text.endsWith('\n')).toBe(true);
  expect(await verifyChain(lines)).toMatchObject({ ok: true, lines: 3 });
});

test('an export that takes several readings leaves out nothing', async () => {
  const db = await aDatabase();
  const store = evidenceStore(db, 2);
  for (let n = 0; n < 5; n++) value(await store.append(facts(n)));

  const text = await value(await store.exportJsonLines()).text();

  expect(text.trimEnd().split('\n')).toHaveLength(5);
});

test('an empty log exports nothing', async () => {
  const store = evidenceStore(await aDatabase());

  expect(value(await store.exportJsonLines()).size).toBe(0);
  expect(value(await store.last())).toBeUndefined();
});
