import type { HostComponent, HostFile, RecognisedPage } from '../../../shared/contracts/messages';
import type { Attachment, Grade } from '../../../shared/domain/dossier';
import type { EvidenceLine } from '../../../shared/domain/evidence';
import { componentForEvidence } from '../../../shared/domain/evidence-facts';
import { noScanByComponent } from '../../../shared/domain/no-scan';
import { ok, type Result } from '../../../shared/domain/result';
import type { StoredAttempt } from '../../../shared/storage/records';
import { isInPile, PILE } from '../../../shared/storage/sheet-facts';
import { isoTime } from './attach-job';
import type { ClockPort, Desk } from './ports';
import { withAcross } from './across';
import { aPileOf } from './pile/pile-view';
import { componentsToKeep } from './queue';
import { emptyView, without, type Checklist, type ComponentView } from './state';

/** Reads what this device knows of the dossier on the page, and saves that it is being worked on. */
export async function openDossier(
  desk: Desk,
  clock: ClockPort,
  page: RecognisedPage,
): Promise<Result<Checklist>> {
  const known = await desk.dossiers.find(page.dossier);
  if (!known.ok) return known;
  const at = isoTime(clock);
  const { components = [], since = at, putAwayAt } = known.value ?? {};
  // Another adapter calls the papers by other keys.
  const before = known.value?.adapter === page.adapter ? components : [];
  const saved = await desk.dossiers.save({
    code: page.dossier,
    procedure: page.procedure ?? '',
    adapter: page.adapter,
    url: page.url,
    components: before,
    updatedAt: at,
    since,
    ...(putAwayAt === undefined ? {} : { putAwayAt }),
  });
  if (!saved.ok) return saved;
  const attempts = await desk.attempts.list(page.dossier);
  if (!attempts.ok) return attempts;
  const read = await desk.evidence.ofDossier(page.dossier);
  const lines = read.ok ? read.value : [];
  const grades = gradesOf(lines);
  const said = noScanByComponent(lines);
  const views: ComponentView[] = [];
  for (const host of page.components) {
    const items = await desk.items.list(page.dossier, host.key);
    if (!items.ok) return items;
    const proven = provenOn(host, attempts.value, grades);
    const noScan = said.get(await componentForEvidence(host.key));
    const citizenPdf = before.find(({ key }) => key === host.key)?.exemption;
    views.push(
      withAcross({
        ...{ ...emptyView(host), items: items.value, proven },
        ...(noScan && { noScan }),
        ...(citizenPdf !== undefined && { citizenPdf }),
      }),
    );
  }
  const kept = await desk.dossiers.saveComponents(page.dossier, componentsToKeep(views, before, at));
  if (!kept.ok) return kept;
  const restored = views.reduce((sum, { items }) => sum + items.length, 0);
  const strayed = (await itemsOf(desk, page.dossier)) - restored;
  const pile = await desk.items.list(page.dossier, PILE);
  if (!pile.ok) return pile;
  return ok({
    ...{ page, components: views, restored, strayed, tight: await desk.roomIsTight() },
    ...(pile.value.length > 0 ? { pile: aPileOf(pile.value) } : {}),
  });
}

/** All items of a dossier on this device, whatever component they were put in; those of its pile are in none. */
async function itemsOf(desk: Desk, dossier: string): Promise<number> {
  const kept = await desk.kept();
  const items = kept.ok ? kept.value.find((one) => one.dossier.code === dossier)?.items : undefined;
  return (items ?? []).filter((item) => !isInPile(item)).length;
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
  const told = ({ adapter, url, components }: RecognisedPage): string =>
    JSON.stringify([adapter, url, ...components.map(({ key }) => key)]);
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

function gradesOf(lines: readonly EvidenceLine[]): ReadonlyMap<string, Grade> {
  const grades = new Map<string, Grade>();
  for (const line of lines) {
    if (line.event === 'verified' && line.sha256 && line.grade) grades.set(line.sha256, line.grade);
  }
  return grades;
}
