import type { Finding } from '../../domain/quality';
import { formatNumber } from '../numbers';
import type { FindingText, Place, QualityWords } from '../quality';

const PLACES: Readonly<Record<Place, string>> = {
  'upper-left': 'góc trên bên trái',
  top: 'mép trên',
  'upper-right': 'góc trên bên phải',
  left: 'mép trái',
  middle: 'giữa trang',
  right: 'mép phải',
  'lower-left': 'góc dưới bên trái',
  bottom: 'mép dưới',
  'lower-right': 'góc dưới bên phải',
};
const CORNERS: readonly Place[] = ['upper-left', 'upper-right', 'lower-left', 'lower-right'];

const finding: FindingText = {
  blurred: (_, where) => `Chữ bị mờ${at(where)}: giữ giấy phẳng và yên, lau mặt kính rồi quét hoặc chụp lại.`,
  faint: (_, where) => `Chữ quá nhạt${at(where)}: chọn mức đậm hơn rồi quét lại.`,
  glare: (_, where) => `Bị chói sáng, mất chữ${at(where)}: tắt đèn flash, đổi hướng ánh sáng rồi chụp lại.`,
  shadow: (_, where) => `Có bóng tối${at(where)}: đậy kín nắp máy quét hoặc đổi hướng ánh sáng rồi làm lại.`,
  finger: (_, where) => `Ngón tay che giấy${at(where)}: đặt giấy xuống mặt bàn rồi chụp lại.`,
  'cut-off': (_, where) => `${lost(where)}: đặt lại giấy vào giữa kính rồi quét lại.`,
  'low-resolution': (found) =>
    found.severity === 'fail'
      ? `Chỉ có ${whole(found)} dpi, quy định là ít nhất 200 dpi: đặt máy quét 300 dpi rồi quét lại.`
      : `Chỉ vào khoảng ${whole(found)} dpi, sát mức tối thiểu 200 dpi: nên quét lại ở 300 dpi, hoặc chụp gần hơn.`,
  skewed: ({ measured = 0 }) =>
    `Trang còn nghiêng ${formatNumber(Math.abs(measured), 'vi', 1)}°: đặt giấy sát cạnh kính rồi quét lại.`,
  'upside-down': () => 'Trang có thể bị ngược hoặc nằm ngang: xem lại và bấm xoay trang nếu cần.',
  'nearly-blank': () =>
    'Trang gần như trống: nếu là mặt sau không có chữ thì bỏ trang này, nếu không thì lật giấy rồi quét lại.',
  moire: (_, where) => `Có vân sọc${at(where)}: quét từ bản giấy ở 300 dpi, không chụp lại màn hình.`,
  'odd-size': (found) =>
    `Khổ giấy lạ, cạnh dài ${whole(found)} mm: kiểm tra độ phân giải đã chọn trên máy quét rồi quét lại.`,
  duplicate: (found) => `Giống trang ${whole(found)}: nếu quét trùng thì bỏ một trang.`,
  'missing-back': (found) => `Có thể thiếu trang số ${whole(found)}: lật mặt sau, quét thêm nếu còn.`,
};

/** Vietnamese: what is wrong with a page, in the words of the counter. */
export const qualityVi: QualityWords = {
  verdict: { pass: 'Đạt', rescan: 'Nên quét lại', fail: 'Không đạt' },
  look: 'Nên xem lại',
  finding,
  fellBack: {
    'ink-lost': 'Giữ nguyên ảnh quét: bản làm sạch bị mất nét chữ.',
    'marks-lost': 'Giữ nguyên ảnh quét: bản làm sạch bị mất dấu hoặc chấm của chữ.',
    'colour-lost': 'Giữ nguyên ảnh quét: bản làm sạch làm sai màu con dấu hoặc chữ ký.',
    codec: 'Giữ nguyên ảnh quét: bản làm sạch ghi ra không đọc lại được đúng.',
    larger: 'Giữ nguyên ảnh quét: bản làm sạch không nhỏ hơn.',
  },
};

function at(where: Place | undefined): string {
  return where ? ` ở ${PLACES[where]}` : '';
}

/** A corner is lost itself; at an edge it is the text that is lost. */
function lost(where: Place | undefined): string {
  if (!where || where === 'middle') return 'Chữ bị cắt ở mép giấy';
  return CORNERS.includes(where) ? `Mất ${PLACES[where]}` : `Chữ bị cắt ở ${PLACES[where]}`;
}

function whole({ measured = 0 }: Finding): string {
  return formatNumber(Math.round(measured), 'vi');
}
