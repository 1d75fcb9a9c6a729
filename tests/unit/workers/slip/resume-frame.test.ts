import { beforeAll, expect, test } from 'vitest';
import { slipContent } from '../../../../kiosk/flow/slip-content';
import { MAX_PHONE_BYTES, slipText } from '../../../../kiosk/flow/slip-text';
import { newResumeCode, readResumeCode, shownResumeCode } from '../../../../shared/domain/resume-code';
import { drawRoll } from '../../../../workers/slip/draw-roll';
import { drawSlip } from '../../../../workers/slip/draw-slip';
import { judged, present } from '../../../fixtures/judges';
import { aDraft, aPageItem } from '../../../fixtures/kiosk';
import { modulesOf, printFonts as fonts, scannedCode, startCodes } from '../../../fixtures/printed';

beforeAll(startCodes);

const code = newResumeCode();
const place = {
  device: { office: 'UBND phường Nguyễn Thái Bình' },
  number: '2026-11-21/007',
  at: new Date(2026, 10, 21, 8, 30),
  resume: { code, day: '2026-11-21' },
};
const draft = aDraft({ items: { TP01: [aPageItem()] } });
const request = slipContent(draft, place);
const kept = async () => ({
  resume: request.resume ?? { title: '', shown: '', code: '', lines: [] },
  code: await modulesOf(code),
});
const sheets = {
  'an A5 sheet': async () => new Uint8Array(drawSlip(request, fonts, undefined, await kept()).bytes),
  'a roll of 80 mm': async () => new Uint8Array(drawRoll(request, fonts, 80, undefined, await kept()).bytes),
  'a roll of 58 mm': async () => new Uint8Array(drawRoll(request, fonts, 58, undefined, await kept()).bytes),
};

const judge = present('pdftotext') && present('pdftoppm') ? test : test.skip;
judge.each(Object.entries(sheets))(
  'the code of a kept visit stands on %s, in digits and as a QR code that is read (judges: poppler, zxing)',
  async (_name, draw) => {
    const pdf = await draw();
    const { said } = judged('pdftotext', ['FILE', '-'], pdf);
    const words = said.normalize('NFC').replace(/\s+/g, ' ');

    expect(words).toContain(shownResumeCode(code));
    expect(words).toContain('đến hết ngày 21/11/2026');
    expect(words).toContain('CHƯA NỘP');
    expect(readResumeCode(await scannedCode(pdf, 203))).toBe(code);
  },
);

test('a usual slip with it is still one sheet, and the text for a phone still fits', () => {
  const phone = slipText(draft, place);

  expect(drawSlip(request, fonts).pages).toBe(1);
  expect(new TextEncoder().encode(phone).length).toBeLessThanOrEqual(MAX_PHONE_BYTES);
  expect(phone).toContain(shownResumeCode(code));
});

test('a slip of a visit that is not kept says nothing of it', () => {
  const { resume, ...rest } = place;
  const usual = slipContent(draft, rest);

  expect([usual.resume, JSON.stringify(usual).includes(resume.code)]).toEqual([undefined, false]);
  expect(slipText(draft, rest)).not.toContain('làm tiếp');
});
