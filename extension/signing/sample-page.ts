import { fail, ok, type Result } from '../../shared/domain/result';
import { assemblePdf } from '../../workers/index';

const DPI = 200;
/** A4 at that resolution. */
const WIDTH = 1_654;
const HEIGHT = 2_339;

/** One A4 page with these lines in its middle, made the way that scanned pages become a document. */
export async function samplePage(lines: readonly string[]): Promise<Result<Blob>> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (!context) return fail({ code: 'defect', where: 'signing/sample', message: 'no canvas' });
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#1c2430';
  context.font = '44px "Noto Sans", sans-serif';
  context.textAlign = 'center';
  lines.forEach((line, index) => context.fillText(line, WIDTH / 2, HEIGHT / 3 + index * 90));
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const image = { kind: 'image', jpeg, width: WIDTH, height: HEIGHT, dpi: DPI, turn: 0 } as const;
  const pdf = await assemblePdf({ parts: [image], metadata: { title: lines[0] ?? '' } });
  return pdf.ok ? ok(pdf.value.pdf) : pdf;
}
