import type { HostFile } from '../../../../shared/contracts/messages';
import type { SignatureReport, UncheckedReason } from '../../../../shared/domain/signature';
import { ok, type Result } from '../../../../shared/domain/result';
import type { AttachJob } from '../attach-job';

/** What the one-stop system shows of a document that it has to sign. `sha256`, `bytes`: of the file as it signed it. */
export type HostSignature =
  | { readonly is: 'signed'; readonly file: HostFile; readonly sha256: string; readonly bytes: number }
  | { readonly is: 'broken' | 'doubtful' | 'other' | 'unsigned' };

const RANK: Record<HostSignature['is'], number> = {
  unsigned: 0,
  other: 1,
  doubtful: 2,
  broken: 3,
  signed: 4,
};

/**
 * Looks at the component's files for one that is the document with a signature after it: what was sent is its beginning,
 * byte for byte, and the signature covers all of it. A file that merely bears a signature proves nothing.
 */
export async function findSigned(job: AttachJob): Promise<Result<HostSignature>> {
  const { site } = job.world;
  const listed = await site.files(job.component.key);
  if (!listed.ok) return listed;
  let best: HostSignature = { is: 'unsigned' };
  for (const file of listed.value) {
    if (file.reference === undefined) continue;
    const back = await site.readBack(job.component.key, file.reference);
    if (!back.ok) return back;
    const found = await judge(job, file, back.value);
    if (RANK[found.is] > RANK[best.is]) best = found;
  }
  return ok(best);
}

async function judge({ ready, world }: AttachJob, file: HostFile, pdf: Blob): Promise<HostSignature> {
  const { sha256Hex, verifyPdf } = world.work;
  const { sha256, bytes } = ready.facts;
  const begins = pdf.size >= bytes && (await sha256Hex(pdf.slice(0, bytes))) === sha256;
  if (begins && pdf.size === bytes) return { is: 'unsigned' };
  const report = await verifyPdf?.(pdf);
  if (!report?.ok) return { is: begins ? 'doubtful' : 'unsigned' };
  const is = judgeReport(report.value);
  if (is === 'unsigned') return { is };
  if (!begins) return { is: 'other' };
  return is === 'signed' ? { is, file, sha256: await sha256Hex(pdf), bytes: pdf.size } : { is };
}

/** Reasons that say nothing against the bytes: the office has not installed who answers for the certificate. */
const ONLY_UNKNOWN: readonly UncheckedReason[] = ['no-roots', 'unknown-issuer', 'no-crl'];

/**
 * Whether the signatures of a file hold for all of its bytes. Whether they are trusted is another question. A time stamp
 * alone is nobody's signature.
 */
export function judgeReport({
  signatures,
  bytesAfter,
}: SignatureReport): 'signed' | 'broken' | 'doubtful' | 'unsigned' {
  if (!signatures.some(({ kind }) => kind === 'signature')) return 'unsigned';
  if (signatures.some(({ verdict }) => verdict.verdict === 'broken')) return 'broken';
  const holds = signatures.every(
    ({ verdict }) =>
      verdict.verdict === 'trusted' ||
      (verdict.verdict === 'unchecked' && ONLY_UNKNOWN.includes(verdict.why)),
  );
  return holds && bytesAfter === 0 ? 'signed' : 'doubtful';
}
