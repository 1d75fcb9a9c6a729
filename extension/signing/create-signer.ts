import type { Signer, SignSettings } from '../../shared/contracts/signer';
import type { TrustStore } from '../../shared/contracts/sign-worker';
import type { Result } from '../../shared/domain/result';
import type { KeyFile } from './key-file';
import { p12Signer } from './p12-signer';
import type { SignSettingsStore } from './sign-settings';
import type { SignWork } from './sign-work';
import type { SigningProgram } from './vgca/program';
import { vgcaSigner, type KnownCertificate } from './vgca/vgca-signer';

/** What signers stand on. One for a page: its open key and what is known of the signing program last as long as it. */
export interface SignerWorld {
  readonly work: SignWork;
  readonly keyFile: KeyFile;
  readonly program: SigningProgram;
  readonly known: KnownCertificate;
  readonly ways: Pick<SignSettingsStore, 'programWay' | 'saveProgramWay'>;
  readonly trust: () => Promise<Result<TrustStore>>;
}

/** The signer that the office chose; undefined where the one-stop system signs by itself. */
export function createSigner(settings: SignSettings, world: SignerWorld): Signer | undefined {
  const { work, keyFile, program, known, ways, trust: installed } = world;
  switch (settings.signer) {
    case 'p12':
      return p12Signer({ keyFile, work, settings, installed });
    case 'vgca':
      return vgcaSigner({ program, known, work, settings, ways, installed });
    case 'host':
      return undefined;
  }
}
