import { ok, type Result } from '../../../shared/domain/result';
import { toBase64 } from './base64';
import { callProgram, PROGRAM_ADDRESS, type OpenSocket } from './call-program';
import { certificatesIn, signatureIn, versionIn, type ProgramSignature } from './replies';

/** The signing program of this machine. A person may be asked in it for a certificate and a PIN; nobody here is. */
export interface SigningProgram {
  /** Its version; empty where it is there and names none. 'sign/service-missing' where it is not. */
  version(): Promise<Result<string>>;
  /** What may be the certificate that it signs with: DER, the likeliest first. None is no failure. */
  certificates(signal?: AbortSignal): Promise<Result<readonly Uint8Array<ArrayBuffer>[]>>;
  /** Has so many bytes signed by RSA with SHA-256 (PKCS #1 v1.5); see `ProgramWay` for what they are. */
  sign(value: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<Result<ProgramSignature>>;
}

/** A program that is there says its version at once. */
const VERSION_LIMIT_MS = 3_000;
/** A token is fetched and plugged in, a PIN is looked up, a colleague is asked. */
export const PERSON_LIMIT_MS = 300_000;

/** The program at an address; tests have one of their own. */
export function signingProgram(
  address = PROGRAM_ADDRESS,
  open: OpenSocket = (url) => new WebSocket(url),
): SigningProgram {
  return {
    async version() {
      const call = { command: 'GetVersion', text: 'version', limitMs: VERSION_LIMIT_MS } as const;
      const answer = await callProgram(address, call, open);
      return answer.ok ? ok(versionIn(answer.value)) : answer;
    },
    async certificates(signal) {
      const call = {
        command: 'GetCertInfo',
        text: 'get_cert_info',
        limitMs: PERSON_LIMIT_MS,
        signal,
      } as const;
      const answer = await callProgram(address, call, open);
      return answer.ok ? certificatesIn(answer.value) : answer;
    },
    async sign(value, signal) {
      const text = JSON.stringify({ HashAlg: 'SHA256', HashValue: toBase64(value), Encode: 'RSA' });
      const call = { command: 'SignMsg', text, limitMs: PERSON_LIMIT_MS, signal } as const;
      const answer = await callProgram(address, call, open);
      return answer.ok ? signatureIn(answer.value) : answer;
    },
  };
}
