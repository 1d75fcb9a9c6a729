import type { GuideBrief } from '../../../../shared/contracts/guide';
import { sha256Hex } from '../../../../shared/domain/sha256';

/** Bytes of the files that `aBrief` names, by id. */
export const BYTES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'TP01-1': new Uint8Array(5_000).fill(1),
  'TP02-1': new Uint8Array(3_000).fill(2),
};

/** Two papers of one file each. */
export async function aBrief(more: Partial<GuideBrief> = {}): Promise<GuideBrief> {
  const paper = async (code: string, name: string): Promise<GuideBrief['papers'][number]> => {
    const bytes = BYTES[`${code}-1`]!;
    const sha256 = await sha256Hex(bytes);
    return { code, name, files: [{ id: `${code}-1`, fileName: `${code}.pdf`, bytes: bytes.length, sha256 }] };
  };
  return {
    ...{ portal: 'https://cong.example/', language: 'vi', slip: '2026-11-22/007' },
    procedure: { name: 'Đăng ký khai sinh', code: '1.001193' },
    papers: [await paper('TP01', 'Tờ khai đăng ký khai sinh'), await paper('TP02', 'Giấy chứng sinh')],
    values: [{ kind: 'name', text: 'Vàng A Páo' }],
    ...more,
  };
}
