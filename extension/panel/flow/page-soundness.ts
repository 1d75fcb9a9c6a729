import type { AdapterChange, AdapterCheck } from '../../../shared/contracts/adapter-check';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { RecognisedPage } from '../../../shared/contracts/messages';
import type { Failure } from '../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { AdapterStore } from '../../../shared/storage/adapter-store';
import { changesSince, isSound } from '../../adapters/self-check';
import type { TeachClient } from '../site/teach-client';
import type { ClockPort, SitePort } from './ports';

/** A check, what differs from the last sound one, and whether the page can be worked on. */
export interface Looked {
  readonly check: AdapterCheck;
  readonly sound: boolean;
  readonly changes: readonly AdapterChange[];
}

/** What checking needs of the world. */
export interface SoundnessPorts {
  readonly site: TeachClient;
  readonly store: AdapterStore;
  readonly clock: Pick<ClockPort, 'now'>;
  /** Scheme, host and port of the page. */
  readonly origin: string;
}

/** Looks at the page with an adapter. A sound look is kept, to hold the next against; a bad one does not replace it. */
export async function lookAtPage(
  { site, store, clock, origin }: SoundnessPorts,
  data: AdapterData,
  outline = false,
): Promise<Result<Looked>> {
  const check = await site.check(data, outline);
  if (!check.ok) return check;
  const sound = isSound(check.value);
  const last = await store.lastCheck(origin, data.id);
  const before = last.ok ? last.value?.check : undefined;
  // Another dossier has other papers: only what the page itself lost says something of the site.
  const same = before?.dossier === check.value.dossier || check.value.dossier === undefined;
  const changes = before ? changesSince(before, check.value) : [];
  const told = same ? changes : changes.filter(({ what }) => what !== 'row-gone' && what !== 'row-new');
  if (sound) await store.saveCheck(origin, check.value, true, new Date(clock.now()).toISOString());
  return ok({ check: check.value, sound, changes: told });
}

/** The page was read to its end, and no dossier can be worked on there. */
export function isNoDossier({ code }: Failure): boolean {
  return code === 'page/not-recognised' || code === 'page/unsound';
}

/** Whether this version of the adapter was found sound on this site at any time; `today`: since midnight. */
export async function wasSound(
  { store, clock, origin }: Omit<SoundnessPorts, 'site'>,
  { id, version }: Pick<AdapterData, 'id' | 'version'>,
): Promise<{ readonly ever: boolean; readonly today: boolean }> {
  const last = await store.lastCheck(origin, id);
  const kept = last.ok && last.value?.sound && last.value.check.version === version ? last.value : undefined;
  return {
    ever: kept !== undefined,
    today: kept !== undefined && new Date(kept.at).toDateString() === new Date(clock.now()).toDateString(),
  };
}

/** An adapter that is not used on this page any more, because its check failed, and what was found. */
export interface DroppedAdapter {
  readonly name: string;
  /** What differs from the last sound look. Empty where there was none. */
  readonly changes: readonly AdapterChange[];
  readonly check: AdapterCheck;
}

/** A page, and why it is not read by the adapter that was made for it. */
export interface SeenPage extends RecognisedPage {
  readonly dropped?: DroppedAdapter;
}

/** What the checked site needs of the world. */
export interface CheckedSitePorts extends SoundnessPorts {
  readonly clock: Pick<ClockPort, 'now' | 'wait'>;
  /** The adapter of an id. Pages of adapters that nobody keeps, such as proposals, have the officer's own yes instead. */
  dataOf(id: string): Promise<AdapterData | undefined>;
  /** From now on the page is recognised without this adapter, and it is read again. */
  leaveOut(id: string): Promise<void>;
}

/** A page may be drawing itself when it is looked at. */
const SECOND_LOOK_MS = 1_000;

/**
 * The site, with a check of the page before the first plan of a day, for each adapter and version. Where it fails twice,
 * 'page/unsound' comes back in place of a plan and the adapter is left out: what is recognised next says why in
 * `dropped`, or as 'page/unsound' where nothing is.
 */
export function checkedSite<Site extends SitePort>(site: Site, ports: CheckedSitePorts): Site {
  let page: RecognisedPage | undefined;
  let dropped: (DroppedAdapter & { readonly id: string }) | undefined;

  async function look(data: AdapterData): Promise<Result<Looked>> {
    const first = await lookAtPage(ports, data);
    if (!first.ok || first.value.sound) return first;
    await ports.clock.wait(SECOND_LOOK_MS);
    return lookAtPage(ports, data);
  }

  return {
    ...site,
    async recognise(): Promise<Result<SeenPage>> {
      const seen = await site.recognise();
      page = seen.ok ? seen.value : undefined;
      // It is in use again: it was taught anew.
      if (page && page.adapter === dropped?.id) dropped = undefined;
      if (!dropped) return seen;
      if (!seen.ok) return seen.failure.code === 'page/not-recognised' ? unsound(dropped.check) : seen;
      return ok({ ...seen.value, dropped });
    },
    async plan(...wish: Parameters<SitePort['plan']>) {
      const data = page && (await ports.dataOf(page.adapter));
      if (data && !(await wasSound(ports, data)).today) {
        const looked = await look(data);
        if (!looked.ok) return looked;
        if (!looked.value.sound) {
          dropped = { id: data.id, name: data.name, ...looked.value };
          await ports.leaveOut(data.id);
          return unsound(looked.value.check);
        }
      }
      return site.plan(...wish);
    },
  };
}

function unsound({ rows, controls }: AdapterCheck): Result<never> {
  return fail({ code: 'page/unsound', rows: rows.length, controls });
}
