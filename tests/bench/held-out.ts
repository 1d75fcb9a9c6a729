import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import type { HostComponent } from '../../shared/contracts/messages';
import { launchPlain } from '../browser/launch';
import { inProject } from '../commands/paths';
import { heldOutPages } from '../widgets/held-out';
import { largePage, type Filling } from '../widgets/held-out/large-page';
import { HELD_OUT_HOST, type HeldOutPage } from '../widgets/held-out/page';
import { isRight, needsForAttaching, type ProposalMarks } from './attach-proposal';
import type { HeldOutLook } from './held-out-page';

declare global {
  /** In the page. */
  var heldOutLook: HeldOutLook;
}

/** What the recogniser makes of one page that it was not made from. */
export interface HeldOutRow {
  readonly id: string;
  /** What was written by hand reads what is true. */
  readonly handRight: boolean;
  readonly marks: ProposalMarks;
  readonly right: boolean;
  readonly rightForAttaching: boolean;
  /** 0 where nothing was proposed. */
  readonly confidence: number;
}

const FILLINGS: readonly Filling[] = ['lists', 'buttons', 'boxes', 'shadows'];
/** Elements of a page that is called large. */
const LARGE = 13_000;
/** Pages that are opened to time one look: others work on the machine as well. */
const TRIES = 3;

/** Works in a page of Chromium with the recogniser in it. */
export async function withHeldOut<T>(work: (open: OpenPage) => Promise<T>): Promise<T> {
  const script = await builtLook();
  const context = await launchPlain();
  try {
    const page = await context.newPage();
    return await work(async (html) => {
      await page.unrouteAll();
      await page.route(`http://${HELD_OUT_HOST}/**`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><meta charset="utf-8"><title>Hồ sơ</title><body>${html}`,
        }),
      );
      await page.goto(`http://${HELD_OUT_HOST}/ho-so`);
      await page.evaluate(script);
      return page;
    });
  } finally {
    await context.close();
  }
}

export type OpenPage = (html: string) => Promise<Page>;

/** Holds each held-out page against what is true of it. */
export async function lookAtHeldOut(open: OpenPage): Promise<readonly HeldOutRow[]> {
  const rows: HeldOutRow[] = [];
  for (const held of heldOutPages) {
    const page = await open(held.html);
    const { hand, proposed, same, confidence } = await page.evaluate((data) => {
      const { proposal, same } = heldOutLook.look(data);
      const [hand, proposed] = [data, proposal?.data].map((one) => one && heldOutLook.read(one));
      return { hand, proposed, same, confidence: proposal?.confidence ?? 0 };
    }, held.data);
    const marks = marksOf(held, proposed?.ok === true ? proposed.value : undefined, same);
    rows.push({
      id: held.id,
      handRight: hand?.ok === true && holds(marksOf(held, hand.value, same)),
      marks,
      right: isRight(marks),
      rightForAttaching: needsForAttaching(marks),
      confidence,
    });
  }
  return rows;
}

/** How long the first look at a large page takes, for the slowest kind of page. */
export async function firstLookMs(open: OpenPage): Promise<number> {
  const slowest: number[] = [];
  for (const filling of FILLINGS) {
    const looks: number[] = [];
    for (let time = 0; time < TRIES; time++) {
      const page = await open(largePage(LARGE, filling));
      looks.push(await page.evaluate(() => heldOutLook.look().milliseconds));
    }
    slowest.push(Math.min(...looks));
  }
  return Math.max(...slowest);
}

function marksOf(
  { dossier, rows }: HeldOutPage,
  read: { readonly dossier: string; readonly components: readonly HostComponent[] } | undefined,
  same: { readonly control: boolean; readonly list: boolean } | undefined,
): ProposalMarks {
  const each = (right: (row: HeldOutPage['rows'][number], found: HostComponent) => boolean): boolean =>
    rows.every((row) => {
      const found = read?.components.find(({ name }) => name === row.name);
      return found !== undefined && right(row, found);
    });
  return {
    dossier: read?.dossier === dossier,
    rows: read?.components.length === rows.length && each(() => true),
    required: each((row, found) => found.required === row.required),
    size: each((row, found) => found.maxBytes === row.maxMb * 1_000_000),
    types: each((row, found) => [...found.extensions].sort().join() === [...row.types].sort().join()),
    multiple: each((row, found) => found.multiple === row.multiple),
    control: same?.control === true,
    list: same?.list === true,
  };
}

/** What was written by hand has nothing to be held against for control and list. */
function holds(marks: ProposalMarks): boolean {
  return isRight({ ...marks, control: true, list: true });
}

async function builtLook(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'cua-so-look-'));
  await build({
    ...{ configFile: false, root: inProject('tests', 'bench'), logLevel: 'warn' },
    build: {
      ...{ outDir, target: 'chrome148' },
      lib: {
        entry: inProject('tests', 'bench', 'held-out-page.ts'),
        ...{ formats: ['iife'], name: 'cuaSo_look', fileName: () => 'look.js' },
      },
    },
  });
  return readFileSync(join(outDir, 'look.js'), 'utf8');
}
