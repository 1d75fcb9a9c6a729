import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { AssemblyPart, DocumentMetadata } from '../../../../shared/contracts/pdf-worker';
import type { PageText } from '../../../../shared/domain/page-text';
import { assemble } from '../../../../workers/pdf/assemble';
import { srgbProfile } from '../../../../workers/pdf/srgb-profile';
import { aLayeredPage, layersPart } from '../../../fixtures/layers';
import { profileFaults } from '../../../fixtures/pdfa-objects';
import { pdfaFaults } from '../../../fixtures/pdfa-rules';
import { textPdf } from '../../../fixtures/pdfs';
import { solidJpeg, type SolidJpeg } from '../../../fixtures/solid-jpeg';

type PagePart = Exclude<AssemblyPart, { readonly kind: 'pdf' }>;

/** A page with a sentence that was read on it, turned or not. */
const TEXT: PageText = {
  lines: [
    {
      baseline: 0.1,
      words: [
        { text: 'Cộng', x: 0.1, y: 0.08, width: 0.1, height: 0.03 },
        { text: 'hoà', x: 0.22, y: 0.08, width: 0.08, height: 0.03 },
      ],
    },
  ],
  confidence: 90,
  turn: 90,
};

const METADATA: DocumentMetadata = {
  title: 'Tờ khai <đăng ký> & kết hôn',
  dossier: 'H40.12-261121-0007',
  procedure: '1.000894',
  component: 'TP01',
  conversion: { at: '2026-11-21T09:05:00.250+07:00', by: 'UBND xã Thử Nghiệm & Cộng sự' },
};

function scan(jpeg: Partial<SolidJpeg> = {}): PagePart {
  const { width = 1654, height = 2339 } = jpeg;
  const bytes = new Uint8Array(solidJpeg({ ...jpeg, width, height }));
  return { kind: 'image', jpeg: new Blob([bytes]), width, height, dpi: 200, turn: 0 };
}

function withText(part: PagePart): AssemblyPart {
  return { ...part, text: TEXT };
}

async function made(parts: readonly AssemblyPart[], metadata = METADATA) {
  const result = await assemble({ parts, metadata });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { ...result.value, bytes: Buffer.from(await result.value.pdf.arrayBuffer()) };
}

test.each([
  ['scans', [scan(), scan({ components: 1 })]],
  ['layered pages', [layersPart(), layersPart(aLayeredPage({}, 'g4'), 90)]],
  ['both', [layersPart(), scan()]],
  ['pages with a text layer', [withText(layersPart(aLayeredPage(), 90)), withText({ ...scan(), turn: 90 })]],
])('a document of %s is PDF/A-2b, and every clause that concerns it holds', async (_, parts) => {
  const { archival, bytes } = await made(parts);

  expect(archival).toBe('pdfa-2b');
  expect(await pdfaFaults(bytes)).toEqual([]);
});

test.each<readonly [string, DocumentMetadata]>([
  ['nothing but a title', { title: 'Tờ khai' }],
  ['a time that is none', { ...METADATA, conversion: { at: 'hôm qua', by: 'UBND xã' } }],
  ['letters that XML cannot hold in it', { ...METADATA, title: 'Tờ khai ]]> &amp; <x>' }],
])('with %s as metadata it still is', async (_, metadata) => {
  expect(await pdfaFaults((await made([scan()], metadata)).bytes)).toEqual([]);
});

test.each([
  ['pages copied from a PDF', [scan(), { kind: 'pdf', pdf: new Blob([new Uint8Array(textPdf())]) } as const]],
  ['a picture of four inks', [scan({ components: 4, adobe: true })]],
  ['a page smaller than the standard knows', [scan({ width: 16, height: 8 })]],
])('a document with %s does not say that it is PDF/A', async (_, parts) => {
  const { archival, bytes } = await made(parts);

  expect(archival).toBe('none');
  expect(bytes.toString('latin1')).not.toContain('GTS_PDFA1');
  expect(metadataOf(bytes).packet).not.toContain('pdfaid');
});

