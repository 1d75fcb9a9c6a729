import type { ConversionNote, DocumentMetadata } from '../../shared/contracts/pdf-worker';
import { pdfText } from './pdf-writer';

/** Who wrote the file, as PDF readers show it. */
const PRODUCER = 'Cửa Số';

/**
 * The mark in letters that NĐ 137/2024/NĐ-CP, Điều 4, asks for: that the document was converted from paper. It is
 * part of the document, so it does not follow the language of the screen.
 */
const CONVERTED_MARK = 'Chuyển đổi từ văn bản giấy';

/** The trailer's information dictionary. It holds no time but the conversion's, so equal documents get equal bytes. */
export function infoDict(metadata: DocumentMetadata): string {
  const { title, conversion } = metadata;
  const entries: (readonly [key: string, value: string | undefined])[] = [
    ['Title', title],
    ['Subject', subject(metadata)],
    ['Keywords', keywords(metadata).join('; ')],
    ['Producer', PRODUCER],
    ['DossierCode', metadata.dossier],
    ['ProcedureCode', metadata.procedure],
    ['ComponentCode', metadata.component],
    ['ConvertedFromPaper', conversion && CONVERTED_MARK],
    ['ConvertedAt', conversion?.at],
    ['ConvertedBy', conversion?.by],
  ];
  const written = entries.flatMap(([key, value]) => (value ? [`/${key} ${pdfText(value)}`] : []));
  const created = conversion && pdfDate(conversion.at);
  return `<< ${[...written, ...(created ? [`/CreationDate (${created})`] : [])].join(' ')} >>`;
}

/** The same as XMP, which survives where information dictionaries are dropped. */
export function xmpPacket(metadata: DocumentMetadata): Uint8Array<ArrayBuffer> {
  const { title, conversion } = metadata;
  const properties = [
    language('dc:title', title),
    language('dc:description', subject(metadata)),
    `<dc:format>application/pdf</dc:format>`,
    plain('pdf:Producer', PRODUCER),
    plain('pdf:Keywords', keywords(metadata).join('; ')),
    plain('xmp:CreateDate', conversion?.at),
    plain('cuaso:DossierCode', metadata.dossier),
    plain('cuaso:ProcedureCode', metadata.procedure),
    plain('cuaso:ComponentCode', metadata.component),
    plain('cuaso:ConvertedFromPaper', conversion && CONVERTED_MARK),
    plain('cuaso:ConvertedAt', conversion?.at),
    plain('cuaso:ConvertedBy', conversion?.by),
  ];
  const namespaces = [
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    'xmlns:cuaso="urn:cua-so:document:1"',
  ];
  return new TextEncoder().encode(
    [
      '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      `<rdf:Description rdf:about="" ${namespaces.join(' ')}>`,
      ...properties.filter((property) => property !== ''),
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
      '<?xpacket end="r"?>',
    ].join('\n'),
  );
}

function keywords({ dossier, procedure, component }: DocumentMetadata): readonly string[] {
  return [dossier, procedure, component].filter((word) => word !== undefined);
}

function subject({ conversion }: DocumentMetadata): string | undefined {
  return conversion && describe(conversion);
}

function describe({ at, by }: ConversionNote): string {
  return `${CONVERTED_MARK}; thời gian: ${at}; thực hiện: ${by}`;
}

function plain(name: string, value: string | undefined): string {
  return value ? `<${name}>${escapeXml(value)}</${name}>` : '';
}

function language(name: string, value: string | undefined): string {
  if (!value) return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
}

/** Also drops what XML 1.0 cannot hold at all. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** `2026-11-21T09:05:00+07:00` as `D:20261121090500+07'00'`; undefined for what is no such time. */
function pdfDate(iso: string): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(iso);
  if (!parts) return undefined;
  const zone = parts[7] ?? 'Z';
  return `D:${parts.slice(1, 7).join('')}${zone === 'Z' ? 'Z' : `${zone.replace(':', "'")}'`}`;
}
