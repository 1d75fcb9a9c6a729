import type { SignatureView } from '../../../shared/domain/signature';
import { digest } from './algorithms';
import type { Covered } from './byte-range';
import type { Certificate } from './certificate';
import { doubtOfChain } from './chain';
import { broken, checkMessage, unchecked, type CheckedMessage, type Doubt } from './check-message';
import { readCms, readMessage, type SignedMessage } from './cms';
import { sameBytes, timeOf } from './der-values';
import type { FoundSignature } from './find-signatures';
import { checkTimeStamp, doubtOfTime, type CheckedTimeStamp } from './time-stamp';
import type { Trust } from './trust';

const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const DATA = '1.2.840.113549.1.7.1';

/** What is known of a signature before the bytes after it are looked at. */
export interface Judged {
  readonly view: Pick<
    SignatureView,
    'kind' | 'signer' | 'organisation' | 'issuer' | 'serial' | 'at' | 'atBy'
  >;
  readonly doubt: Doubt | undefined;
}

/** What signatures are judged by. Times in milliseconds since 1970. */
export interface Circumstances {
  readonly trust: Trust;
  readonly now: number;
  /** When the signed bytes were there at the latest, as a trusted time stamp over the whole document says. */
  readonly stampedAt: number | undefined;
}

/** Judges one signature by itself: whatever it is made of comes back as a verdict. */
export async function judge(
  found: FoundSignature,
  covered: Covered | undefined,
  circumstances: Circumstances,
): Promise<Judged> {
  const message = readCms(found.contents);
  if (found.form === 'ETSI.RFC3161') return judgeTimeStamp(message, covered, circumstances);
  if (!FORMS.has(found.form)) return nameless('signature', covered ? unchecked('format') : broken('range'));
  if (typeof message === 'string') return nameless('signature', doubtOfFault(message));
  if (!covered) {
    const { signer } = await checkMessage(message, new Uint8Array(), false);
    return {
      view: { kind: 'signature', ...namesOf(signer), ...claimedAt(found, message) },
      doubt: broken('range'),
    };
  }
  const checked = await checkSigned(found.form, message, covered);
  const time = await timeOfSignature(message, circumstances);
  const view = {
    kind: 'signature',
    ...namesOf(checked.signer),
    ...(time.view ?? claimedAt(found, message)),
  } as const;
  return { view, doubt: checked.doubt ?? (await doubtOfSigner(checked, circumstances, time.proven)) };
}

/** How a signature may be made so that it is looked into; `adbe.x509.rsa_sha1` and others are not. */
const FORMS: ReadonlySet<string> = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'adbe.pkcs7.sha1']);

async function checkSigned(form: string, message: SignedMessage, covered: Covered): Promise<CheckedMessage> {
  if (form !== 'adbe.pkcs7.sha1') {
    const checked = await checkMessage(message, covered.bytes(), form === 'ETSI.CAdES.detached');
    const isDetached = message.content.length === 0 && message.contentType === DATA;
    return isDetached ? checked : { ...checked, doubt: checked.doubt ?? unchecked('format') };
  }
  // The old form signs the SHA-1 of the document, which it carries.
  const checked = await checkMessage(message, message.content, false);
  const hash = await digest('SHA-1', covered.bytes());
  if (!sameBytes(hash, message.content)) return { ...checked, doubt: broken('digest') };
  return { ...checked, doubt: checked.doubt ?? unchecked('weak') };
}

async function doubtOfSigner(
  { signer, certificates }: CheckedMessage,
  { trust, now, stampedAt }: Circumstances,
  stamped: number | undefined,
): Promise<Doubt | undefined> {
  if (!signer) return unchecked('unknown-issuer');
  const proven = stamped === undefined ? stampedAt : Math.min(stamped, stampedAt ?? stamped);
  return doubtOfChain(signer, certificates, trust, { purpose: 'document', now, proven });
}

async function judgeTimeStamp(
  message: ReturnType<typeof readCms>,
  covered: Covered | undefined,
  { trust, now }: Circumstances,
): Promise<Judged> {
  if (typeof message === 'string') return nameless('time-stamp', doubtOfFault(message));
  const checked = await checkTimeStamp(message, covered?.bytes() ?? new Uint8Array());
  const doubt = covered ? await doubtOfTime(checked, trust, now) : broken('range');
  return {
    view: { kind: 'time-stamp', ...namesOf(checked.signer), ...(doubt ? {} : stampedTime(checked)) },
    doubt,
  };
}

/** The time that a signature brings a stamp of: it counts only where the stamp's own chain is trusted. */
async function timeOfSignature(
  { signer }: SignedMessage,
  { trust, now }: Circumstances,
): Promise<{ readonly proven?: number; readonly view?: Pick<SignatureView, 'at' | 'atBy'> }> {
  const token = signer.unsigned.get(SIGNATURE_TIME_STAMP)?.[0];
  const message = token && readMessage(token);
  if (!message || typeof message === 'string') return {};
  const checked = await checkTimeStamp(message, signer.signature);
  const doubt = await doubtOfTime(checked, trust, now);
  return doubt || !checked.info ? {} : { proven: checked.info.at, view: stampedTime(checked) };
}

function stampedTime({ info }: CheckedTimeStamp): Pick<SignatureView, 'at' | 'atBy'> {
  return info ? { at: new Date(info.at).toISOString(), atBy: 'time-stamp' } : {};
}

function claimedAt(
  { claimed }: FoundSignature,
  { signer }: SignedMessage,
): Pick<SignatureView, 'at' | 'atBy'> {
  const at = timeOf(signer.attributes?.values.get(SIGNING_TIME)?.[0]) ?? claimed;
  return at === undefined ? {} : { at: new Date(at).toISOString(), atBy: 'signer' };
}

function namesOf(
  certificate: Certificate | undefined,
): Pick<SignatureView, 'signer' | 'organisation' | 'issuer' | 'serial'> {
  if (!certificate) return {};
  const { subject, issuer, serial } = certificate;
  const issuedBy = issuer.commonName ?? issuer.organisation;
  return {
    ...(subject.commonName !== undefined && { signer: subject.commonName }),
    ...(subject.organisation !== undefined && { organisation: subject.organisation }),
    ...(issuedBy !== undefined && { issuer: issuedBy }),
    serial,
  };
}

function nameless(kind: SignatureView['kind'], doubt: Doubt): Judged {
  return { view: { kind }, doubt };
}

function doubtOfFault(fault: 'damaged' | 'format'): Doubt {
  return fault === 'damaged' ? broken('damaged') : unchecked('format');
}
