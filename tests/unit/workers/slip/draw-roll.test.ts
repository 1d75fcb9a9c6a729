import { beforeAll, expect, test } from 'vitest';
import { parseSheetCode, sheetCodeText } from '../../../../shared/domain/sheet-code';
import { slipContent } from '../../../../kiosk/flow/slip-content';
import { drawRoll } from '../../../../workers/slip/draw-roll';
import { aProcedureComponent } from '../../../fixtures/builders';
import { judged, present } from '../../../fixtures/judges';
import { aDraft, aKioskProcedure, aPageItem } from '../../../fixtures/kiosk';
import { modulesOf, printFonts as fonts, scannedCode, startCodes } from '../../../fixtures/printed';

beforeAll(startCodes);

const place = {
  device: { office: 'UBND phường Nguyễn Thái Bình' },
  number: '2026-11-21/007',
  at: new Date(2026, 10, 21, 8, 30),
};
const components = Array.from({ length: 25 }, (_, index) =>
  aProcedureComponent({ code: `TP${index}`, name: `Giấy tờ thứ ${index} có tên dài phải xuống dòng` }),
);
const long = aDraft({ procedure: aKioskProcedure({ components }), items: { TP01: [aPageItem()] } });
const judge = present('pdftotext') && present('pdfinfo') && present('pdftoppm') ? test : test.skip;

judge.each([
  [80, 204],
  [58, 136],
] as const)(
  'a roll of %i mm: one page as wide as the head, nothing cut off (judge: poppler)',
  (rollMm, points) => {
    const pdf = new Uint8Array(drawRoll(slipContent(long, place), fonts, rollMm).bytes);

    const { said } = judged('pdfinfo', ['FILE'], pdf);
    const [, width] = /Page size:\s+([\d.]+) x/.exec(said) ?? [];
    const words = judged('pdftotext', ['FILE', '-'], pdf).said.replace(/\s+/g, ' ');
    expect(said).toMatch(/Pages:\s+1\n/);
    expect(Math.round(Number(width))).toBe(points);
    expect(words.match(/Giấy tờ thứ \d+ có tên dài/g)?.length).toBeGreaterThanOrEqual(25);
    expect(words).toContain('Không thay thế Giấy tiếp nhận hồ sơ');
    expect(words).toContain('1022');
  },
);

judge('its code is read at the printer’s own 203 dpi (judges: poppler, zxing)', async () => {
  const request = slipContent(aDraft(), place);
  const code = await modulesOf(sheetCodeText({ kind: 'slip', slip: request.slip ?? '' }));

  const text = await scannedCode(new Uint8Array(drawRoll(request, fonts, 58, code).bytes), 203);

  expect(parseSheetCode(text)).toEqual({ kind: 'slip', slip: '2026-11-21/007' });
});
