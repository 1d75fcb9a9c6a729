import type { TrustStore } from '../../shared/contracts/sign-worker';
import type { Signer, SignSettings } from '../../shared/contracts/signer';
import type { Result } from '../../shared/domain/result';
import type { Database } from '../../shared/storage/database';
import { folderShelf } from '../../shared/storage/folder-shelf';
import { trustStore, type TrustShelf } from '../../shared/storage/trust-store';
import * as work from '../../workers/sign';
import { createSigner } from './create-signer';
import { keyFile, type KeyFile, type KeyHandle } from './key-file';
import { loadTrust } from './load-trust';
import { signSettings, type SignSettingsStore } from './sign-settings';
import { signingProgram, type SigningProgram } from './vgca/program';
import type { KnownCertificate } from './vgca/vgca-signer';

/** Signing as a page of the extension has it. */
export interface BrowserSigning {
  readonly settings: SignSettingsStore;
  readonly shelf: TrustShelf;
  readonly keyFile: KeyFile;
  readonly program: SigningProgram;
  readonly known: KnownCertificate;
  trust(): Promise<Result<TrustStore>>;
  /** Undefined where the one-stop system signs by itself. */
  signer(settings: SignSettings): Signer | undefined;
}

/** A database of its own: which file it was belongs to the machine, and goes with none of its dossiers. */
const KEY_FILE_DATABASE = 'cua-so-key-file';
const KEY_TYPES = [
  { description: 'PKCS #12', accept: { 'application/x-pkcs12': ['.p12', '.pfx'] as const } },
];

type Chooser = (wish: {
  readonly types: typeof KEY_TYPES;
  readonly id: string;
}) => Promise<readonly KeyHandle[]>;

/** Joins signing to the browser: one for a page. */
export function browserSigning(
  local: chrome.storage.StorageArea,
  managed: chrome.storage.StorageArea,
  database: Database,
): BrowserSigning {
  const settings = signSettings(local, managed);
  const shelf = trustStore(database);
  const program = signingProgram();
  const known: KnownCertificate = {};
  const chooser = (window as { readonly showOpenFilePicker?: Chooser }).showOpenFilePicker;
  const key = keyFile({
    work,
    shelf: folderShelf<KeyHandle | undefined>(KEY_FILE_DATABASE),
    ...(chooser && {
      choose: async () => (await chooser.call(window, { types: KEY_TYPES, id: 'key' }))[0],
    }),
    now: () => Date.now(),
  });
  const trust = (): Promise<Result<TrustStore>> =>
    loadTrust({ shelf, settings, readTrustFile: work.readTrustFile });
  return {
    ...{ settings, shelf, program, known, trust, keyFile: key },
    signer: (chosen) => createSigner(chosen, { work, keyFile: key, program, known, ways: settings, trust }),
  };
}
