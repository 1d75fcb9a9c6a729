import { recogniseDossierCode } from '../../../shared/domain/codes';
import type { DossierRecord } from '../../../shared/domain/indicators/record';
import type { ObservationFacts } from '../../../shared/domain/observation';
import { ok, type Result } from '../../../shared/domain/result';
import type { WalkContext } from './check-dossier';
import { dayAfter } from './day-after';
import type { Finding } from './walk-ports';

/** Dossiers that are asked for with one question. */
const WINDOW = 100;
/** No host needs as many questions for one day: its list has no end. */
const MOST_WINDOWS = 1_000;

/** What is written of dossiers that the host lacks, and what is wrong with them. */
export interface NotListed {
  readonly facts: readonly ObservationFacts[];
  readonly findings: readonly Finding[];
}

/**
 * Dossiers of counters' logs that the walk has not met, and that the host lists neither on the day of their receipt nor
 * on the day before or behind it: it may count the day otherwise than their code does. Only those of agencies of which
 * the host has shown a dossier: of others it may have shown none to whoever asks.
 * @param records of the days of the plan
 */
export async function notListed(
  context: WalkContext,
  records: readonly DossierRecord[],
): Promise<Result<NotListed>> {
  const { ports, since } = context;
  const isMet = ({ checkedAt }: DossierRecord): boolean => Date.parse(checkedAt ?? '') >= since;
  const agencies = new Set(records.filter(isMet).map(agencyOf));
  const unmet = records.filter((one) => one.logged && !isMet(one) && agencies.has(agencyOf(one)));
  const asked = new Map<string, ReadonlySet<string>>();
  const missing: DossierRecord[] = [];
  for (const record of unmet) {
    const there = await isListed(context, record, asked);
    if (!there.ok) return there;
    if (!there.value) missing.push(record);
  }
  const who = { at: new Date(ports.clock.now()).toISOString(), officer: ports.officer };
  const findings = missing.flatMap(({ code: dossier, components }) =>
    namedComponents(components).map(({ code: component }): Finding => {
      return { dossier, component, fault: 'not-on-host' };
    }),
  );
  return ok({ findings, facts: findings.map((found) => ({ event: 'host-fault', ...who, ...found })) });
}

async function isListed(
  context: WalkContext,
  { code, receivedOn }: DossierRecord,
  asked: Map<string, ReadonlySet<string>>,
): Promise<Result<boolean>> {
  for (const days of [0, 1, -1]) {
    const day = dayAfter(receivedOn, days);
    const known = asked.get(day);
    const codes = known ? ok(known) : await codesOf(context, day);
    if (!codes.ok) return codes;
    asked.set(day, codes.value);
    if (codes.value.has(code)) return ok(true);
  }
  return ok(false);
}

async function codesOf({ ports, patience }: WalkContext, day: string): Promise<Result<ReadonlySet<string>>> {
  const codes = new Set<string>();
  let start = 0;
  for (let windows = 0; windows < MOST_WINDOWS; windows++) {
    const window = { from: day, until: day, start, count: WINDOW };
    const list = await patience.ask(() => ports.host.list(window));
    if (!list.ok) return list;
    const { rows, entries, total } = list.value;
    for (const { code } of rows) codes.add(code);
    start += entries;
    if (entries === 0 || (total === undefined ? entries < WINDOW : start >= total)) break;
  }
  return ok(codes);
}

/** Those that a log has proven; of a dossier without any, one to say it of. */
function namedComponents(components: DossierRecord['components']): DossierRecord['components'] {
  const proven = components.filter((component) => component.proven !== undefined);
  return proven.length > 0 ? proven : components.slice(0, 1);
}

function agencyOf({ code }: DossierRecord): string {
  return recogniseDossierCode(code)?.agency ?? '';
}
