import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import { without } from '../../../shared/domain/without';
import { bytesOf } from '../../../shared/package/bytes';
import { unwrapOfficeKey, wrapOfficeKey } from '../../../shared/package/carried-key';
import { loadOfficeKey, makeOfficeKey, type OfficeSecret } from '../../../shared/package/office-key';
import type { Language } from '../../../shared/text/sentence';
import type { Desk } from '../../panel/flow/ports';
import type { AfterProof } from '../inbox-settings';
import { kioskAddress } from '../kiosk-address';
import type { MailboxPorts } from './ports';
import type { Done, MailboxState } from './state';

/** The office's keys and the inbox: what is shown, and what can be done. */
export interface MailboxDesk {
  readonly language: ReadonlySignal<Language>;
  readonly state: ReadonlySignal<MailboxState>;
  start(): Promise<void>;
  switchLanguage(): Promise<void>;
  /** With the panel's passphrase. */
  unlock(passphrase: string): Promise<void>;
  /** A new key: kiosks get this one from now on; older ones still open what was sealed for them. */
  make(): Promise<void>;
  /** A key of another counter, from its file. The passphrase is that file's own. */
  importKey(file: Blob, passphrase: string): Promise<void>;
  /** A key as a file for another counter, wrapped with a passphrase of its own. */
  exportKey(id: string, passphrase: string): Promise<void>;
  copy(publicKey: string): Promise<void>;
  /** Names the kiosk, asks the browser for its address, and looks whether an inbox is there. In answer to a press. */
  saveAddress(typed: string): Promise<void>;
  /** Asks for the address that is named already. In answer to a press. */
  allow(): Promise<void>;
  look(): Promise<void>;
  chooseAfterProof(choice: AfterProof): Promise<void>;
}

/** Larger files are no keys. */
const MAX_KEY_FILE_BYTES = 10_000;

