import type { EvidenceFacts, EvidenceLine } from '../../../shared/domain/evidence';
import { componentForEvidence, procedureForEvidence } from '../../../shared/domain/evidence-facts';
import { isoTime } from './attach-job';
import type { ClockPort, Desk, Officer } from './ports';
import { asksAgreement, type PanelState } from './state';

/** When a look at the page missed a paper first that was required before, by dossier and component. */
export type MissedPapers = Map<string, number>;

/** A page that is still drawing itself lacks rows for a moment. */
const REALLY_GONE_MS = 10_000;

/**
 * Says in the log which papers the host's checklist names, and which of them it requires: once for each component, and
 * again where that has changed. One that two looks in a row did not find on the checklist is required no longer.
 * Nothing is held up by it: what could not be written is written with the next look.
 * @param missed what earlier looks of this panel missed; without it nothing is taken back
 */
export async function logAsked(
  { evidence }: Pick<Desk, 'evidence'>,
  clock: ClockPort,
  officer: Officer,
  shown: PanelState,
  missed?: MissedPapers,
): Promise<void> {
  // What was made of a page that nobody described is not yet what the host asks for.
  if (shown.at !== 'checklist' || asksAgreement(shown)) return;
  const { page } = shown;
  const lines = await evidence.ofDossier(page.dossier);
  if (!lines.ok) return;
  const newest = new Map(
    lines.value.filter(({ event }) => event === 'asked').map((line) => [line.component, line]),
  );
  const at = isoTime(clock);
  const asked: EvidenceFacts[] = [];
  for (const { key, required, part } of page.components) {
    const component = await componentForEvidence(key);
    if (saysSame(newest.get(component), required, part)) continue;
    asked.push({
      ...{ at, event: 'asked', dossier: page.dossier, component, officer: officer.id, required, part },
      procedure: procedureForEvidence(page.procedure),
    });
  }
  const named = new Set(await Promise.all(page.components.map(({ key }) => componentForEvidence(key))));
  const lacking = shown.strayed > 0 ? [] : gone([...newest.values()], named);
  for (const { component } of missed ? twice(lacking, missed, clock.now()) : []) {
    asked.push({
      ...{ at, event: 'asked', dossier: page.dossier, component, officer: officer.id, required: false },
      ...{ part: 'component', procedure: procedureForEvidence(page.procedure) },
    });
  }
  await evidence.appendAll(asked);
}

/**
 * Required papers that the checklist names no longer, though it names another that was named in the same look as they:
 * a page that shows another part of the list, or calls its rows by other names, takes nothing back.
 */
function gone(newest: readonly EvidenceLine[], named: ReadonlySet<string>): readonly EvidenceLine[] {
  const required = newest.filter((line) => line.required === true && line.part === 'component');
  const looks = new Set(required.flatMap(({ component, at }) => (named.has(component) ? [at] : [])));
  return required.filter(({ component, at }) => !named.has(component) && looks.has(at));
}

/** Those that a look some time ago missed, too. */
function twice(lacking: readonly EvidenceLine[], missed: MissedPapers, now: number): readonly EvidenceLine[] {
  const before = new Map(missed);
  missed.clear();
  return lacking.filter(({ dossier, component }) => {
    const since = before.get(`${dossier} ${component}`) ?? now;
    missed.set(`${dossier} ${component}`, since);
    return now - since >= REALLY_GONE_MS;
  });
}

function saysSame(line: EvidenceLine | undefined, required: boolean, part: EvidenceFacts['part']): boolean {
  return line?.required === required && line.part === part;
}
