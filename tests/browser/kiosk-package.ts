import { createHash } from 'node:crypto';
import type { Handover, HandoverComponent } from '../../shared/contracts/handover';
import { sealPackage } from '../../shared/package/seal';
import { seedPdf } from '../onestop/seed-pdf';
import { trainingDossiers } from '../onestop/server';
import { value } from '../unit/package/a-handover';

export const MADE_AT = '2026-11-22T08:00:00.000+07:00';
/** Of whoever files. Invented. */
export const NUMBER = '079195001234';
/** What the kiosk prepared, by file id. */
export const papers = new Map(
  ['TP01-1', 'TP02-1', 'TP03-1', 'TP03-2'].map((id) => [id, Uint8Array.from(seedPdf(`Paper ${id}`))]),
);

/** SHA-256 as the evidence has it. */
export function sum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The package of a slip of the training host's birth dossier, sealed for a key. */
export async function aPackage(slip: string, forKey: string) {
  const handover: Handover = {
    ...{ form: 1, slip, madeAt: MADE_AT, kiosk: 'kiosk-1' },
    procedure: { id: 'khai-sinh', code: trainingDossiers.birth.procedure, name: 'Đăng ký khai sinh' },
    components: [
      aPaper('TP01', 'Tờ khai đăng ký khai sinh', ['TP01-1'], {
        findings: [{ page: 1, flaw: 'blurred', severity: 'rescan', accepted: true }],
      }),
      aPaper('TP02', 'Giấy chứng sinh (bản chính)', ['TP02-1']),
      aPaper('TP03', 'Căn cước của hai vợ chồng', ['TP03-1', 'TP03-2'], { state: 'review' }),
      aPaper('TP04', 'Giấy chứng nhận kết hôn', [], { state: 'bring', required: false }),
    ],
    who: {
      behalf: 'self',
      person: { name: 'Vàng A Páo', number: NUMBER, from: 'card-qr' },
    },
    resultWay: 'post',
    declaration: { version: '2026-11', at: MADE_AT },
  };
  const files = new Map([...papers].map(([id, bytes]) => [id, new Blob([bytes])]));
  const { fileName, bytes } = value(await sealPackage(handover, files, forKey));
  return { name: fileName, bytes: new Uint8Array(await bytes.arrayBuffer()) };
}

function aPaper(
  code: string,
  name: string,
  ids: readonly string[],
  more: Partial<HandoverComponent> = {},
): HandoverComponent {
  const files = ids.map((id, index) => {
    const bytes = papers.get(id) ?? new Uint8Array();
    const facts = { sha256: sum(bytes), bytes: bytes.length, pages: 1, signed: false, conforms: true };
    return { ...facts, id, part: index + 1, of: ids.length, fileName: `${name}.pdf` };
  });
  return { code, name, required: true, state: 'ready', files, findings: [], ...more };
}
