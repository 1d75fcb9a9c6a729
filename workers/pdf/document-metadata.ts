import type { ConversionNote, DocumentMetadata } from '../../shared/contracts/pdf-worker';
import { pdfText } from './pdf-writer';

/** Who wrote the file, as PDF readers show it. */
export const PRODUCER = 'Cửa Số';

/**
 * The mark in letters that NĐ 137/2024/NĐ-CP, Điều 4, asks for: that the document was converted from paper. It is
 * part of the document, so it does not follow the language of the screen.
 */
export const CONVERTED_MARK = 'Chuyển đổi từ văn bản giấy';

/** The trailer's information dictionary. It holds no time but the conversion's, so equal documents get equal bytes. */
export function infoDict(metadata: DocumentMetadata): string {
  const { title, conversion } = metadata;
  const entries: (readonly [key: string, value: string | undefined])[] = [
    ['Title', title],
    ['Subject', subject(metadata)],
    ['Keywords', keywords(metadata)],
    ['Producer', PRODUCER],
    ['DossierCode', metadata.dossier],
    ['ProcedureCode', metadata.procedure],
    ['ComponentCode', metadata.component],
    ['ConvertedFromPaper', conversion && CONVERTED_MARK],
    ['ConvertedAt', conversion?.at],
    ['ConvertedBy', conversion?.by],
  ];
  const written = entries.flatMap(([key, value]) => (value ? [`/${key} ${pdfText(value)}`] : []));
  const created = createdAt(metadata)?.pdf;
  return `<< ${[...written, ...(created ? [`/CreationDate (${created})`] : [])].join(' ')} >>`;
}

/** The codes that the document belongs to, as one line. */
export function keywords({ dossier, procedure, component }: DocumentMetadata): string {
  return [dossier, procedure, component].filter((word) => word !== undefined).join('; ');
}

/** The conversion note as one sentence. */
export function subject({ conversion }: DocumentMetadata): string | undefined {
  return conversion && describe(conversion);
}

function describe({ at, by }: ConversionNote): string {
  return `${CONVERTED_MARK}; thời gian: ${at}; thực hiện: ${by}`;
}

/**
 * When the document came to be, to the second, as ISO 8601 and as PDF writes it: `2026-11-21T09:05:00+07:00` and
 * `D:20261121090500+07'00'`. Undefined where no such time is given.
 */
export function createdAt({
  conversion,
}: DocumentMetadata): { readonly iso: string; readonly pdf: string } | undefined {
  const time = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(conversion?.at ?? '');
  const [, second = '', zone = ''] = time ?? [];
  if (!time) return undefined;
  const pdfZone = zone === 'Z' ? 'Z' : `${zone.replace(':', "'")}'`;
  return { iso: `${second}${zone}`, pdf: `D:${second.replace(/\D/g, '')}${pdfZone}` };
}
