const LINE = 56;
const MARGIN = 12;

/** A picture of some lines between two bars, `dots` wide: whether letters, marks and both edges come out. */
export async function testPicture(lines: readonly string[], dots: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(dots, (lines.length + 2) * LINE);
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, dots, canvas.height);
    pen.fillStyle = '#000';
    pen.fillRect(0, 0, dots, MARGIN);
    pen.fillRect(0, canvas.height - MARGIN, dots, MARGIN);
    pen.font = "32px 'Noto Sans'";
    lines.forEach((line, index) => pen.fillText(line, MARGIN, (index + 1.5) * LINE, dots - 2 * MARGIN));
  }
  return canvas.convertToBlob();
}
