import type { HostComponent, HostFile, RecognisedPage } from '../../../shared/contracts/messages';
import type { Attachment, Grade } from '../../../shared/domain/dossier';
import { ok, type Result } from '../../../shared/domain/result';
import type { StoredAttempt } from '../../../shared/storage/records';
import type { ClockPort, Desk } from './ports';
import { withAcross } from './across';
import { emptyView, without, type Checklist, type ComponentView, type LeftDossier } from './state';

/** Reads what this device knows of the dossier on the page, and saves that it is being worked on. */
export async function openDossier(
  desk: Desk,
  clock: ClockPort,
  page: RecognisedPage,
): Promise<Result<Checklist>> {
  const known = await desk.dossiers.find(page.dossier);
  if (!known.ok) return known;
  const saved = await desk.dossiers.save({
    code: page.dossier,
    procedure: page.procedure ?? '',
    adapter: page.adapter,
    url: page.url,
    components: known.value?.components ?? [],
    updatedAt: new Date(clock.now()).toISOString(),
  });
  if (!saved.ok) return saved;
  const attempts = await desk.attempts.list(page.dossier);
  if (!attempts.ok) return attempts;
  const grades = await gradesOf(desk, page.dossier);
  const components: ComponentView[] = [];
  for (const host of page.components) {
    const items = await desk.items.list(page.dossier, host.key);
    if (!items.ok) return items;
    const proven = provenOn(host, attempts.value, grades);
    components.push(withAcross({ ...emptyView(host), items: items.value, proven }));
  }
  const restored = components.reduce((sum, { items }) => sum + items.length, 0);
  const left = await leftDossiers(desk, page.dossier);
  const strayed = (await itemsOf(desk, page.dossier)) - restored;
  return ok({ page, components, restored, strayed, left, tight: await desk.roomIsTight() });
}

/** All items of a dossier on this device, whatever component they were put in. */
async function itemsOf(desk: Desk, dossier: string): Promise<number> {
  const found = await desk.interrupted();
  return found.ok ? (found.value.find((one) => one.dossier.code === dossier)?.items ?? 0) : 0;
}

/**
 * The page's components that the checklist does not know, with what this device holds of them: a page that is still
 * drawing itself may lack some of them for a moment.
 */
export async function returned(
  desk: Desk,
  clock: ClockPort,
  checklist: Checklist,
  page: RecognisedPage,
): Promise<readonly ComponentView[]> {
  const isKnown = (key: string): boolean => checklist.components.some(({ host }) => host.key === key);
  if (page.components.every(({ key }) => isKnown(key))) return [];
  const opened = await openDossier(desk, clock, page);
  return opened.ok ? opened.value.components.filter(({ host }) => !isKnown(host.key)) : [];
}

/** Dossiers with unfinished work, without the one that is open. */
export async function leftDossiers(desk: Desk, open?: string): Promise<readonly LeftDossier[]> {
  const found = await desk.interrupted();
  if (!found.ok) return [];
  return found.value
    .filter(({ dossier }) => dossier.code !== open)
    .map(({ dossier, items }) => ({ code: dossier.code, url: dossier.url, items }));
}

/**
 * The new page's facts in place of the old ones; what this device holds stays.
 * @param back components of the page that the checklist does not have
 */
export function refreshed(
  checklist: Checklist,
  page: RecognisedPage,
  back: readonly ComponentView[] = [],
): Checklist {
  const known = [...checklist.components, ...back];
  const components = page.components.map((host): ComponentView => {
    const before = known.find((one) => one.host.key === host.key);
    if (!before) return emptyView(host);
    return {
      ...before,
      host,
      proven: before.proven.filter((attachment) => isListed(host.files, attachment)),
    };
  });
  const isThere = (key: string): boolean => page.components.some((host) => host.key === key);
  const held = (list: readonly ComponentView[]): number =>
    list.reduce((sum, { items }) => sum + items.length, 0);
  const gone = held(checklist.components.filter(({ host }) => !isThere(host.key)));
  const strayed = Math.max(0, checklist.strayed + gone - held(back));
  // Agreed was to these rows on this page and to no others.
  const kept = saysSame(checklist.page, page) ? checklist : without(checklist, 'agreed');
  return { ...kept, page, components, strayed };
}

function saysSame(one: RecognisedPage, other: RecognisedPage): boolean {
  const told = ({ url, components }: RecognisedPage): string =>
    JSON.stringify([url, ...components.map(({ key }) => key)]);
  return told(one) === told(other);
}

/** What was proven before, as far as the host still lists something of that size. */
function provenOn(
  host: HostComponent,
  attempts: readonly StoredAttempt[],
  grades: ReadonlyMap<string, Grade>,
): readonly Attachment[] {
  return attempts
    .filter((attempt) => attempt.component === host.key && attempt.state === 'verified')
    .flatMap(({ sha256, bytes, pages, minDpi, signed }) => {
      const grade = grades.get(sha256);
      if (!grade || !isListed(host.files, { bytes })) return [];
      return [{ sha256, bytes, pages, signed, grade, ...(minDpi === undefined ? {} : { minDpi }) }];
    });
}

function isListed(files: readonly HostFile[], { bytes }: Pick<Attachment, 'bytes'>): boolean {
  return files.some((file) => {
    if (file.bytesBetween) return file.bytesBetween.least <= bytes && bytes <= file.bytesBetween.most;
    // Some hosts list no size, or 0 where they keep the bytes elsewhere.
    return !file.bytes || file.bytes === bytes;
  });
}

async function gradesOf(desk: Desk, dossier: string): Promise<ReadonlyMap<string, Grade>> {
  const lines = await desk.evidence.all();
  const grades = new Map<string, Grade>();
  if (!lines.ok) return grades;
  for (const line of lines.value) {
    if (line.dossier === dossier && line.event === 'verified' && line.sha256 && line.grade) {
      grades.set(line.sha256, line.grade);
    }
  }
  return grades;
}
