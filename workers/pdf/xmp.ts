import type { DocumentMetadata, FinishedPdf } from '../../shared/contracts/pdf-worker';
import { PAPER_FIELDS, type PaperField } from '../../shared/domain/paper-fields/fields';
import { CONVERTED_MARK, createdAt, keywords, PRODUCER, subject } from './document-metadata';

/** A property of ours; an archival document has to explain those that it holds (ISO 19005-2, 6.6.2.3). */
interface OwnProperty {
  readonly name: string;
  readonly means: string;
  readonly value: string | undefined;
}

const OWN_NAMESPACE = 'urn:cua-so:document:1';
const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  cuaso: OWN_NAMESPACE,
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** The metadata of a digitised paper, as TT 01/2023/TT-VPCP, Điều 9, lists them; days are ISO dates. */
const PAPER_PROPERTIES: Readonly<Record<PaperField, Pick<OwnProperty, 'name' | 'means'>>> = {
  docTypeCode: { name: 'PaperTypeCode', means: 'Code of the type of paper' },
  ownerId: { name: 'PaperOwnerId', means: 'Identity code of the person or organisation it is of' },
  docName: { name: 'PaperName', means: 'Name of the paper' },
  docNumber: { name: 'PaperNumber', means: 'Number and symbol of the paper' },
  issueDate: { name: 'PaperIssueDate', means: 'Day of issue, ISO 8601' },
  issuer: { name: 'PaperIssuer', means: 'Agency that issued it' },
  abstract: { name: 'PaperAbstract', means: 'Abstract of its content' },
  validUntil: { name: 'PaperValidUntil', means: 'Day until which it is valid, ISO 8601' },
  scope: { name: 'PaperScope', means: 'Scope within which it is valid' },
};

/**
 * A document's metadata as XMP, which survives where information dictionaries are dropped. Says the same as
 * `infoDict`, and what was confirmed of the paper; says that the document is PDF/A-2b where it is.
 */
export function xmpPacket(
  metadata: DocumentMetadata,
  archival: FinishedPdf['archival'],
): Uint8Array<ArrayBuffer> {
  const own = ownProperties(metadata);
  const properties = [
    language('dc:title', metadata.title),
    language('dc:description', subject(metadata)),
    plain('pdf:Producer', PRODUCER),
    plain('pdf:Keywords', keywords(metadata)),
    plain('xmp:CreateDate', createdAt(metadata)?.iso),
    ...own.map(({ name, value }) => plain(`cuaso:${name}`, value)),
    ...(archival === 'pdfa-2b' ? identification(own) : []),
  ];
  const body = properties.filter((property) => property !== '').join('\n');
  // In texts `<` is escaped, so whatever is found here is an element.
  const used = Object.entries(NAMESPACES).filter(([prefix]) => body.includes(`<${prefix}:`));
  const declared = used.map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  return new TextEncoder().encode(
    [
      '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      `<rdf:Description rdf:about=""${declared.join('')}>`,
      body,
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
      '<?xpacket end="r"?>',
    ].join('\n'),
  );
}

/** Those of our own properties that the document has. */
function ownProperties({
  dossier,
  procedure,
  component,
  conversion,
  fields = {},
}: DocumentMetadata): readonly OwnProperty[] {
  const all: readonly OwnProperty[] = [
    { name: 'DossierCode', means: 'Code of the dossier', value: dossier },
    { name: 'ProcedureCode', means: 'National code of the administrative procedure', value: procedure },
    { name: 'ComponentCode', means: 'Code of the paper within the procedure', value: component },
    {
      name: 'ConvertedFromPaper',
      means: 'Mark of conversion from paper',
      value: conversion && CONVERTED_MARK,
    },
    { name: 'ConvertedAt', means: 'Time of conversion, ISO 8601', value: conversion?.at },
    { name: 'ConvertedBy', means: 'Who converted it', value: conversion?.by },
    ...PAPER_FIELDS.map((field) => ({ ...PAPER_PROPERTIES[field], value: fields[field] })),
  ];
  return all.filter(({ value }) => value);
}

/** That the document is PDF/A-2b, and what its properties of ours mean. */
function identification(own: readonly OwnProperty[]): readonly string[] {
  const claim = ['<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>B</pdfaid:conformance>'];
  if (own.length === 0) return claim;
  const properties = own.map(({ name, means }) =>
    resource(
      'rdf:li',
      plain('pdfaProperty:name', name),
      plain('pdfaProperty:valueType', 'Text'),
      plain('pdfaProperty:category', 'external'),
      plain('pdfaProperty:description', means),
    ),
  );
  const schema = resource(
    'rdf:li',
    plain('pdfaSchema:schema', 'Cua So document'),
    plain('pdfaSchema:namespaceURI', OWN_NAMESPACE),
    plain('pdfaSchema:prefix', 'cuaso'),
    `<pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property>`,
  );
  return [...claim, `<pdfaExtension:schemas><rdf:Bag>${schema}</rdf:Bag></pdfaExtension:schemas>`];
}

function resource(name: string, ...content: readonly string[]): string {
  return `<${name} rdf:parseType="Resource">${content.join('')}</${name}>`;
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