/** A desk on the given world. */
export function mailboxDesk(ports: MailboxPorts): MailboxDesk {
  const language = signal<Language>('vi');
  const state = signal<MailboxState>({ vault: 'reading', busy: false, keys: [] });
  let desk: Pick<Desk, 'officeKeys'> | undefined;
  let looks = 0;
  const change = (next: Partial<MailboxState>): void => void (state.value = { ...state.peek(), ...next });
  const now = (): string => ports.now().toISOString();

  /** One thing at a time; what it ended with is said. */
  async function act(work: () => Promise<Done | Failure | undefined>): Promise<void> {
    if (state.peek().busy) return;
    state.value = { ...without(state.peek(), 'done', 'failure'), busy: true };
    const end = await work();
    change({
      busy: false,
      ...(typeof end === 'string' ? { done: end } : end ? { failure: end } : {}),
    });
  }

  async function readKeys(): Promise<Failure | undefined> {
    const keys = await desk?.officeKeys.list();
    if (!keys?.ok) return keys?.failure;
    const [newest] = keys.value;
    const code = newest && (await ports.composeCode(newest.publicKey));
    state.value = {
      ...without(state.peek(), 'code'),
      keys: keys.value,
      ...(code?.ok ? { code: code.value } : {}),
    };
    return undefined;
  }

  /** On the disk, sealed; the bytes are overwritten at once. `at`: when it was made, ISO 8601. */
  async function keep(secret: OfficeSecret, at: string): Promise<Failure | undefined> {
    const key = await loadOfficeKey(secret);
    const pkcs8 = new Blob([secret]);
    secret.fill(0);
    if (!key.ok || !desk) return key.ok ? { code: 'storage/locked' } : key.failure;
    const { keyId: id, publicKey } = key.value;
    const kept = await desk.officeKeys.add({ id, publicKey, at }, pkcs8);
    return kept.ok ? readKeys() : kept.failure;
  }

  async function exported(id: string, passphrase: string): Promise<Result<string> | undefined> {
    const kept = await desk?.officeKeys.privateKey(id);
    if (!kept?.ok) return kept;
    const secret = new Uint8Array(await kept.value.arrayBuffer());
    const madeAt = state.peek().keys.find((key) => key.id === id)?.at;
    const text = await wrapOfficeKey(secret, passphrase, { ...(madeAt !== undefined && { madeAt }) });
    secret.fill(0);
    return text;
  }

  async function open(opened: Pick<Desk, 'officeKeys'>): Promise<Failure | undefined> {
    desk = opened;
    change({ vault: 'open' });
    return readKeys();
  }

  async function look(): Promise<void> {
    const mine = (looks += 1);
    const address = await ports.settings.address();
    if (!address) return;
    const allowed = await ports.mayReach(address.origin);
    // Another address was saved meanwhile: what this one answers is nobody's question any more.
    if (mine !== looks) return;
    change({ mailbox: { ...address, allowed } });
    if (!allowed) return;
    const files = await ports.inboxAt(address.origin).list();
    if (mine !== looks) return;
    const found = files.ok ? { packages: files.value.length } : { failure: files.failure };
    change({ mailbox: { ...address, allowed, ...found } });
  }

  async function readVault(): Promise<void> {
    const exists = await ports.vault.exists();
    const resumed = exists.ok && exists.value ? await ports.vault.resume() : undefined;
    const failure = exists.ok ? resumed && (await open(resumed)) : exists.failure;
    if (failure) change({ failure });
    if (!resumed) change({ vault: exists.ok && !exists.value ? 'missing' : 'locked' });
  }

  return {
    ...{ language, state, look },
    async start() {
      language.value = await ports.language();
      const afterProof = await ports.settings.afterProof();
      if (afterProof) change({ afterProof });
      await Promise.all([readVault(), look()]);
    },
    async switchLanguage() {
      language.value = language.peek() === 'vi' ? 'en' : 'vi';
      await ports.saveLanguage(language.value);
    },
    unlock: (passphrase) =>
      act(async () => {
        const opened = await ports.vault.unlock(passphrase);
        return opened.ok ? open(opened.value) : opened.failure;
      }),
    make: () => act(async () => (await keep(await makeOfficeKey(), now())) ?? 'made'),
    importKey: (file, passphrase) =>
      act(async () => {
        if (file.size > MAX_KEY_FILE_BYTES) return { code: 'package/key-unreadable' };
        const bytes = await bytesOf(file, 0, file.size);
        if (!bytes.ok) return bytes.failure;
        const carried = await unwrapOfficeKey(new TextDecoder().decode(bytes.value), passphrase);
        if (!carried.ok) return carried.failure;
        const { secret, madeAt } = carried.value;
        return (await keep(secret, madeAt ?? now())) ?? 'imported';
      }),
    exportKey: (id, passphrase) =>
      act(async () => {
        const text = await exported(id, passphrase);
        if (!text?.ok) return text?.failure;
        ports.saveFile(new Blob([text.value], { type: 'application/json' }), `cua-so-khoa-${id}.json`);
        return 'exported';
      }),
    copy: (publicKey) =>
      act(async () => {
        // Refused where the page is not in front, or by the office: the text stands there to be copied by hand.
        return ports.copy(publicKey).then(
          () => 'copied' as const,
          () => 'not-copied' as const,
        );
      }),
    async saveAddress(typed) {
      const origin = kioskAddress(typed);
      state.value = {
        ...without(state.peek(), 'badAddress'),
        ...(origin === undefined ? { badAddress: true } : {}),
      };
      if (origin === undefined || state.peek().mailbox?.byOffice) return;
      await ports.askToReach(origin);
      await ports.settings.saveAddress(origin);
      await look();
    },
    async allow() {
      const { mailbox } = state.peek();
      if (mailbox) await ports.askToReach(mailbox.origin);
      await look();
    },
    async chooseAfterProof(choice) {
      change({ afterProof: choice });
      await ports.settings.saveAfterProof(choice);
    },
  };
}
