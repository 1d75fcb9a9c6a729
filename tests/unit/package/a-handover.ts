import type {
  Handover,
  HandoverComponent,
  OpenedPackage,
  SealedPackage,
} from '../../../shared/contracts/handover';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import { loadOfficeKey, makeOfficeKey, type OfficeKey } from '../../../shared/package/office-key';
import { openPackage } from '../../../shared/package/open';
import { sealPackage } from '../../../shared/package/seal';

/** A dossier with its files, as a kiosk hands it over. */
export interface Filled {
  readonly handover: Handover;
  readonly files: ReadonlyMap<string, Blob>;
}

const AT = '2026-11-22T08:00:00.000+07:00';

/** One paper for each content; with everything that may be said of it. */
export async function aHandover(contents: readonly (string | Uint8Array<ArrayBuffer>)[]): Promise<Filled> {
  const blobs = contents.map((content) => new Blob([content], { type: 'application/pdf' }));
  const components = await Promise.all(blobs.map(aComponent));
  const handover: Handover = {
    form: 1,
    slip: '2026-11-22/007',
    madeAt: AT,
    kiosk: 'kiosk-1',
    procedure: { id: 'khai-sinh', code: '1.001193', name: 'Đăng ký khai sinh' },
    components,
    who: {
      behalf: 'other',
      person: {
        ...{ name: 'Nguyễn Thị Bưởi', number: '079195001234', birthDate: '1995-02-03', gender: 'female' },
        ...{ address: '12 đường Lá, phường Cây', from: 'card-qr' },
      },
      other: { name: 'Trần Văn Cam' },
    },
    resultWay: 'post',
    phone: { number: '0901 234 567', consent: { version: '2026-11', at: AT } },
    consent: { version: '2026-11', at: AT },
    declaration: { version: '2026-11', at: AT },
  };
  return { handover, files: new Map(blobs.map((blob, index) => [`TP0${index + 1}-1`, blob])) };
}

async function aComponent(blob: Blob, index: number): Promise<HandoverComponent> {
  const code = `TP0${index + 1}`;
  const file = {
    ...{ id: `${code}-1`, part: 1, of: 1, fileName: `${code} - Giấy tờ số ${index + 1}.pdf` },
    ...{ sha256: await sha256Hex(blob), bytes: blob.size, pages: 2, signed: false, conforms: true },
  };
  return {
    ...{ code, name: `Giấy tờ số ${index + 1}`, required: true, state: 'ready', files: [file] },
    findings: [{ page: 1, flaw: 'blurred', severity: 'rescan', accepted: true }],
    broughtPdf: { version: '2026-11', at: AT },
  };
}

/** A new key of an office. */
export async function anOfficeKey(): Promise<OfficeKey> {
  return value(await loadOfficeKey(await makeOfficeKey()));
}

/** What is sealed for it. */
export async function sealed({ handover, files }: Filled, { publicKey }: OfficeKey): Promise<SealedPackage> {
  return value(await sealPackage(handover, files, publicKey));
}

/** The value of what has to go well. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The code that opening fails with; 'ok' where it does not. */
export async function opening(bytes: Blob | Uint8Array<ArrayBuffer>, key: OfficeKey): Promise<string> {
  return outcome(await openPackage(bytes instanceof Blob ? bytes : new Blob([bytes]), key));
}

/** The code of a failure, or 'ok'. */
export function outcome(result: Result<unknown>): Failure['code'] | 'ok' {
  return result.ok ? 'ok' : result.failure.code;
}

/** The bytes of a package. */
export async function bytesOf({ bytes }: Pick<SealedPackage, 'bytes'>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await bytes.arrayBuffer());
}

/** SHA-256 by file id. */
export async function sums({ files }: Pick<OpenedPackage, 'files'>): Promise<Record<string, string>> {
  const each = [...files].map(async ([id, blob]) => [id, await sha256Hex(blob)] as const);
  return Object.fromEntries(await Promise.all(each));
}
