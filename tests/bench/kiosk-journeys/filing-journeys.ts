import assert from 'node:assert/strict';
import { enter, LYING, opened, pathsOf, sha256Of, TABLET, theOnePackage, UPRIGHT, type Stage } from './stage';

/** A citizen's own dossier goes to the counter sealed, and is there what the slip offers to save. */
export async function counter(stage: Stage): Promise<void> {
  await enter(stage, 'counter', { viewport: UPRIGHT }, async ({ walker, inbox }) => {
    const { text } = walker;
    await walker.begin();
    await walker.who({ behalf: 'self', name: 'Vàng A Páo', number: '079195001234' });
    await walker.choose('1.004873');
    await walker.answer(false);
    await walker.give(/Tờ khai/, pathsOf(stage.land, 'image/jpeg').slice(0, 2));
    await walker.toWays('0912000111');
    await walker.press(text.filing.file.ways.counter.name);
    await walker.slip();
    const saved = await walker.saved(walker.page.getByRole('link', { name: /^Lưu PDF/ }).first());
    const { handover } = await theOnePackage(inbox, stage.key);
    const [file] = handover.components.flatMap(({ files }) => files);
    assert.equal(file?.sha256, sha256Of(saved));
    assert.equal(handover.phone?.number, '0912000111');
    await walker.leave();
  });
}

/** For somebody else, every question with yes: more papers are asked for, and all of them go on a stick. */
export async function stick(stage: Stage): Promise<void> {
  await enter(stage, 'stick', { viewport: LYING }, async ({ walker }) => {
    const { text, page } = walker;
    await walker.begin();
    await walker.who({ behalf: 'other', name: 'Vàng A Páo', forWhom: 'Giàng Thị Mỷ' });
    await walker.choose('1.001193');
    await walker.answer(true);
    const files = pathsOf(stage.birth, 'image/jpeg');
    const lacking = walker.button(/Bắt buộc.*Chưa có/);
    const wanted = await lacking.count();
    for (let paper = 0; paper < wanted; paper++)
      await walker.give(
        /Bắt buộc.*Chưa có/,
        [files[paper % files.length] ?? ''],
        `08 paper ${String(paper)}`,
      );
    await walker.look('09 checklist filled');
    await walker.toWays();
    await walker.press(text.filing.file.ways.stick.name);
    const link = page.getByRole('link', { name: text.filing.file.save });
    await link.waitFor();
    await walker.look('13 sealed');
    const { handover } = await opened(await walker.saved(link), stage.key);
    assert.equal(handover.who?.behalf, 'other');
    assert.ok(
      wanted >= 2 && handover.components.filter(({ files: all }) => all.length > 0).length === wanted,
    );
    await walker.press(text.filing.file.saved);
    await walker.slip();
    await walker.leave();
  });
}

/** An organisation takes its files home: a TIFF, a signed PDF byte for byte, photographs. */
export async function organisation(stage: Stage): Promise<void> {
  await enter(stage, 'organisation', { viewport: TABLET }, async ({ walker }) => {
    const { text, page } = walker;
    const signed = stage.land.find((paper) => paper.signed);
    await walker.begin();
    await walker.who({ behalf: 'organisation', name: 'Vàng A Páo', forWhom: 'Công ty TNHH Ví Dụ' });
    await walker.choose('1.013831');
    await walker.answer(false);
    await walker.give(/Đơn/, pathsOf(stage.land, 'image/jpeg').slice(0, 1), '08 paper jpeg');
    await walker.give(/[Hh]ợp đồng|[Vv]ăn bản/, [signed?.path ?? ''], '08 paper signed');
    await walker.give(/Giấy chứng nhận/, pathsOf(stage.land, 'image/tiff'), '08 paper tiff');
    await walker.toWays();
    await walker.press(text.filing.file.ways.home.name);
    await walker.slip();
    const sums: string[] = [];
    for (const link of await page.getByRole('link', { name: /^Lưu PDF/ }).all())
      sums.push(sha256Of(await walker.saved(link)));
    assert.ok(sums.includes(signed?.sha256 ?? ''));
    await walker.leave();
  });
}

/** Drawings that no scanner here takes: the citizen brings a PDF of them and answers for it. */
export async function ownPdf(stage: Stage): Promise<void> {
  await enter(stage, 'own-pdf', { viewport: UPRIGHT }, async ({ walker, inbox }) => {
    const { text, page } = walker;
    const { unscannable } = text.find;
    const survey = stage.land.find(({ mime, signed }) => mime === 'application/pdf' && !signed);
    await walker.begin();
    await walker.who();
    await walker.choose('1.009122');
    await walker.answer(false);
    await walker.press(/[Bb]ản vẽ|[Hh]ồ sơ thiết kế/);
    await walker.press(unscannable.open);
    await walker.look('08 unscannable');
    await page.getByRole('radio', { name: unscannable.reasons.drawing }).check();
    await page.getByRole('checkbox', { name: unscannable.agree }).check();
    await walker.choosing(walker.button(unscannable.choose), [survey?.path ?? '']);
    await walker.look('09 own pdf');
    await walker.press(text.paper.done);
    await walker.toWays();
    await walker.press(text.filing.file.ways.counter.name);
    await walker.slip();
    const { handover } = await theOnePackage(inbox, stage.key);
    assert.ok(handover.components.some(({ broughtPdf }) => broughtPdf !== undefined));
    await walker.leave();
  });
}

/** In English, with large text and high contrast; first a procedure of which all papers are only shown at the counter. */
export async function english(stage: Stage): Promise<void> {
  await enter(stage, 'english', { viewport: LYING, language: 'en' }, async ({ walker }) => {
    const { text, page } = walker;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: text.header.highContrast }).click();
    await walker.begin();
    await page.getByRole('button', { name: text.header.largeText }).click();
    await walker.who({ behalf: 'self', name: 'Nguyen Van A' });
    await walker.choose('2.000815');
    await walker.answer(false);
    await walker.press(text.checklist.next);
    await walker.look('10 check of what to bring');
    await walker.press(text.filing.check.toSlip);
    await walker.slip();
    for (let screens = 0; screens < 4; screens++) await walker.press(text.common.back);
    await walker.choose('1.001193');
    await walker.answer(false);
    await walker.give(new RegExp(text.checklist.required), pathsOf(stage.land, 'image/jpeg').slice(0, 1));
    await walker.toWays();
    await walker.press(text.filing.file.ways.home.name);
    await walker.slip();
    await walker.leave();
  });
}
