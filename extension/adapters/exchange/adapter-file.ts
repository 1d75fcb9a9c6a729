import * as v from 'valibot';
import { ADAPTER_FORMAT, AdapterDataSchema, type AdapterData } from '../../../shared/contracts/adapter-data';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { isUsable, lintAdapter } from '../lint';
import { canonicalJson } from './canonical-json';
import { isSignedBy } from './signature';

/** Largest file with an adapter: ten times what the largest shipped one needs. */
export const MAX_ADAPTER_BYTES = 200_000;
/** Deepest nesting of the format, with room to spare; deeper is an attack on the parser. */
const MAX_DEPTH = 24;

/** An adapter on its way from one office to another. The signature is over the adapter as canonical JSON. */
const FileSchema = v.strictObject({
  adapter: v.unknown(),
  signature: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
});

/** How strictly a file is read. */
export interface ParseOptions {
  /** SPKI in base64. When the office has set one, a file without its signature is refused. */
  readonly publicKey?: string;
}

/** The file that carries an adapter, for people to read: the adapter alone, or with its signature beside it. */
export function writeAdapterFile(data: AdapterData, signature?: string): Uint8Array<ArrayBuffer> {
  const file = signature === undefined ? data : { adapter: data, signature };
  return new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`);
}

/**
 * An adapter from a file that may have come from anywhere. 'adapter/too-large', 'adapter/unreadable' (no JSON),
 * 'adapter/format-newer', 'adapter/invalid' with the field, 'adapter/brittle' with the worst flaw, 'adapter/unsigned',
 * 'adapter/signature-wrong'.
 */
export async function parseAdapterFile(
  bytes: Uint8Array,
  { publicKey }: ParseOptions = {},
): Promise<Result<AdapterData>> {
  if (bytes.length > MAX_ADAPTER_BYTES) {
    return fail({ code: 'adapter/too-large', bytes: bytes.length, limit: MAX_ADAPTER_BYTES });
  }
  const json = readJson(bytes);
  if (json === undefined) return fail({ code: 'adapter/unreadable' });
  const file = v.safeParse(FileSchema, json);
  const { adapter, signature } = file.success ? file.output : { adapter: json, signature: undefined };
  const parsed = checkAdapter(adapter);
  if (!parsed.ok || publicKey === undefined) return parsed;
  if (signature === undefined) return fail({ code: 'adapter/unsigned' });
  const signed = await isSignedBy(parsed.value, signature, publicKey);
  return signed ? parsed : fail({ code: 'adapter/signature-wrong' });
}

/** Data from anywhere as an adapter that may be used: of the right form and without an error of the lint. */
export function checkAdapter(data: unknown): Result<AdapterData> {
  const { format } = typeof data === 'object' && data !== null ? (data as { format?: unknown }) : {};
  if (typeof format === 'number' && format > ADAPTER_FORMAT) {
    return fail({ code: 'adapter/format-newer', format, known: ADAPTER_FORMAT });
  }
  const parsed = v.safeParse(AdapterDataSchema, data, { abortEarly: true });
  if (!parsed.success) {
    return fail({ code: 'adapter/invalid', field: v.getDotPath(parsed.issues[0])?.slice(0, 100) ?? '' });
  }
  const flaws = lintAdapter(parsed.output).filter(({ weight }) => weight === 'error');
  const [worst] = flaws;
  if (worst && !isUsable(flaws)) return fail({ code: 'adapter/brittle', flaws: flaws.length, worst });
  return ok(parsed.output);
}

/** Whether two adapters say the same, whatever the order of their fields. */
export function isSameAdapter(one: AdapterData, other: AdapterData): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function readJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return depthOf(text) > MAX_DEPTH ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // No UTF-8, or no JSON.
    return undefined;
  }
}

/** How deep brackets are nested, without following them. Those in texts count too: an adapter has few. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text) {
    if (sign === '{' || sign === '[') most = Math.max(most, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return most;
}
