import * as v from 'valibot';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { bytesOfBase64 } from './base64';

/** What a signing call brought back. */
export interface ProgramSignature {
  readonly signature: Uint8Array<ArrayBuffer>;
  /** DER of the certificate that it belongs to, where the program says so. */
  readonly certificate?: Uint8Array<ArrayBuffer>;
}

const Reply = v.looseObject({ Status: v.number() });
const Signed = v.object({ Signature: v.string(), CertBase64: v.optional(v.string()) });

/** Deepest place at which a certificate is looked for in an answer. */
const MAX_DEPTH = 3;

/** The version that the program named; empty where its answer names none in a way that is known here. */
export function versionIn(text: string): string {
  const object = jsonOf(text);
  const named = v.safeParse(v.looseObject({ Version: v.string() }), object);
  const told = named.success ? named.output.Version : typeof object === 'object' ? '' : text;
  return /\d+(?:\.\d+)+/.exec(told)?.[0].slice(0, 20) ?? '';
}

/** 'sign/service-refused' with its number where it says no, 'sign/service-answer' where it makes no sense. */
export function signatureIn(text: string): Result<ProgramSignature> {
  const reply = accepted(text);
  if (!reply.ok) return reply;
  const signed = v.safeParse(Signed, reply.value);
  const signature = signed.success ? bytesOfBase64(signed.output.Signature) : undefined;
  if (!signed.success || !signature) return fail({ code: 'sign/service-answer' });
  const certificate = bytesOfBase64(signed.output.CertBase64 ?? '');
  return ok({ signature, ...(certificate && { certificate }) });
}

/**
 * Everything in an answer that may be a certificate, first things first: whatever its name, and wherever it stands.
 * Real answers were seen with `CertInfo` as an object whose base64 stands beside `Subject`; its name differs.
 */
export function certificatesIn(text: string): Result<readonly Uint8Array<ArrayBuffer>[]> {
  const reply = accepted(text);
  return reply.ok ? ok([...base64In(reply.value, MAX_DEPTH)]) : reply;
}

function accepted(text: string): Result<v.InferOutput<typeof Reply>> {
  const reply = v.safeParse(Reply, jsonOf(text));
  if (!reply.success) return fail({ code: 'sign/service-answer' });
  const { Status: status } = reply.output;
  return status === 0 ? ok(reply.output) : fail({ code: 'sign/service-refused', status });
}

function* base64In(value: unknown, depth: number): Generator<Uint8Array<ArrayBuffer>> {
  if (typeof value === 'string') {
    const bytes = bytesOfBase64(value.replaceAll(/-----[A-Z ]+-----/g, ''));
    // A certificate is a DER sequence of more than 255 bytes.
    if (bytes?.[0] === 0x30 && bytes[1] === 0x82) yield bytes;
    else if (depth > 0 && value.startsWith('{')) yield* base64In(jsonOf(value), depth - 1);
  } else if (typeof value === 'object' && value !== null && depth > 0)
    for (const part of Object.values(value)) yield* base64In(part, depth - 1);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: `undefined` is what JSON cannot say.
    return undefined;
  }
}
