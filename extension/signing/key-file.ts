import type { SignerCertificate } from '../../shared/contracts/sign-worker';
import { KEY_IDLE_MS } from '../../shared/domain/limits';
import { fail, type Result } from '../../shared/domain/result';
import type { FolderShelf } from '../../shared/storage/folder-shelf';
import type { SignWork } from './sign-work';

/** What Chromium's file handles have beside the standard's: https://wicg.github.io/file-system-access/ */
export interface KeyHandle {
  readonly name: string;
  getFile(): Promise<File>;
  queryPermission(wish: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission(wish: { readonly mode: 'read' }): Promise<PermissionState>;
}

/**
 * The officer's key file (.p12, .pfx). It stays where it lies: what is kept is the browser's handle to it, never its
 * bytes, and never its password. Its key is open in the worker's memory alone.
 */
export interface KeyFile {
  /** Name of the file that was picked last; undefined: it has to be picked. */
  remembered(): Promise<string | undefined>;
  /** Lets the officer pick it, in answer to a press; its name. Absent where the browser gives out no handles. */
  readonly pick?: () => Promise<string | undefined>;
  /** Opens the given file, else the one that is remembered, in answer to a press. */
  open(password: string, file?: File): Promise<Result<SignerCertificate>>;
  /** Of the key that is open now. */
  certificate(): SignerCertificate | undefined;
  /** The key was used just now: it stays open for another while. */
  used(): void;
  /** Forgets the key: 'lock now', the end of the panel, or a key that the worker has closed. */
  close(): Promise<void>;
  /** Forgets which file it was, and its key. */
  forget(): Promise<void>;
}

export interface KeyFileParts {
  readonly work: Pick<SignWork, 'openKey' | 'closeKey'>;
  readonly shelf: FolderShelf<KeyHandle | undefined>;
  /** The browser's own chooser for one file. It throws where the officer closes it. */
  readonly choose?: (() => Promise<KeyHandle | undefined>) | undefined;
  /** In milliseconds. */
  readonly now: () => number;
}

/** Larger files are no keys. */
const MAX_KEY_FILE_BYTES = 1_000_000;

/** The key file of this page. */
export function keyFile({ work, shelf, choose, now }: KeyFileParts): KeyFile {
  let picked: KeyHandle | undefined;
  let opened: { readonly certificate: SignerCertificate; readonly usedAt: number } | undefined;
  const handle = async (): Promise<KeyHandle | undefined> => picked ?? (await shelf.read());

  async function close(): Promise<void> {
    opened = undefined;
    await work.closeKey();
  }

  return {
    close,
    remembered: async () => (await handle())?.name,
    ...(choose && {
      pick: async () => {
        // Chooser closed, or the file is one that the browser gives out to nobody: it has said so itself.
        picked = (await choose().catch(() => undefined)) ?? picked;
        return picked?.name;
      },
    }),
    async open(password, file) {
      const from = file ? undefined : await handle();
      const content = file ?? (from && (await fileOf(from)));
      if (!content) return fail({ code: from ? 'file/unreadable' : 'sign/locked' });
      if (content.size > MAX_KEY_FILE_BYTES) return fail({ code: 'sign/key-file-unreadable' });
      const certificate = await work.openKey(content, password);
      if (!certificate.ok) return certificate;
      opened = { certificate: certificate.value, usedAt: now() };
      if (from) await shelf.write(from);
      return certificate;
    },
    certificate: () => (opened && now() - opened.usedAt < KEY_IDLE_MS ? opened.certificate : undefined),
    used: () => void (opened &&= { ...opened, usedAt: now() }),
    async forget() {
      picked = undefined;
      await shelf.write(undefined);
      await close();
    },
  };
}

/** What lies there now; undefined where it is gone, or the officer does not allow it. */
async function fileOf(handle: KeyHandle): Promise<File | undefined> {
  try {
    const wish = { mode: 'read' } as const;
    const allowed =
      (await handle.queryPermission(wish)) === 'granted' ||
      (await handle.requestPermission(wish)) === 'granted';
    return allowed ? await handle.getFile() : undefined;
  } catch {
    // The stick was pulled out, the file was moved, or it was asked too long after the press.
    return undefined;
  }
}
