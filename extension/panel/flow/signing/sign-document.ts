import { vietnamTime } from '../../../../shared/domain/vietnam-day';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import { appearanceOf } from '../../../signing/appearance';
import { changeComponent, type Bench } from '../bench';
import type { DocumentPlan } from '../documents';
import type { ReadyDocument } from '../ready-document';
import type { ComponentView } from '../state';
import { codeBoxes } from './code-boxes';
import { signedBy } from './signing-view';

/**
 * What a signature adds to a document: CMS with its certificates and a time stamp, the letters of a font, the text on
 * page 1. A document that has to be signed is made smaller by so much.
 */
export const SIGNATURE_BYTES = 64 * 1024;

/** Most bytes that a document may have before it is signed. */
export function unsignedBytes(bench: Bench, { part, maxBytes }: ComponentView['host']): number {
  const settings = bench.ports.signing?.view.peek()?.settings;
  return signedBy(settings, part) === 'here' ? Math.max(1, maxBytes - SIGNATURE_BYTES) : maxBytes;
}

/**
 * The document as it goes: signed here where the office asks for that. What carries a signature already, and what an
 * earlier try may have brought to the host, stays as it is.
 */
export async function signedDocument(
  bench: Bench,
  { host }: ComponentView,
  plan: DocumentPlan,
  ready: ReadyDocument,
  { signal }: { readonly signal?: AbortSignal },
): Promise<Result<ReadyDocument>> {
  const { signing, work, clock } = bench.ports;
  if (!signing || ready.earlier || ready.facts.signed) return ok(ready);
  const settings = await signing.look();
  const [first] = plan.items;
  if (signedBy(settings, host.part) !== 'here' || !first) return ok(ready);
  changeComponent(bench, host.key, (one) => ({ ...one, work: { kind: 'attaching', stage: 'signing' } }));
  const { items } = bench.desk;
  const avoid = settings.mark === 'none' ? [] : await codeBoxes(first, ready.pdf, { items, work, signal });
  const at = vietnamTime(clock.now());
  const appearance = appearanceOf(settings, { agency: bench.officer.agency, at, avoid });
  const job = { pdf: ready.pdf, at, ...(appearance && { appearance }), ...(signal && { signal }) };
  const signed = await signing.sign(job);
  if (!signed.ok) return signed;
  const { pdf, sha256 } = signed.value;
  if (pdf.size > host.maxBytes)
    return fail({ code: 'attach/too-large', bytes: pdf.size, limit: host.maxBytes });
  return ok({ ...ready, pdf, facts: { ...ready.facts, sha256, bytes: pdf.size, signed: true } });
}

/**
 * The document, unless the office asks for a signature that it lacks: it was made before that. Then it is forgotten, so
 * that the next try makes it anew, and 'sign/demanded' is the answer.
 */
export async function unlessUnsigned(
  bench: Bench,
  { host }: ComponentView,
  ready: ReadyDocument,
): Promise<Result<ReadyDocument>> {
  const by = signedBy(bench.ports.signing?.view.peek()?.settings, host.part);
  if (by !== 'here' || ready.facts.signed) return ok(ready);
  if (ready.earlier) await bench.desk.attempts.forget(ready.earlier.id);
  return fail({ code: 'sign/demanded' });
}
