import { ok, type Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import { attemptStore } from '../../../shared/storage/attempt-store';
import { openCuaSoDatabase, write } from '../../../shared/storage/database';
import { holdDossier, withDossierLock } from '../../../shared/storage/dossier-lock';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { evidenceStore } from '../../../shared/storage/evidence-store';
import { itemStore } from '../../../shared/storage/item-store';
import { createVault, sessionKey, unlockVault, vaultExists } from '../../../shared/storage/officer-vault';
import { wipe } from '../../../shared/storage/session';
import { storageRoom } from '../../../shared/storage/storage-room';
import { memoryVault } from '../../../shared/storage/vault';
import { verifyChain } from '../../fixtures/verify-chain';

/* The storage of the product on a page of its own, for the tests: `window.storage` has it, `#write` drives it. */

export const PASSPHRASE = 'cây đa bến nước sân đình';
export const CODE = 'H40.12-261121-0007';
const SIZES = { width: 2480, height: 3508, dpi: 300 } as const;
const FACTS = { kind: 'page', ...SIZES, colour: true, turn: 0, look: 'natural' } as const;

/** The stores over one database, its vault made or unlocked. */
async function desk(code = CODE) {
  const db = value(await openCuaSoDatabase());
  const known = value(await vaultExists(db));
  const vault = value(await (known ? unlockVault(db, PASSPHRASE) : createVault(db, PASSPHRASE, 1_000)));
  const [dossiers, items, attempts] = [dossierStore(db), itemStore(db, vault), attemptStore(db, vault)];
  const found = value(await dossiers.find(code));
  if (!found) {
    const dossier = { code, procedure: '1.001193', adapter: 'opencps', url: location.origin, components: [] };
    value(await dossiers.save({ ...dossier, updatedAt: new Date().toISOString() }));
  }
  const addPage = (content: Blob, id: string = crypto.randomUUID(), component = 'TP01') =>
    items.add({ id, dossier: code, component, facts: FACTS, content });
  /** Adds a page with its layers. */
  const addCleanedPage = (content: Blob, layers: Blob) => {
    const facts = { ...FACTS, look: 'layers', layers: SIZES } as const;
    return items.add({ dossier: code, component: 'TP01', facts, content, layers });
  };
  /** Intends to attach a document of one page. */
  const addAttempt = (document: Blob) => {
    const facts = { component: 'TP01', sha256: 'a'.repeat(64), bytes: 1, pages: 1, signed: false };
    return attempts.intend({
      ...facts,
      dossier: code,
      fileName: 'TP01.pdf',
      at: '2026-11-21T08:00:00Z',
      document,
    });
  };
  return {
    db,
    vault,
    dossiers,
    items,
    attempts,
    evidence: evidenceStore(db),
    addPage,
    addCleanedPage,
    addAttempt,
  };
}

/** What a call answered; throws where it failed. */
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Bytes that no compression makes smaller. */
function randomPage(bytes: number): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let left = bytes; left > 0; left -= 65_536) {
    parts.push(crypto.getRandomValues(new Uint8Array(Math.min(left, 65_536))));
  }
  return new Blob(parts, { type: 'image/jpeg' });
}

/** The n-th document: the same bytes in every run, as after a restart that assembles the same pages again. */
async function sameDocument(n: number) {
  const document = new Blob([`%PDF-1.7 ${'document '.repeat(20_000)} ${n}`], { type: 'application/pdf' });
  const sha256 = await sha256Hex(document);
  return {
    document,
    sha256,
    dossier: CODE,
    component: `TP0${n % 5}`,
    bytes: document.size,
    pages: 4,
    signed: true,
  };
}

async function report(path: string, facts: object): Promise<void> {
  await fetch(path, { method: 'POST', body: JSON.stringify(facts) });
}

/** Adds pages and intends documents until the browser is killed; reports each only after it was acknowledged. */
async function writeUntilKilled(): Promise<void> {
  const { attempts, addPage } = await desk();
  const writer = async () => {
    for (;;) {
      const [id, content] = [crypto.randomUUID(), randomPage(50_000 + Math.floor(Math.random() * 400_000))];
      value(await addPage(content, id));
      await report('/page', { id, sha256: await sha256Hex(content) });
    }
  };
  const intender = async () => {
    for (let n = 0; ; n++) {
      const attempt = await sameDocument(n);
      const { id } = value(
        await attempts.intend({ ...attempt, fileName: `${n}.pdf`, at: new Date().toISOString() }),
      );
      await report('/attempt', { id, sha256: attempt.sha256 });
    }
  };
  await Promise.all([writer(), writer(), intender()]);
}

const storage = {
  ...{ desk, value, randomPage, sha256Hex, verifyChain, sessionKey, memoryVault, wipe, ok, write },
  ...{ holdDossier, withDossierLock, storageRoom, itemStore, evidenceStore, openCuaSoDatabase },
};

/** What the tests find on `window.storage`. */
export type StorageOnPage = typeof storage;

Object.assign(window, { storage });
if (location.hash === '#write') void writeUntilKilled();
