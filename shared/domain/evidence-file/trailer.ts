import { isAgencyCode } from '../codes';
import { canonical } from '../evidence-chain';
import { isOneOf, isSha256, isTime, type FieldCheck } from '../log-fields';

/** Whose lines: those of a counter's log, or those that a supervisor's machine wrote in looking. */
export type ExportKind = 'counter' | 'check';

/** What a signature stands for: which lines, how they end, whose they are. */
export interface ExportFacts {
  /** Version of this form. */
  readonly export: 1;
  /** First 16 digits of the SHA-256 of the public key's point. */
  readonly device: string;
  /** SPKI in base64, P-256. */
  readonly publicKey: string;
  readonly kind: ExportKind;
  /** Code of the agency, where the officer's id names it. */
  readonly unit?: string;
  /** Numbers of the first and the last line above; the last is one less than the first where there is none. */
  readonly from: number;
  readonly to: number;
  /** Hash of the line with the number `to`; 64 zeros where that is 0. */
  readonly last: string;
  /** When it was exported, ISO 8601 with zone. */
  readonly at: string;
}

/** The last line of an exported file. `signature`: r and s as 64 bytes in base64, over the line without it. */
export interface ExportTrailer extends ExportFacts {
  readonly signature: string;
}

/** A device's key for its exports. The private half cannot be read out. */
export interface DeviceKey {
  readonly device: string;
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** What stands before the point in every SPKI of P-256, and the mark of a point that is written in full. */
const SPKI_HEAD_BYTES = 26;
const SPKI = /^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z\d+/]{86}==$/;
const SIGNATURE = /^[A-Za-z\d+/]{86}==$/;

const isCount: FieldCheck = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const matches =
  (pattern: RegExp): FieldCheck =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const CHECKS: Readonly<Record<keyof ExportTrailer, FieldCheck>> = {
  export: isOneOf([1]),
  device: matches(/^[0-9a-f]{16}$/),
  publicKey: matches(SPKI),
  kind: isOneOf(['counter', 'check']),
  unit: (value) => value === undefined || (typeof value === 'string' && isAgencyCode(value)),
  from: isCount,
  to: isCount,
  last: isSha256,
  at: isTime,
  signature: matches(SIGNATURE),
};

/** A key for this device's exports, and the id that follows from it. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const spki = base64Of(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
  return { device: await deviceOf(spki), publicKey: spki, privateKey };
}

/** The last line of a file: these facts under the device's signature. */
export async function signTrailer(
  facts: Omit<ExportFacts, 'export' | 'device' | 'publicKey'>,
  { device, publicKey, privateKey }: DeviceKey,
): Promise<ExportTrailer> {
  const signed: ExportFacts = { export: 1, device, publicKey, ...facts };
  const signature = await crypto.subtle.sign(SIGNING, privateKey, signedBytes(signed));
  return { ...signed, signature: base64Of(new Uint8Array(signature)) };
}

/** Whether the key that it names signed exactly this, and its id is that key's. */
export async function isSigned({ signature, ...facts }: ExportTrailer): Promise<boolean> {
  if ((await deviceOf(facts.publicKey)) !== facts.device) return false;
  try {
    const key = await crypto.subtle.importKey('spki', bytesOf(facts.publicKey), CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, key, bytesOf(signature), signedBytes(facts));
  } catch {
    // A key that is no point of the curve signs nothing.
    return false;
  }
}

/** The trailer as a line of a file. */
export function serialiseTrailer(trailer: ExportTrailer): string {
  return canonical(trailer);
}

/** Reads a line that is nothing but a trailer, written as `serialiseTrailer` does. */
export function readTrailer(text: string): ExportTrailer | undefined {
  if (!text.includes('"export":')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Broken JSON is no trailer.
    return undefined;
  }
  if (typeof value !== 'object' || value === null || canonical(value) !== text) return undefined;
  const found: Readonly<Record<string, unknown>> = { ...value };
  const known = new Map(Object.entries(CHECKS));
  const foreign = Object.keys(found).some((key) => !known.has(key));
  const wrong = [...known].some(([key, check]) => !check(found[key]));
  // Each field was held against its check, and none is missing or too many.
  return foreign || wrong ? undefined : (value as ExportTrailer);
}

/** The trailer at the end of a file, told from its last few thousand characters, before the file is read. */
export function trailerIn(tail: string): ExportTrailer | undefined {
  const lines = tail.split('\n').map((line) => line.replace(/\r$/, ''));
  return readTrailer(lines.findLast((line) => line !== '') ?? '');
}

/** First 16 digits of the SHA-256 of the point. */
async function deviceOf(spki: string): Promise<string> {
  const point = bytesOf(spki).slice(SPKI_HEAD_BYTES);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', point));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function signedBytes(facts: ExportFacts): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonical(facts));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
