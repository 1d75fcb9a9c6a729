import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { OpenedPackage } from '../../../shared/contracts/handover';
import type { OfficeKey } from '../../../shared/package/office-key';
import { openPackage } from '../../../shared/package/open';
import type { Language } from '../../../shared/text/sentence';
import { visitKiosk, type Visit } from '../../browser/kiosk-visit';
import { anOfficeKey } from '../../unit/package/a-handover';
import { makePapers, type PaperFile } from '../../fixtures/papers/index';
import { keys, pointer } from './hands';
import { lookAt, type Findings } from './look';
import { Walker } from './walker';

export const UPRIGHT = { width: 1080, height: 1920 };
export const LYING = { width: 1920, height: 1080 };
export const TABLET = { width: 768, height: 1024 };

/** What all journeys share. */
export interface Stage {
  readonly key: OfficeKey;
  readonly land: readonly PaperFile[];
  readonly birth: readonly PaperFile[];
  readonly findings: Findings;
  /** For the pictures; one folder a journey. */
  readonly pictures: string;
}

export interface Scene {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly language?: Language;
  /** The citizen uses the keys alone. */
  readonly keys?: boolean;
  readonly profile?: string;
  /** The citizen's clock can be turned. */
  readonly clock?: boolean;
}

/** A kiosk with a citizen in front of it. */
export interface Entered {
  readonly visit: Visit;
  readonly walker: Walker;
  /** The counter's. */
  readonly inbox: string;
}

/** An office with papers and a key. */
export async function setStage(pictures: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-papers-'));
  return {
    key: await anOfficeKey(),
    land: await makePapers(folder),
    birth: await makePapers(folder, { set: 'birth' }),
    findings: { axe: [], small: [], wide: [], screens: 0 },
    pictures,
  };
}

/** Opens the built kiosk, set up by the office, for one journey; and closes it whatever happened. */
export async function enter(
  stage: Stage,
  name: string,
  scene: Scene,
  walk: (entered: Entered) => Promise<void>,
): Promise<void> {
  const inbox = mkdtempSync(join(tmpdir(), 'cua-so-inbox-'));
  const visit = await visitKiosk({
    inbox,
    viewport: scene.viewport,
    ...(scene.profile === undefined ? {} : { profile: scene.profile }),
    before: async (page) => {
      if (scene.clock) await page.clock.install();
      await setUp(page, stage.key.publicKey);
    },
  });
  try {
    await walk({ visit, inbox, walker: walkerOn(stage, name, visit.page, scene) });
    if (visit.complaints.length > 0) throw new Error(visit.complaints.join('; '));
  } finally {
    await visit.end();
    rmSync(inbox, { recursive: true, force: true });
  }
}

/** A citizen on a page that is open. */
export function walkerOn(stage: Stage, name: string, page: Page, scene: Omit<Scene, 'viewport'>): Walker {
  page.setDefaultTimeout(30_000);
  const look = (screen: string): Promise<void> =>
    lookAt(page, stage.findings, join(stage.pictures, name), screen);
  return new Walker(page, scene.keys ? keys(page) : pointer, look, scene.language);
}

/** The office's own file on the kiosk's server; `portal`: where citizens may file by themselves; `more`: what else it says. */
export async function setUp(
  page: Page,
  counterKey: string,
  portal?: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const config = {
    form: 1,
    office: 'Trung tâm Phục vụ hành chính công phường Ví Dụ',
    kiosk: 'kiosk-1',
    contact: { name: 'Chị Hoa, bàn hướng dẫn số 1', phone: '0901 000 000' },
    hotline: '1022',
    counterKey,
    ...(portal === undefined ? {} : { portal }),
    ...more,
  };
  await page.route('**/kiosk-config.json', (route) => route.fulfill({ json: config }));
}

/** The one package of a folder, opened as the counter does. */
export async function theOnePackage(inbox: string, key: OfficeKey): Promise<OpenedPackage> {
  const names = readdirSync(inbox).filter((name) => name.endsWith('.cuaso'));
  if (names.length !== 1) throw new Error(`${String(names.length)} packages in the inbox`);
  return opened(readFileSync(join(inbox, names[0] ?? '')), key);
}

/** A package with all its files; throws where one is not what the kiosk says that it is. */
export async function opened(bytes: Buffer, key: OfficeKey): Promise<OpenedPackage> {
  const whole = await openPackage(new Blob([Uint8Array.from(bytes)]), key);
  if (!whole.ok) throw new Error(whole.failure.code);
  const { handover, files } = whole.value;
  for (const { id, sha256 } of handover.components.flatMap((component) => component.files)) {
    const inside = Buffer.from((await files.get(id)?.arrayBuffer()) ?? new ArrayBuffer());
    if (sha256Of(inside) !== sha256) throw new Error(`${id} is not what was handed over`);
  }
  return whole.value;
}

/** Lower-case hexadecimal. */
export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Paths of papers of a kind. */
export function pathsOf(papers: readonly PaperFile[], mime: string): string[] {
  return papers.filter((paper) => paper.mime === mime).map(({ path }) => path);
}
