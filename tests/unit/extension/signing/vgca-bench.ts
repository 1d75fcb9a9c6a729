import WebSocket from 'ws';
import type { Failure } from '../../../../shared/domain/failure';
import type { Result } from '../../../../shared/domain/result';
import { ok } from '../../../../shared/domain/result';
import { signSettings, type SignSettingsStore } from '../../../../extension/signing/sign-settings';
import type { OpenSocket } from '../../../../extension/signing/vgca/call-program';
import { signingProgram } from '../../../../extension/signing/vgca/program';
import { vgcaSigner, type KnownCertificate } from '../../../../extension/signing/vgca/vgca-signer';
import type { SigningJob, Signer } from '../../../../shared/contracts/signer';
import { SigningDesk } from '../../../../workers/sign/desk';
import { textPdf } from '../../../fixtures/pdfs';
import { signingPki, type SigningPki } from '../../../fixtures/signing/pki';
import { nodeMeans, SIGNED_AT } from '../../../fixtures/signing/signed';
import { startVgcaService, type VgcaBehaviour, type VgcaService } from '../../../signing/vgca-service';
import { memoryArea } from '../capture/memory-area';

/** The imitated program, and our client of it as the panel has it, without threads. */
export interface VgcaBench {
  readonly service: VgcaService;
  readonly signer: Signer;
  readonly settings: SignSettingsStore;
  readonly known: KnownCertificate;
  readonly pki: SigningPki;
  readonly open: OpenSocket;
  job(changes?: Partial<SigningJob>): SigningJob;
}

export async function vgcaBench(behaviour: Partial<VgcaBehaviour> = {}): Promise<VgcaBench> {
  const pki = await signingPki();
  const service = await startVgcaService({ signer: pki.officer, ...behaviour });
  const desk = new SigningDesk(nodeMeans);
  const settings = signSettings(memoryArea(), memoryArea());
  const known: KnownCertificate = {};
  const open = trusting(service);
  const signer = vgcaSigner({
    ...{ known, settings: {}, ways: settings },
    program: signingProgram(service.address, open),
    work: {
      prepareSignature: (request, chain) => desk.prepare(request, chain),
      finishSignature: (ticket, signature) => desk.finish(ticket, signature),
      certificateOf: (der) => desk.certificate(der),
    },
    installed: () => Promise.resolve(ok({ intermediates: [pki.intermediate], revocation: [pki.revocation] })),
  });
  const pdf = new Blob([new Uint8Array(textPdf())]);
  return {
    ...{ service, signer, settings, known, pki, open },
    job: (changes) => ({ pdf, at: SIGNED_AT, ...changes }),
  };
}

/** Opens sockets to this one server, whose certificate nobody else trusts. */
export function trusting({ certificate }: Pick<VgcaService, 'certificate'>): OpenSocket {
  return (address) => {
    // `false`, as its types want it, is no error for Node: the name in the certificate counts for nothing here.
    const socket = new WebSocket(address, { ca: certificate, checkServerIdentity: () => false });
    // Without a listener Node takes it for a crash; the socket's own `close` follows as in a browser.
    socket.on('error', () => undefined);
    // ws speaks the standard's interface; its types name their own events.
    return socket as unknown as globalThis.WebSocket;
  };
}

/** The failure of a result; undefined of a success. */
export function failureOf(result: Result<unknown>): Failure | undefined {
  return result.ok ? undefined : result.failure;
}
