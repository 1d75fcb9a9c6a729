import * as v from 'valibot';
import type { Handover, HandoverFile } from '../contracts/handover';
import { MAX_DOSSIER_BYTES } from '../domain/limits';
import { HandoverSchema } from './handover-schema';
import { jsonOf } from './bytes';

/** Where a file lies, counted from the end of the description. */
export interface FilePlace {
  readonly file: HandoverFile;
  readonly start: number;
  readonly end: number;
}

/** The files of a dossier in the order in which they travel: paper by paper, part by part. */
export function filePlaces({ components }: Handover): readonly FilePlace[] {
  let end = 0;
  return components
    .flatMap(({ files }) => files)
    .map((file) => {
      const start = end;
      end += file.bytes;
      return { file, start, end };
    });
}

/** The bytes that the description's files have together. */
export function bytesOfFiles(places: readonly FilePlace[]): number {
  return places.at(-1)?.end ?? 0;
}

/** A description as it travels. */
export function writeManifest(handover: Handover): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(handover));
}

/** A description that keeps to its shape and its limits, no paper and no file twice; or the field that does not. */
export function readManifest(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: Handover } | { readonly ok: false; readonly field: string } {
  const parsed = v.safeParse(HandoverSchema, jsonOf(bytes));
  if (!parsed.success) return { ok: false, field: v.getDotPath(parsed.issues[0]) ?? 'JSON' };
  const { components } = parsed.output;
  if (new Set(components.map(({ code }) => code)).size < components.length)
    return { ok: false, field: 'code' };
  const places = filePlaces(parsed.output);
  const ids = new Set(places.map(({ file }) => file.id));
  if (ids.size < places.length) return { ok: false, field: 'id' };
  if (bytesOfFiles(places) > MAX_DOSSIER_BYTES) return { ok: false, field: 'bytes' };
  return { ok: true, value: parsed.output };
}
