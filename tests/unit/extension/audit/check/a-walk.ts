import { adapters } from '../../../../../extension/adapters';
import type {
  WalkNews,
  WalkPlan,
  WalkPorts,
  WalkPosition,
} from '../../../../../extension/audit/check/walk-ports';
import { hostHandlers } from '../../../../../extension/content/host-walk';
import type { Place } from '../../../../../extension/content/host-reader';
import { recogniseDossierCode } from '../../../../../shared/domain/codes';
import type { EvidenceFacts } from '../../../../../shared/domain/evidence';
import type { ComponentRecord, DossierRecord } from '../../../../../shared/domain/indicators/record';
import type { ObservationFacts } from '../../../../../shared/domain/observation';
import { ok } from '../../../../../shared/domain/result';
import { inspect } from '../../../../../workers/pdf/inspect';
import type { HostClient } from '../../../../onestop/client';
import type { TrainingHost } from '../../../../onestop/server';

export const PLAN: WalkPlan = {
  ...{ from: '2026-09-01', until: '2026-11-06', units: [], depth: 'files', perSecond: 1_000 },
};

/** A walk's world: the training host behind the real content script, and what is kept, in memory. */
export interface WalkWorld {
  readonly ports: WalkPorts;
  readonly observed: readonly ObservationFacts[];
  readonly news: readonly WalkNews[];
  /** Every place that was kept, oldest first. */
  readonly kept: readonly WalkPosition[];
  /** Milliseconds that were waited, without waiting. */
  readonly waited: readonly number[];
}

export function aWalkWorld(
  host: TrainingHost,
  client: HostClient,
  evidence: readonly EvidenceFacts[] = [],
): WalkWorld {
  const observed: ObservationFacts[] = [];
  const news: WalkNews[] = [];
  const kept: WalkPosition[] = [];
  const waited: number[] = [];
  let now = Date.parse('2026-11-22T01:00:00Z');
  const handlers = hostHandlers(
    () => aPlace(host, client),
    () => ({
      'Liferay.authToken': client.headers['Token'] ?? '',
      'themeDisplay.getScopeGroupId()': client.headers['groupId'] ?? '',
    }),
  );
  const logs = byDossier(evidence);
  const seen = byDossier(observed);
  return {
    ...{ observed, news, kept, waited },
    ports: {
      host: {
        about: () => handlers['host/about']({}),
        list: (window) => handlers['host/list'](window),
        dossier: (id) => handlers['host/dossier']({ id }),
        bytes: (id, reference) => handlers['host/bytes']({ id, reference }),
      },
      clock: {
        now: () => (now += 1),
        wait(ms) {
          waited.push(ms);
          now += ms;
          return Promise.resolve();
        },
      },
      officer: 'GS-01',
      inspect,
      known: (code) => Promise.resolve(ok(recordOf(code, logs.get(code) ?? [], seen.get(code) ?? []))),
      records: ({ from, until }) =>
        Promise.resolve(
          ok(
            [...new Set([...logs.keys(), ...seen.keys()])]
              .map((code) => recordOf(code, logs.get(code) ?? [], seen.get(code) ?? []))
              .filter(({ receivedOn }) => from <= receivedOn && receivedOn <= until),
          ),
        ),
      observe(facts) {
        observed.push(...facts);
        for (const [code, lines] of byDossier(facts)) {
          if (lines.some(({ event }) => event === 'host-dossier')) seen.set(code, lines);
        }
        return Promise.resolve(ok(facts.length));
      },
      keep(position) {
        kept.push(position);
        return Promise.resolve();
      },
      tell: (one) => void news.push(one),
    },
  };
}

function aPlace(host: TrainingHost, client: HostClient): Place {
  const nothing: Partial<Place> = {
    url: () => new URL(`${host.url}/`),
    fetch(input, { headers }) {
      const path = input.slice(host.url.length);
      return client.call(path, headers ? { headers } : {});
    },
    adapters,
  };
  // A walk reads nothing of the page itself.
  return nothing as Place;
}

function byDossier<Line extends { readonly dossier: string }>(
  lines: readonly Line[],
): Map<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.dossier, [...(groups.get(line.dossier) ?? []), line]);
  return groups;
}

/** As little of a fold as these worlds need: nothing in them is replaced. */
function recordOf(
  code: string,
  log: readonly EvidenceFacts[],
  seen: readonly ObservationFacts[],
): DossierRecord {
  const codes = [
    ...new Set([...log, ...seen.filter((line) => 'component' in line)].map((line) => line.component)),
  ];
  return {
    ...{ code, procedure: 'unknown', unit: 'H40', kiosk: false, known: true },
    receivedOn: recogniseDossierCode(code)?.receivedOn ?? '2026-10-01',
    logged: log.length > 0,
    components: codes.map((component) => componentOf(component, log, seen)),
    ...(seen[0] ? { checkedAt: seen[0].at } : {}),
  };
}

function componentOf(
  code: string,
  log: readonly EvidenceFacts[],
  seen: readonly ObservationFacts[],
): ComponentRecord {
  const own = log.filter(({ component }) => component === code);
  const mark = own.find(({ event }) => event === 'exempt' || event === 'presented');
  const proven = own.filter(({ event }) => event === 'verified');
  const there = seen.filter((line) => line.event === 'host-file' && line.component === code);
  return {
    ...{ code, part: 'component', faults: [], inspections: [] },
    state:
      mark?.event === 'exempt' ? 'exempt' : mark ? 'presented' : proven.length > 0 ? 'verified' : 'missing',
    files: there.flatMap((line) =>
      line.event === 'host-file' && line.sha256 !== undefined ? [{ sha256: line.sha256 }] : [],
    ),
    ...(proven.length > 0 && { proven: proven.map(({ sha256 = '', bytes = 0 }) => ({ sha256, bytes })) }),
  };
}
