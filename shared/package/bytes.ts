import { fail, ok, type Result } from '../domain/result';

/** A part of a Blob. 'file/unreadable': what lies behind it is gone, such as a stick that was pulled out. */
export async function bytesOf(
  blob: Blob,
  start: number,
  end: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await blob.slice(start, end).arrayBuffer()));
  } catch {
    // Every browser has its own error for this; none says more.
    return fail({ code: 'file/unreadable' });
  }
}

/** JSON of UTF-8 bytes; undefined for anything else. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not UTF-8, or no JSON: `undefined` is what JSON cannot say.
    return undefined;
  }
}

/** RFC 4648 section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of such a text; undefined where it is none, or not written as it is written here. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(plain, (character) => character.charCodeAt(0));
  return toBase64Url(bytes) === text ? bytes : undefined;
}
