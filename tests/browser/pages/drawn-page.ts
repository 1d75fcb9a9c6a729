const LINES = [
  'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập – Tự do – Hạnh phúc',
  '',
  'GIẤY ĐỀ NGHỊ CẤP BẢN SAO TRÍCH LỤC',
  'Kính gửi: Uỷ ban nhân dân xã Bình Minh Thượng',
  'Họ, chữ đệm, tên người yêu cầu: Mẫu Thị Ví Dụ',
  'Nơi cư trú: thôn Khuỷu Tay, xã Bình Minh Thượng',
  'Đề nghị cơ quan cấp bản sao trích lục khai sinh cho người có tên dưới đây:',
  'Làm tại: Bình Minh Thượng, ngày 21 tháng 11 năm 2026',
];

/** A page of invented text with a seal, its longest side in pixels. */
export async function drawnPage(longest: number): Promise<Blob> {
  const [width, height] = [Math.round(longest * 0.707), longest];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#222';
  pen.font = `${String(Math.round(height / 52))}px sans-serif`;
  LINES.forEach((line, index) => pen.fillText(line, width * 0.08, height * (0.08 + 0.07 * index)));
  pen.strokeStyle = '#c8102e';
  pen.lineWidth = height / 160;
  pen.beginPath();
  pen.arc(width * 0.8, height * 0.86, height * 0.08, 0, 2 * Math.PI);
  pen.stroke();
  return canvas.convertToBlob({ type: 'image/png' });
}
