import type { AdapterChange, AdapterCheck } from '../../../shared/contracts/adapter-check';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { RecognisedPage } from '../../../shared/contracts/messages';
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

/**
 * The site, with a check of the page before the first plan of a day, for each adapter and version. Where it fails,
 * 'page/unsound' comes back in place of a plan: nothing is guessed. `dataOf` gives the adapter of an id; pages of
 * adapters that nobody keeps, such as proposals, have the officer's own yes instead.
 */
export function checkedSite<Site extends SitePort>(
  site: Site,
  ports: SoundnessPorts,
  dataOf: (id: string) => Promise<AdapterData | undefined>,
): Site {
  let page: RecognisedPage | undefined;
  return {
    ...site,
    async recognise() {
      const seen = await site.recognise();
      page = seen.ok ? seen.value : undefined;
      return seen;
    },
    async plan(...wish: Parameters<SitePort['plan']>) {
      const data = page && (await dataOf(page.adapter));
      if (data && !(await wasSound(ports, data)).today) {
        const looked = await lookAtPage(ports, data);
        if (!looked.ok) return looked;
        const { rows, controls } = looked.value.check;
        if (!looked.value.sound) return fail({ code: 'page/unsound', rows: rows.length, controls });
      }
      return site.plan(...wish);
    },
  };
}
