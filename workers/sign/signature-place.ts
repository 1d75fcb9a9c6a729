import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { SignRequest } from '../../shared/contracts/sign-worker';
import { fail, ok, type Result } from '../../shared/domain/result';
import { pdfNumber, pdfText } from '../pdf/pdf-writer';
import { writeAppearance } from './appearance/write-appearance';
import { addToForm, addToPage, freeFieldName } from './pdf/add-field';
import { firstPage } from './pdf/first-page';
import { leaveOf } from './pdf/locks';
import { Objects } from './pdf/objects';
import { UpdateWriter, type Update } from './pdf/update';
import { hexOf } from './verify/der-values';

/** Printed, and neither moved nor deleted. */
const FLAGS = 132;

/**
 * Makes an incremental update with a place for a signature of at most `room` bytes. 'sign/not-signable' for a file that
 * is locked or cannot be followed as a viewer does, 'sign/certified' where an earlier signature forbids another.
 */
export async function makePlace(
  file: Uint8Array,
  request: SignRequest,
  room: number,
  font: () => Promise<Uint8Array>,
): Promise<Result<Update>> {
  const fontFile = request.appearance ? await font() : undefined;
  try {
    return place(file, request, room, fontFile);
  } catch {
    // Reading goes by what the file says of itself, and throws where that is not so.
    return fail({ code: 'sign/not-signable' });
  }
}

function place(
  file: Uint8Array,
  request: SignRequest,
  room: number,
  fontFile: Uint8Array | undefined,
): Result<Update> {
  const objects = new Objects(file);
  const { trailer } = objects.chain;
  const root = trailer.get(PDFName.of('Root'));
  const catalog = objects.value(root);
  if (objects.of(trailer, 'Encrypt') || !(root instanceof PDFRef) || !(catalog instanceof PDFDict))
    return fail({ code: 'sign/not-signable' });
  const leave = leaveOf(objects, catalog);
  if (leave === 'nothing') return fail({ code: 'sign/certified' });
  const page = firstPage(objects, catalog);
  const writer = new UpdateWriter(objects, file.length);
  const [signature, widget] = [writer.allocate(), writer.allocate()];
  const seen =
    request.appearance && fontFile && leave === 'all'
      ? writeAppearance(writer, page, request.appearance, fontFile)
      : undefined;
  const name = freeFieldName(objects, catalog);
  const shown = seen ? ` /AP << /N ${String(seen.form)} 0 R >>` : '';
  writer.object(
    widget,
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${pdfText(name)} /V ${String(signature)} 0 R` +
      ` /P ${page.ref.toString()} /Rect [${(seen?.box ?? [0, 0, 0, 0]).map(pdfNumber).join(' ')}]` +
      ` /F ${String(FLAGS)}${shown} >>`,
  );
  const field = PDFRef.of(widget);
  addToPage(objects, writer, page, field);
  addToForm(objects, writer, root, field);
  return ok(writer.finish(signature, signatureDict(request), room, identifier()));
}

/** ETSI EN 319 142-1, 6.3: the time of signing stands here, in the claim of who signs. */
function signatureDict({ at, reason }: SignRequest): string {
  const why = reason === undefined ? '' : ` /Reason ${pdfText(reason)}`;
  return `/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (${pdfTime(at)})${why}`;
}

/** `2026-11-22T09:05:00+07:00` → `D:20261122090500+07'00'`; in UTC where the text has another form. */
function pdfTime(at: string): string {
  const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?([+-]\d\d):(\d\d)$/.exec(at);
  if (!form) return `D:${new Date(at).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  return `D:${String(form[1]).replace(/\D/g, '')}${String(form[2])}'${String(form[3])}'`;
}

/** 32 hexadecimal digits that no other version of the file has. */
function identifier(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16))).toUpperCase();
}