test('the colour profile is whole, small and always the same', () => {
  const profile = Buffer.from(srgbProfile());

  expect([...profileFaults(profile)]).toEqual([]);
  expect(profile.length).toBeLessThan(1_000);
  expect(profile.equals(srgbProfile())).toBe(true);
});

/* The rules themselves are tested: a good document is spoilt in one place, by as many bytes as were there. */
test.each([
  ['6.1.2 header', '%PDF-1.7\n%\xe2', '%PDF-1.7\n%a'],
  ['6.1.3 identifiers', '/ID [<', '/Id [<'],
  ['6.1.4 table', 'xref\n0 ', 'xref\n1 '],
  ['6.1.6 hexadecimal strings', '<FEFF0043', '<FEFF00  '],
  ['6.1.7.1 lengths', '/FlateDecode /Length 1', '/FlateDecode /Length 2'],
  ['6.2.3 kind of intent', '/GTS_PDFA1', '/GTS_PDFX1'],
  ['6.2.3 components', '/N 3', '/N 4'],
  ['6.2.4.3 colour space', '/DeviceRGB', '/DeviceABC'],
  ['6.2.8 bits', '/ImageMask true /BitsPerComponent 1', '/ImageMask true /BitsPerComponent 2'],
  ['6.2.8 interpolation', '/BitsPerComponent 8', '/Interpolate   true'],
  ['6.5.2 additional actions', '/Lang (vi-VN)', '/AA <<   >>  '],
  ['6.1.7.2 filter', '/JBIG2Decode', '/JBIG2Xecode'],
])('a document that breaks %s is found out', async (clause, good, bad) => {
  const { bytes } = await made([layersPart()]);
  const text = bytes.toString('latin1');
  expect(text).toContain(good);

  const spoilt = Buffer.from(text.replace(good, bad), 'latin1');

  expect(await pdfaFaults(spoilt)).toContain(clause);
});

test.each([
  ['6.6.2.1 packet', 'W5M0MpCehiHzreSzNTczkc9d', 'W5M0MpCehiHzreSzNTczkc9x'],
  ['6.6.2.1 not well formed', '</dc:title>', '</dc:Title>'],
  ['6.6.2.1 namespace pdfaid', 'aiim.org/pdfa/ns/id/', 'aiim.org/pdfa/ns/ID/'],
  ['6.6.2.3.1 cuaso:DossierCode', 'name>DossierCode', 'name>DossierKode'],
  ['6.6.2.3.3 category', '>external<', '>outsider<'],
  ['6.6.4 part', 'part>2<', 'part>3<'],
  ['6.6.4 conformance', 'conformance>B<', 'conformance>X<'],
  ['6.6.3 producer', 'Producer>C', 'Producer>K'],
  ['6.6.3 creation date', 'CreateDate>2026', 'CreateDate>2025'],
])('a document whose metadata breaks %s is found out', async (clause, good, bad) => {
  const { bytes } = await made([layersPart()]);
  const { packet, from, head, length } = metadataOf(bytes);
  expect(packet).toContain(good);
  const withPacket = (text: string): Buffer => {
    const packed = deflateSync(Buffer.from(text, 'latin1'));
    const newHead = head.replace(`/Length ${length}`, `/Length ${packed.length}`);
    const before = bytes.subarray(0, from - head.length);
    return Buffer.concat([before, Buffer.from(newHead, 'latin1'), packed, bytes.subarray(from + length)]);
  };

  expect(await pdfaFaults(withPacket(packet.replace(good, bad)))).toContain(clause);
  // It is the change that is found, not that the packet was written anew.
  expect(await pdfaFaults(withPacket(packet))).not.toContain(clause);
});

test('a document’s metadata takes a kilobyte, not four', async () => {
  expect(metadataOf((await made([scan()])).bytes).length).toBeLessThan(1_100);
});

/** The packet as it stands in a file, one character a byte. */
function metadataOf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const found = /\/Subtype \/XML \/Filter \/FlateDecode \/Length (\d+) >>\nstream\n/.exec(text);
  if (!found) throw new Error('no metadata');
  const [head, length] = [found[0], Number(found[1])];
  const from = found.index + head.length;
  return { head, from, length, packet: inflateSync(pdf.subarray(from, from + length)).toString('latin1') };
}
