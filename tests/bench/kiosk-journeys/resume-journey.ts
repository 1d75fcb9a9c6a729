import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import { killBrowser } from '../../browser/kill-browser';
import { visitKiosk } from '../../browser/kiosk-visit';
import { launchPlain } from '../../browser/launch';
import { filesHolding } from '../../browser/pages/profile-files';
import { pathsOf, setUp, TABLET, theOnePackage, walkerOn, type Stage } from './stage';
import type { Walker } from './walker';

const NAME = 'Lò Thị Trở Lại';
const text = kioskResumeText('vi');

/** A paper is missing: the visit is kept, the power fails, and the citizen goes on with the code and hands it in. */
export async function powerLossAndResume(stage: Stage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-resume-'));
  const profile = join(folder, 'profile');
  const inbox = mkdtempSync(join(folder, 'inbox-'));
  const before = (page: Walker['page']): Promise<void> =>
    setUp(page, stage.key.publicKey, undefined, { resumeToday: true });
  const visit = await visitKiosk({ profile, inbox, viewport: TABLET, before });
  let context = visit.context;
  try {
    const code = await keptVisit(walkerOn(stage, 'resume', visit.page, {}), stage);
    await killBrowser({ profile, context, extensionId: '' });
    for (const secret of [NAME, code, code.replace(/\s/g, '')])
      assert.deepEqual(filesHolding(profile, secret), []);

    context = await launchPlain(profile);
    const page = await context.newPage();
    await page.setViewportSize(TABLET);
    await before(page);
    await page.goto(visit.server.url);
    await goOn(walkerOn(stage, 'resume', page, {}), stage, code);
    const { handover } = await theOnePackage(inbox, stage.key);
    assert.equal(handover.who?.person.name, NAME);
    assert.equal(handover.components.filter(({ files }) => files.length > 0).length, 2);
  } finally {
    await context.close();
    await visit.server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers the code that the citizen takes along. */
async function keptVisit(walker: Walker, stage: Stage): Promise<string> {
  const { page } = walker;
  await walker.begin();
  await walker.who({ behalf: 'self', name: NAME });
  await walker.choose('1.012784');
  await walker.answer(false);
  await walker.give(/Bắt buộc/, pathsOf(stage.land, 'image/jpeg').slice(0, 1));
  await walker.press(text.keep);
  await walker.mark('checkbox', text.park.box('').slice(0, 30));
  await walker.look('09 keep');
  await walker.press(text.park.agree);
  await page.getByRole('heading', { name: text.parked.title }).waitFor();
  await page.locator('main[aria-busy=false]').waitFor();
  await walker.look('14 kept');
  const code = await page.getByRole('region', { name: text.parked.code }).getByRole('paragraph').innerText();
  await walker.press(walker.text.slip.end);
  await walker.press(text.endParked.confirm);
  await page.getByText(text.stays).waitFor();
  await walker.look('16 all else erased');
  return code.trim();
}

/** A second paper, and to the counter. */
async function goOn(walker: Walker, stage: Stage, code: string): Promise<void> {
  const { page } = walker;
  await walker.press(text.open);
  await walker.type(text.enter.label, code);
  await walker.look('17 code');
  await walker.press(text.enter.go);
  await page.getByRole('heading', { name: walker.text.checklist.title }).waitFor();
  await walker.look('18 as it was');
  await page.getByText(walker.text.status.ready).waitFor();
  await walker.give(/Chưa có/, pathsOf(stage.land, 'image/png').slice(0, 1), '19 second paper');
  await walker.toWays();
  await walker.press(walker.text.filing.file.ways.counter.name);
  await walker.slip();
  await walker.leave();
}
