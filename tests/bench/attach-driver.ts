import { attachDocument, reconcileDocument } from '../../extension/panel/flow/attach-document';
import type { AttachEnd, AttachJob, AttachWorld } from '../../extension/panel/flow/attach-job';
import { siteClient, type SiteClient } from '../../extension/panel/site/site-client';
import { SITE_LIMITS } from '../../extension/panel/site/site-limits';
import type { AdapterData } from '../../shared/contracts/adapter-data';
import type { AttachOutcome, RecognisedPage } from '../../shared/contracts/messages';
import type { Failure } from '../../shared/domain/failure';
import type { Result } from '../../shared/domain/result';
import { sha256Hex } from '../../shared/domain/sha256';
import type { AttemptStore } from '../../shared/storage/attempt-store';
import type { SameHere } from './attach-same';
import type { SameReading } from './same-reading';
import { memoryLog, memoryOutbox } from './attach-memory';

/*
 * Runs in a page of the extension: attaches and proves as the panel does, with the panel's own site client and flow,
 * and with an outbox and a log in memory. Time passes faster than outside, so that waiting in vain is over sooner.
 */
const HASTE = 8;

/** What one attach came to. */
export interface DrivenAttach {
  readonly state: AttachEnd['state'] | 'not-recognised' | 'no-row';
  readonly grade?: string;
  readonly failure?: Failure['code'];
  readonly way?: string;
  readonly held?: boolean;
}

interface Tab {
  readonly site: SiteClient;
  readonly page: RecognisedPage;
  readonly world: AttachWorld;
  readonly attempts: AttemptStore;
  outcome?: Result<AttachOutcome>;
  /** What the host made of an earlier try. */
  badFile?: string | undefined;
}

const tabs = new Map<number, Tab>();

/** Looks at the page of a tab. */
async function recognise(tabId: number, origin: string): Promise<Result<RecognisedPage>> {
  const attach = { startMs: 4_000, answerMs: 8_000, listMs: 1_500 };
  const site = siteClient(tabId, { origin, limits: { ...SITE_LIMITS, attach } });
  const page = await site.recognise();
  // What was sent before is remembered, as the panel remembers it over a new page.
  if (page.ok) tabs.set(tabId, openTab(site, page.value, tabs.get(tabId)?.attempts));
  return page;
}

/** Attaches to the row of this name in the page recognised last. */
async function attach(tabId: number, name: string, base64: string): Promise<DrivenAttach> {
  const job = await jobOf(tabId, name, base64);
  const tab = tabs.get(tabId);
  if (!job || !tab) return { state: tab ? 'no-row' : 'not-recognised' };
  // The officer has agreed that what is damaged goes.
  const end = await attachDocument({
    ...job,
    ...(tab.badFile === undefined ? {} : { replaces: tab.badFile }),
  });
  tab.badFile = end.state === 'prepared' ? end.badFile : undefined;
  return told(tab, end);
}

/** Reads the host again for what was attached before and not proven, as the panel does when a page was saved. */
async function reconcile(tabId: number, name: string, base64: string): Promise<DrivenAttach> {
  const job = await jobOf(tabId, name, base64);
  if (!job) return { state: 'no-row' };
  return told(
    tabs.get(tabId),
    (await reconcileDocument(job)) ?? { state: 'prepared', failure: { code: 'attach/unproven' } },
  );
}

async function jobOf(tabId: number, name: string, base64: string): Promise<AttachJob | undefined> {
  const tab = tabs.get(tabId);
  const component = tab?.page.components.find((one) => one.name.trim() === name);
  if (!tab || !component) return undefined;
  const pdf = new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], {
    type: 'application/pdf',
  });
  const sha256 = await sha256Hex(pdf);
  const { dossier } = tab.page;
  const facts = {
    ...{ dossier, component: component.key, sha256, bytes: pdf.size, pages: 1, signed: false },
    ...{ fileName: `${component.key} - giấy tờ.pdf`, items: [], at: new Date().toISOString() },
  };
  const unfinished = await tab.attempts.unfinished(dossier);
  const earlier = unfinished.ok
    ? unfinished.value.find((one) => one.component === component.key && one.sha256 === sha256)
    : undefined;
  return {
    ...{
      dossier,
      procedure: tab.page.procedure,
      officer: 'CB-001',
      component,
      bestGrade: tab.page.bestGrade,
    },
    ready: { pdf, facts, ...(earlier ? { earlier } : {}) },
    world: tab.world,
  };
}

function told(tab: Tab | undefined, end: AttachEnd): DrivenAttach {
  const outcome = tab?.outcome?.ok ? tab.outcome.value : undefined;
  return {
    state: end.state,
    ...('failure' in end ? { failure: end.failure.code } : {}),
    ...('attachment' in end && end.attachment.grade ? { grade: end.attachment.grade } : {}),
    ...(outcome?.way ? { way: outcome.way } : {}),
    ...(outcome?.held ? { held: true } : {}),
  };
}

function openTab(site: SiteClient, page: RecognisedPage, attempts = memoryOutbox()): Tab {
  const start = Date.now();
  const tab: Tab = {
    site,
    page,
    attempts,
    world: {
      site: { ...site, attach: async (...wish) => (tab.outcome = await site.attach(...wish)) },
      attempts,
      evidence: memoryLog(),
      work: { sha256Hex },
      clock: {
        now: () => start + (Date.now() - start) * HASTE,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / HASTE)),
      },
      startedAt: start,
    },
  };
  return tab;
}

/** Holds a proposal against what was written by hand, in whichever frame that reads something. */
async function compare(
  tabId: number,
  proposed: AdapterData,
  known: AdapterData,
): Promise<SameReading | undefined> {
  const target = { tabId, allFrames: true };
  await chrome.scripting.executeScript({ target, files: ['same.js'] });
  const read = await chrome.scripting.executeScript({
    target,
    func: (one: AdapterData, other: AdapterData) =>
      (globalThis as typeof globalThis & { cuaSoSame: SameHere }).cuaSoSame(one, other),
    args: [proposed, known],
  });
  return (
    read.map(({ result }) => result).find((result) => result !== undefined && result !== null) ?? undefined
  );
}

const attachDriver = { recognise, compare, attach, reconcile };
export type AttachDriver = typeof attachDriver;
Object.assign(globalThis, { attachDriver });
