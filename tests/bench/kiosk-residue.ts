import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { agree, giveFiles } from '../browser/kiosk-visit';
import { killBrowser } from '../browser/kill-browser';
import { launchPlain } from '../browser/launch';
import { builtKiosk } from '../commands/digitise/door-page';
import { inboxFolder } from '../commands/inbox-folder';
import { serveKiosk } from '../commands/kiosk-server';
import type { StaticServer } from '../commands/static-server';
import { textPdf } from '../fixtures/pdfs';
import { kioskVisitText } from '../../shared/text/kiosk-visit';
import { anOfficeKey } from '../unit/package/a-handover';
import { atLeast, atMost, type Figure } from './figure';
import { filesWith, ownDisk } from './kiosk-journeys/disk';
import { ENDINGS, type After, type Ending } from './kiosk-journeys/endings';
import { setUp } from './kiosk-journeys/stage';

const SESSIONS = 100;
/** Searched while a session is in full swing, too: every so many of them. */
const SEARCH_EVERY = 10;
const WELCOME_MS = 30_000;
/** A name, a number, what was searched for, a file's name and bytes of its content: they stand nowhere else. */
const MARKS = {
  name: 'ZQXJVWKY NAM',
  number: '079195738264',
  query: 'zqtimkiem',
  file: 'zqtep-vidu-9f3a71.pdf',
  bytes: 'ZQDAU-VET-TRONG-TEP-c5d2e8',
};
const SOUGHT = [...Object.values(MARKS), 'zqxjvwky nam', 'zqtep-vidu'];
const { who } = kioskVisitText('vi');

/** One kiosk for many sessions: its browser is started again only where it was killed. */
interface Machine {
  readonly server: StaticServer;
  readonly profile: string;
  readonly counterKey: string;
  /** What must not be found: the marks, and the codes that the kiosk gave out. */
  readonly sought: string[];
  context: BrowserContext;
}

/**
 * Many sessions on one profile, each with a marked name, number, file name and file, ended in every way in turn; then
 * the profile is searched, and, where it had a disk of its own, every block of that disk after it was deleted.
 */
export async function residueFigures(sessions = SESSIONS): Promise<readonly Figure[]> {
  const disk = ownDisk();
  const inbox = mkdtempSync(join(tmpdir(), 'cua-so-inbox-'));
  const server = await serveKiosk(await builtKiosk(), 0, inboxFolder(inbox));
  const { profile } = disk;
  const { publicKey: counterKey } = await anOfficeKey();
  const sought = [...SOUGHT];
  const machine: Machine = { server, profile, counterKey, sought, context: await launchPlain(profile) };
  try {
    const during = await manySessions(machine, sessions);
    await machine.context.close();
    const after = await filesWith(profile, sought);
    [...during, ...after].forEach((found) => console.error(`  ${found}`));
    const blocks = await disk.searchBlocks(sought);
    if (!blocks)
      console.error('  no disk of its own here (root and a loop device): blocks were not searched');
    return [
      atLeast('residue_sessions', sessions, '', sessions),
      atMost('residue_hits', after.length + (blocks?.markers ?? 0), '', 0),
      atMost('residue_hits_in_mid_session', during.length, '', 0),
      ...(blocks ? [atLeast('residue_control_found', blocks.control, 'times', 1)] : []),
    ];
  } finally {
    await machine.context.close();
    await server.close();
    disk.end();
    rmSync(inbox, { recursive: true, force: true });
  }
}

/** Answers what was found on the disk while sessions went on. */
async function manySessions(machine: Machine, sessions: number): Promise<string[]> {
  const ways = Object.entries(ENDINGS);
  const found: string[] = [];
  for (let session = 0; session < sessions; session++) {
    const [name = '', ending] = ways[session % ways.length] ?? [];
    if (!ending) continue;
    const page = await openAt(machine, ending);
    await fill(page);
    if (session % SEARCH_EVERY === Math.floor(session / SEARCH_EVERY) % SEARCH_EVERY)
      found.push(
        ...(await filesWith(machine.profile, machine.sought)).map((hit) => `in mid-session, ${name}: ${hit}`),
      );
    const after = await ending.run(page, (secret) => machine.sought.push(secret));
    await cleared(machine, page, after, name);
  }
  return found;
}

/** Each session has a window of its own, so that the browser also has windows to bring back. */
async function openAt({ context, server, counterKey }: Machine, ending: Ending): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(WELCOME_MS);
  for (const other of context.pages()) if (other !== page) await other.close();
  if (ending.clock) await page.clock.install();
  await setUp(page, counterKey, undefined, { resumeToday: true });
  await page.goto(server.url);
  await page.locator('button:enabled', { hasText: 'Bắt đầu' }).waitFor();
  return page;
}

async function fill(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await agree(page);
  await page.getByRole('radio', { name: who.behalf.self.name }).check();
  await page.getByLabel(who.name, { exact: true }).fill(MARKS.name);
  await page.getByLabel(who.number, { exact: true }).fill(MARKS.number);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  // Slower than a code scanner types.
  await page.getByRole('searchbox').pressSequentially(MARKS.query, { delay: 60 });
  await page.getByRole('searchbox').fill('1.004873');
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  for (const choice of await page.getByRole('radio', { name: 'Không' }).all()) await choice.check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: /Tờ khai/ }).click();
  const buffer = Buffer.concat([textPdf(), Buffer.from(`\n% ${MARKS.bytes}\n`)]);
  await giveFiles(page, [
    { name: MARKS.file, mimeType: 'application/pdf', buffer },
    { name: `hong-${MARKS.file}`, mimeType: 'application/pdf', buffer: Buffer.from(`<html>${MARKS.bytes}`) },
  ]);
}

/** Waits until the kiosk itself says that it erased everything, or ends what cannot say it. */
async function cleared(machine: Machine, page: Page, after: After, name: string): Promise<void> {
  if (after === 'welcome') {
    await page.locator('button:enabled', { hasText: 'Bắt đầu' }).waitFor();
    return;
  }
  if (after === 'gone') return;
  // What the browser has in hand reaches the disk before the power goes.
  await pause(500);
  await killBrowser({ profile: machine.profile, context: machine.context, extensionId: name });
  machine.context = await launchPlain(machine.profile);
}
