import { fail, ok, type Result } from '../domain/result';
import { without } from '../domain/without';
import { read, readSealed, write, type Database } from './database';
import { dropItems, inComponent } from './item-places';
import type { PersonWait, StoredAttempt } from './records';
import type { Vault } from './vault';

/** An attach that is about to begin. */
export interface NewAttempt extends Omit<StoredAttempt, 'id' | 'state' | 'items'> {
  readonly document: Blob;
  /** Ids of the items that the document was made of; all of the component's items where absent. */
  readonly items?: readonly string[];
}

/**
 * The outbox: what is about to be put on the host, and how far it came. 'storage/gone' where an attempt is unknown.
 */
export interface AttemptStore {
  /**
   * Records the attempt before the host is touched; on the disk when it answers. The same bytes for the same
   * component are one attempt until it is verified or forgotten: the earlier one is answered.
   */
  intend(attempt: NewAttempt): Promise<Result<StoredAttempt>>;
  get(id: string): Promise<Result<StoredAttempt | undefined>>;
  list(dossier: string): Promise<Result<readonly StoredAttempt[]>>;
  /** Attempts without proof: on a restart the host is read before anything is attached again. */
  unfinished(dossier: string): Promise<Result<readonly StoredAttempt[]>>;
  /** `waits`: what a person has to do on the page before the host can have it. */
  markAttached(id: string, waits?: PersonWait): Promise<Result<void>>;
  /** The host said no to every try so far. The next `intend` of the same bytes takes this back. */
  markRefused(id: string): Promise<Result<void>>;
  /**
   * The proof is there: in one transaction the document and the items that it was made of are purged. `signed`: what the
   * host made of the document by signing it; that is what it holds now.
   */
  markVerified(id: string, signed?: Pick<StoredAttempt, 'sha256' | 'bytes'>): Promise<Result<void>>;
  /** 'storage/gone' once the attempt is verified. */
  document(id: string): Promise<Result<Blob>>;
  /** Gives an attempt up; the items stay. */
  forget(id: string): Promise<Result<void>>;
}

/** The store of attempts. */
export function attemptStore(db: Database, vault: Vault): AttemptStore {
  const list = (dossier: string) =>
    read(db, ['attempts'], (tx) => tx.objectStore('attempts').index('dossier').getAll(dossier));
  return {
    list,
    intend: (attempt) => intend(db, vault, attempt),
    get: (id) => read(db, ['attempts'], (tx) => tx.objectStore('attempts').get(id)),
    unfinished: async (dossier) => {
      const all = await list(dossier);
      return all.ok ? ok(all.value.filter(isUnfinished)) : all;
    },
    markAttached: (id, waits) =>
      write(db, ['attempts'], async (tx) => {
        const attempt = await tx.objectStore('attempts').get(id);
        if (!attempt) return fail({ code: 'storage/gone' });
        if (attempt.state !== 'verified')
          await tx.objectStore('attempts').put({ ...attempt, state: 'attached', ...(waits && { waits }) });
        return ok(undefined);
      }),
    markRefused: (id) =>
      write(db, ['attempts'], async (tx) => {
        const attempt = await tx.objectStore('attempts').get(id);
        if (!attempt) return fail({ code: 'storage/gone' });
        if (attempt.state === 'intended') await tx.objectStore('attempts').put({ ...attempt, refused: true });
        return ok(undefined);
      }),
    markVerified: (id, signed) =>
      write(db, ['attempts', 'items', 'sealed', 'additions'], async (tx) => {
        const attempt = await tx.objectStore('attempts').get(id);
        if (!attempt) return fail({ code: 'storage/gone' });
        await tx.objectStore('attempts').put({
          ...attempt,
          ...(signed && { ...signed, signed: true }),
          state: 'verified',
        });
        await tx.objectStore('sealed').delete(id);
        await dropItems(tx, attempt.items);
        return ok(undefined);
      }),
    document: async (id) => {
      const attempt = await read(db, ['attempts'], (tx) => tx.objectStore('attempts').get(id));
      if (!attempt.ok) return attempt;
      if (!attempt.value) return fail({ code: 'storage/gone' });
      const sealed = await readSealed(db, id);
      return sealed.ok ? vault.open(sealed.value.content, binding(attempt.value)) : sealed;
    },
    forget: (id) =>
      write(db, ['attempts', 'sealed'], async (tx) => {
        await tx.objectStore('attempts').delete(id);
        await tx.objectStore('sealed').delete(id);
        return ok(undefined);
      }),
  };
}

/** Whether an attempt still lacks its proof. */
export function isUnfinished(attempt: StoredAttempt): boolean {
  return attempt.state !== 'verified';
}

async function intend(db: Database, vault: Vault, attempt: NewAttempt): Promise<Result<StoredAttempt>> {
  const { document, items, ...facts } = attempt;
  const content = await vault.seal(document, binding(attempt));
  if (!content.ok) return content;
  return write(db, ['dossiers', 'attempts', 'items', 'sealed'], async (tx) => {
    if (!(await tx.objectStore('dossiers').count(attempt.dossier))) return fail({ code: 'storage/gone' });
    const place = inComponent(attempt.dossier, attempt.component);
    const madeOf = items ?? (await tx.objectStore('items').index('place').getAllKeys(place));
    const earlier = await tx.objectStore('attempts').index('dossier').getAll(attempt.dossier);
    const known = earlier.find((other) => isUnfinished(other) && sameDocument(other, attempt));
    const fresh: StoredAttempt = { ...facts, id: crypto.randomUUID(), state: 'intended', items: madeOf };
    // The same bytes made of pages that were put in anew: those are what is purged. The time is the newest try's:
    // a restart has to wait for what may still be on its way.
    // What was refused before says nothing of the next try.
    const stored: StoredAttempt = known
      ? { ...without(known, 'waits'), items: madeOf, at: attempt.at, refused: false }
      : fresh;
    await tx.objectStore('attempts').put(stored);
    // Also for an earlier attempt: its bytes may have gone with a forgotten passphrase.
    await tx.objectStore('sealed').put({ id: stored.id, content: content.value });
    return ok(stored);
  });
}

function sameDocument(a: StoredAttempt, b: NewAttempt): boolean {
  return a.component === b.component && a.sha256 === b.sha256;
}

/** What a document is bound to: it opens for no other component and no other dossier. */
function binding({
  dossier,
  component,
  sha256,
}: Pick<StoredAttempt, 'dossier' | 'component' | 'sha256'>): string {
  return `attempt/${dossier}/${component}/${sha256}`;
}
