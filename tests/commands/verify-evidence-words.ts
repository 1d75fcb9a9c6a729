import type { ChainFault } from '../../shared/domain/evidence-chain';
import type { SourceFault } from '../../shared/domain/evidence-file/report';
import type { VerifyAnswer } from './verify-evidence';

interface Words {
  readonly vi: string;
  readonly en: string;
}

const CHAIN_FAULTS: Readonly<Record<ChainFault, Words>> = {
  malformed: {
    vi: 'không phải một dòng của nhật ký, hoặc có nội dung không được phép',
    en: 'not a line of this log, or it holds something that must not stand there',
  },
  sequence: {
    vi: 'số thứ tự không nối tiếp: có dòng bị xoá, thêm hoặc đổi chỗ',
    en: 'its number does not follow: lines were removed, added or moved',
  },
  previous: {
    vi: 'không khớp với dòng trước: dòng trước đã bị thay',
    en: 'it does not fit the line before: that line was exchanged',
  },
  hash: { vi: 'nội dung đã bị sửa', en: 'its content was changed' },
  end: {
    vi: 'không phải dòng cuối đã biết: thiếu dòng ở cuối',
    en: 'it is not the last line that was known: lines are missing at the end',
  },
};

/** What a person reads: Vietnamese, then English. */
export function describeAnswer(answer: VerifyAnswer): string {
  const said = [verdictWords(answer), ...answer.faults.map(faultWords), originWords(answer)];
  return said.flatMap(({ vi, en }) => [vi, en]).join('\n');
}

function verdictWords({ verdict, lines }: VerifyAnswer): Words {
  const count = String(lines);
  const follow = {
    vi: `${count} dòng nối tiếp nhau, không dòng nào bị sửa, xoá giữa chừng hay đổi chỗ`,
    en: `${count} lines follow each other; none was changed, removed in between or moved`,
  };
  if (verdict === 'sound') return { vi: `ĐÚNG: ${follow.vi}.`, en: `SOUND: ${follow.en}.` };
  if (verdict === 'unsigned') return { vi: `CHƯA CÓ CHỮ KÝ: ${follow.vi}.`, en: `UNSIGNED: ${follow.en}.` };
  return { vi: 'SAI: tệp này không dùng làm bằng chứng được.', en: 'BROKEN: this file is no evidence.' };
}

function faultWords(fault: SourceFault): Words {
  switch (fault.is) {
    case 'chain': {
      const { vi, en } = CHAIN_FAULTS[fault.reason];
      return { vi: `Dòng ${String(fault.line)}: ${vi}.`, en: `Line ${String(fault.line)}: ${en}.` };
    }
    case 'signature':
      return {
        vi: 'Chữ ký ở cuối tệp không khớp với nội dung bên trên.',
        en: 'The signature at the end does not fit what stands above it.',
      };
    case 'unsigned':
      return {
        vi: 'Lưu ý: không có chữ ký che các dòng này, nên không thấy được dòng bị cắt ở cuối hay tệp bị viết lại cả. Hãy xuất lại nhật ký từ khung Cửa Số, hoặc so với mã băm cuối đã ghi lại ở nơi khác (--last MÃ).',
        en: 'Note: no signature covers these lines, so lines cut off at the end, or a file written anew as a whole, cannot be seen. Save the log again in the panel, or compare a last hash noted elsewhere (--last HASH).',
      };
    case 'tail':
      return {
        vi: `Dòng ${String(fault.line)}: chữ ký nói về một chỗ kết thúc khác: thiếu dòng, thừa dòng, hoặc chữ ký của tệp khác.`,
        en: `Line ${String(fault.line)}: the signature names another end: lines are missing, lines were added, or it is another file's.`,
      };
    case 'gap':
      return {
        vi: `Tệp này không có các dòng từ ${String(fault.from)} đến ${String(fault.to)}.`,
        en: `Lines ${String(fault.from)} to ${String(fault.to)} are not in this file.`,
      };
    case 'fork':
      return {
        vi: `Dòng số ${String(fault.line)} khác với dòng đã biết của cùng máy.`,
        en: `Line number ${String(fault.line)} differs from the one known of this device.`,
      };
    case 'unknown-device':
      return {
        vi: 'Cơ quan chưa ghi nhận máy đã ký.',
        en: 'The office has not named the device that signed.',
      };
  }
}

function originWords({ trailer, proof, last }: VerifyAnswer): Words {
  const hash = { vi: `Mã băm dòng cuối: ${last}`, en: `Last hash: ${last}` };
  if (!trailer || proof !== 'signed') return hash;
  const { device, at } = trailer;
  return {
    vi: `Máy ${device} đã ký lúc ${at}. ${hash.vi}`,
    en: `Signed by device ${device} at ${at}. ${hash.en}`,
  };
}
