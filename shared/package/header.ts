import * as v from 'valibot';
import type { Handover, PackageHeader } from '../contracts/handover';
import { fail, ok, type Result } from '../domain/result';
import { bytesOf, jsonOf } from './bytes';
import { PackageHeaderSchema } from './handover-schema';
import { MAGIC, MAX_HEADER_BYTES, PACKAGE_FORM, PRELUDE_BYTES, readFourBytes } from './layout';

/** The outside of a package. Nothing of it is proven before the package was opened. */
export interface Outside {
  readonly header: PackageHeader;
  /** Prelude and header as they stand there: RFC 9180's `info`. */
  readonly info: Uint8Array<ArrayBuffer>;
  /** Length of what is sealed, before sealing. */
  readonly sealedBytes: number;
}

/** What stands on a new package. */
export function newHeader({ slip, kiosk, madeAt }: Handover, keyId: string): PackageHeader {
  return { form: 1, id: crypto.randomUUID(), slip, kiosk, madeAt, keyId };
}

/** `2026-11-22_007_3f2a91bc.cuaso`. */
export function packageFileName({ slip, id }: PackageHeader): string {
  return `${slip.replace('/', '_')}_${id.slice(0, 8)}.cuaso`;
}

/**
 * Reads the outside. 'package/not-a-package', 'package/newer', 'package/cut-off' where it ends inside, 'package/altered'
 * where it is not what the form prescribes, 'file/unreadable'.
 */
export async function readOutside(bytes: Blob): Promise<Result<Outside>> {
  const read = await bytesOf(bytes, 0, PRELUDE_BYTES + MAX_HEADER_BYTES);
  if (!read.ok) return read;
  const start = read.value;
  if (start.length <= MAGIC.length || MAGIC.some((byte, index) => start[index] !== byte))
    return fail({ code: 'package/not-a-package' });
  const form = start[MAGIC.length] ?? 0;
  if (form > PACKAGE_FORM) return fail({ code: 'package/newer', form, known: PACKAGE_FORM });
  if (form < PACKAGE_FORM) return fail({ code: 'package/not-a-package' });
  if (start.length < PRELUDE_BYTES) return fail({ code: 'package/cut-off' });
  return outsideOf(start);
}

function outsideOf(start: Uint8Array<ArrayBuffer>): Result<Outside> {
  const headerBytes = ((start[6] ?? 0) << 8) | (start[7] ?? 0);
  if (headerBytes > MAX_HEADER_BYTES) return fail({ code: 'package/altered' });
  const end = PRELUDE_BYTES + headerBytes;
  if (start.length < end) return fail({ code: 'package/cut-off' });
  const parsed = v.safeParse(PackageHeaderSchema, jsonOf(start.subarray(PRELUDE_BYTES, end)));
  if (!parsed.success) return fail({ code: 'package/altered' });
  return ok({ header: parsed.output, info: start.slice(0, end), sealedBytes: readFourBytes(start, 8) });
}
