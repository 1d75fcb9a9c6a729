/** What a practice paper says. */
export interface PracticePaper {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly number: number;
  readonly sheet: number;
  readonly of: number;
  /** Too blurred to be read, as by a scanner whose lid was lifted. */
  readonly blurred: boolean;
}

/** A4, drawn in 1/200 inch … */
const WIDTH = 1_654;
const HEIGHT = 2_339;
/** … and scanned at 300 dpi. */
const SCALE = 1.5;
const MARGIN = 180;
const LINE = 62;
const LINES = 26;
/** 0.76 mm at 300 dpi: words can be guessed at, not read. */
const BLUR_PX = 9;
const JPEG_QUALITY = 0.9;

const WORDS = (
  'giấy này chỉ để tập huấn không có giá trị pháp lý mọi tên người địa danh và con số đều do máy đặt ra ' +
  'cán bộ tiếp nhận xem từng trang kiểm tra chữ ký con dấu rồi đính kèm đúng thành phần của hồ sơ'
).split(' ');

/** Draws a paper that never existed: no file is shipped for the lesson, and no two papers are the same. */
export async function drawPaper(paper: PracticePaper): Promise<File> {
  const [sheet, pen] = emptySheet();
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#fdfdfb';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  drawHead(pen, paper);
  drawLines(pen, paper);
  drawSeal(pen);
  const scan = paper.blurred ? blurred(sheet) : sheet;
  const blob = await scan.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  return new File([blob], `${paper.name}.jpg`, { type: 'image/jpeg' });
}

/** The whole sheet at once: a filter on each line of print would take a slow device half a minute. */
function blurred(sheet: OffscreenCanvas): OffscreenCanvas {
  const [soft, pen] = emptySheet();
  pen.filter = `blur(${BLUR_PX}px)`;
  pen.drawImage(sheet, 0, 0);
  return soft;
}

function emptySheet(): readonly [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const sheet = new OffscreenCanvas(WIDTH * SCALE, HEIGHT * SCALE);
  // Drawn by the processor: these are read back at once, and not every counter has a graphics card that may be used.
  const pen = sheet.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser draws no pictures');
  return [sheet, pen];
}

function drawHead(pen: OffscreenCanvasRenderingContext2D, { title, number, sheet, of }: PracticePaper): void {
  pen.fillStyle = '#16181d';
  pen.textAlign = 'center';
  pen.font = '600 40px serif';
  pen.fillText('GIẤY TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ', WIDTH / 2, MARGIN);
  pen.font = '700 60px serif';
  pen.fillText(title, WIDTH / 2, MARGIN + 150, WIDTH - 2 * MARGIN);
  pen.font = '36px serif';
  pen.fillText(`Số ${number}/TH · tờ ${sheet}/${of}`, WIDTH / 2, MARGIN + 225);
}

/** Lines of print whose words depend on the paper's number, so that two papers are never taken for one sheet. */
function drawLines(pen: OffscreenCanvasRenderingContext2D, { number, sheet }: PracticePaper): void {
  pen.textAlign = 'left';
  pen.font = '38px serif';
  let word = number * 7 + sheet * 13;
  for (let line = 0; line < LINES; line += 1) {
    let text = '';
    // Paragraphs end early, each paper's at other places.
    const room = (line + number + sheet * 2) % 5 === 4 ? 0.45 : 1;
    for (;;) {
      word += 1 + ((number + line) % 3);
      const longer = `${text} ${WORDS[word % WORDS.length] ?? ''}`.trim();
      if (pen.measureText(longer).width > (WIDTH - 2 * MARGIN) * room) break;
      text = longer;
    }
    pen.fillText(text, MARGIN, MARGIN + 340 + line * LINE);
  }
}

/** A round red stamp, so that the officer sees that colour survives. */
function drawSeal(pen: OffscreenCanvasRenderingContext2D): void {
  const [x, y, radius] = [WIDTH - MARGIN - 190, HEIGHT - MARGIN - 130, 125];
  pen.strokeStyle = '#c3202f';
  pen.fillStyle = '#c3202f';
  pen.lineWidth = 8;
  for (const ring of [radius, radius - 22]) {
    pen.beginPath();
    pen.arc(x, y, ring, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.textAlign = 'center';
  pen.font = '700 34px serif';
  pen.fillText('TẬP HUẤN', x, y + 12);
}
