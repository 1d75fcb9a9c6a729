import { expect, test } from 'vitest';
import { xmpPacket } from '../../../../workers/pdf/xmp';
import { infoDict } from '../../../../workers/pdf/document-metadata';

const metadata = {
  title: 'Trích lục',
  fields: {
    docNumber: '12/TLKS & <bản sao>',
    issueDate: '2024-03-05',
    issuer: 'Ủy ban nhân dân xã Tịnh Biên',
    ownerId: '079095001234',
  },
} as const;
const written = (archival: 'pdfa-2b' | 'none'): string =>
  new TextDecoder().decode(xmpPacket(metadata, archival));

test('confirmed metadata stand in XMP under names of their own', () => {
  expect(written('none')).toContain('<cuaso:PaperNumber>12/TLKS &amp; &lt;bản sao&gt;</cuaso:PaperNumber>');
  expect(written('none')).toContain('<cuaso:PaperIssueDate>2024-03-05</cuaso:PaperIssueDate>');
  expect(written('none')).toContain('<cuaso:PaperIssuer>Ủy ban nhân dân xã Tịnh Biên</cuaso:PaperIssuer>');
  expect(written('none')).not.toContain('PaperScope');
});

test('an archival document explains each of them, and only those that it holds', () => {
  const explained = [...written('pdfa-2b').matchAll(/<pdfaProperty:name>(\w+)</gu)].map(([, name]) => name);

  expect(explained).toEqual(['PaperOwnerId', 'PaperNumber', 'PaperIssueDate', 'PaperIssuer']);
});

test('they stand in XMP alone', () => {
  expect(infoDict(metadata)).not.toContain('079095001234');
});
