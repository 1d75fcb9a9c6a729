import type { SigningPorts } from './ports';
import type { Change, ProgramView } from './state';

/** The signing program of this machine. */
export interface ProgramDesk {
  /** Asks whether it is there, which version it is, and by what certificate it signs, as if for the first time. */
  lookForProgram(): Promise<void>;
  stopLooking(): void;
}

type ProgramPorts = Pick<SigningPorts, 'settings' | 'programVersion' | 'programCertificate'>;

/** The part of the page's desk that is about the signing program. */
export function programDesk(ports: ProgramPorts, change: Change): ProgramDesk {
  let asking: AbortController | undefined;

  async function asked(signal: AbortSignal): Promise<ProgramView> {
    const version = await ports.programVersion();
    if (!version.ok) return { at: 'failed', failure: version.failure };
    const found = { at: 'found', version: version.value } as const;
    const certificate = await ports.programCertificate(signal);
    if (!certificate.ok) return { ...found, failure: certificate.failure };
    const { name, until } = certificate.value;
    return { ...found, certificate: { name, until } };
  }

  return {
    async lookForProgram() {
      if (asking) return;
      asking = new AbortController();
      change((shown) => ({ ...shown, program: { at: 'asking' } }));
      // It may have been replaced by one that wants to be asked otherwise; signing finds that out.
      await ports.settings.saveProgramWay('digest');
      const program = await asked(asking.signal);
      asking = undefined;
      change((shown) => ({ ...shown, program }));
    },
    stopLooking: () => asking?.abort(),
  };
}
