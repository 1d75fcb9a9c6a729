import { MAX_SIZES, type ObserveOrder } from '../observer-protocol';
import type { SizesOf } from './sent';

/** Whether a request of this method can carry a file. */
export function carries(method: string): boolean {
  return /^(?:post|put|patch)$/i.test(method);
}

/** Measures bodies for one job: files, bytes, and the job's own document written out in base64. */
export function sizesFor({ bytes, base64 }: Pick<ObserveOrder, 'bytes' | 'base64'>): SizesOf {
  const escaped = encodeURIComponent(base64);
  const isWritten = (text: string): boolean => text.includes(base64) || text.includes(escaped);
  return (body) => {
    if (body instanceof Blob) return [body.size];
    if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return [body.byteLength];
    if (body instanceof FormData) return sizesIn([...body.values()], bytes, isWritten);
    const text = body instanceof URLSearchParams ? body.toString() : body;
    return typeof text === 'string' && isWritten(text) ? [bytes] : undefined;
  };
}

function sizesIn(
  values: readonly FormDataEntryValue[],
  bytes: number,
  isWritten: (text: string) => boolean,
): readonly number[] | undefined {
  const sizes = values.slice(0, MAX_SIZES).flatMap((value) => {
    if (value instanceof Blob) return [value.size];
    return isWritten(value) ? [bytes] : [];
  });
  return sizes.length > 0 ? sizes : undefined;
}
