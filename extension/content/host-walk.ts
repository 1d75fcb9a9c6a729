import type { HostCheckMessages, HostDossier } from '../../shared/contracts/host-check';
import type { Handlers, PageFacts } from '../../shared/contracts/messages';
import type { Failure } from '../../shared/domain/failure';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { Probe, ProbeRequest, SiteAdapter, SiteWalk } from '../adapters/adapter';
import type { Place } from './host-reader';
import { keptAnswers } from './kept-answers';
import { ask, bytesIn, BYTES_MS, readJson, REQUEST_MS } from './page-probe';

/** Most answers that are kept because they are the same for many dossiers: one checklist a procedure. */
const MOST_KEPT = 500;
/** Signs of JSON: some 10 kB for each, and no more where a host writes long ones. */
const MOST_KEPT_SIGNS = 5_000_000;

/** A dossier that is being asked for, and the request that is next. */
interface Asked {
  readonly id: string;
  readonly probe: Probe<HostDossier>;
  step: IteratorResult<ProbeRequest, Result<HostDossier>>;
}

/** Answers the messages of a check. Nothing of the page itself is read: its host is asked, as the page would ask it. */
export function hostHandlers(
  place: () => Place,
  facts: () => PageFacts,
): Handlers<Extract<keyof HostCheckMessages, string>> {
  const kept = keptAnswers(MOST_KEPT, MOST_KEPT_SIGNS);
  let asked: Asked | undefined;

  const known = (): SiteAdapter | undefined => walkable(place(), facts());
  const walk = (): SiteWalk | undefined => known()?.walk;

  async function json(request: ProbeRequest): Promise<Result<unknown>> {
    const answer = await oneRequest(place(), request, REQUEST_MS, 'application/json');
    return answer.ok ? readJson(answer.value) : answer;
  }

  /** Goes on as far as it takes no request. */
  function skipKept(now: Asked): void {
    while (!now.step.done && now.step.value.keep && kept.has(now.step.value.path)) {
      now.step = now.probe.next(kept.get(now.step.value.path));
    }
  }

  function begin(id: string, way: SiteWalk): Asked {
    const probe = way.dossier(facts(), id);
    return { id, probe, step: probe.next() };
  }

  return {
    'host/about'() {
      const adapter = known();
      const about = adapter && ok({ adapter: adapter.id, name: adapter.name });
      return Promise.resolve(about ?? fail({ code: 'host/not-listable' }));
    },

    async 'host/list'(window) {
      const list = walk()?.list(facts(), window);
      if (!list) return fail({ code: 'host/not-listable' });
      let step = list.next();
      while (!step.done) {
        const answer = await json(step.value);
        if (!answer.ok) return answer;
        step = list.next(answer.value);
      }
      return step.value;
    },

    async 'host/dossier'({ id }) {
      const way = walk();
      if (!way) return fail({ code: 'host/not-listable' });
      const now = asked?.id === id ? asked : begin(id, way);
      asked = now;
      skipKept(now);
      if (!now.step.done) {
        const { path, keep } = now.step.value;
        const answer = await json(now.step.value);
        // The same question may be asked again later: nothing is lost.
        if (!answer.ok) return answer;
        if (keep && answer.value !== undefined) kept.keep(path, answer.value);
        now.step = now.probe.next(answer.value);
        skipKept(now);
      }
      if (!now.step.done) return ok({});
      asked = undefined;
      return now.step.value.ok ? ok({ dossier: now.step.value.value }) : now.step.value;
    },

    async 'host/bytes'({ id, reference }) {
      const way = walk();
      if (!way?.bytes) return fail({ code: 'host/not-listable' });
      const answer = await oneRequest(place(), way.bytes(facts(), id, reference), BYTES_MS, '*/*');
      return answer.ok ? bytesIn(answer.value) : answer;
    },
  };
}

/** The adapter whose host this is: for this site, and with everything in the page that its requests need. */
function walkable(place: Place, facts: PageFacts): SiteAdapter | undefined {
  const url = place.url();
  return place.adapters.find(
    ({ walk }) => walk?.isHost(url) && walk.facts.every((fact) => (facts[fact] ?? '') !== ''),
  );
}

/** One request; an answer that is no yes comes back as what it asks of us. */
async function oneRequest(
  place: Place,
  request: ProbeRequest,
  limitMs: number,
  accept: string,
): Promise<Result<Response>> {
  const answer = await ask(request, place.url().origin, place.fetch, limitMs, accept);
  if (!answer.ok || answer.value.ok) return answer;
  return fail(meaningOf(answer.value));
}

function meaningOf({ status, headers }: Response): Failure {
  const after = headers.get('retry-after');
  if (status !== 429 && !(status === 503 && after !== null)) return { code: 'host/refused', status };
  const retryMs = after === null ? undefined : retryAfter(after.trim(), headers.get('date') ?? '');
  return { code: 'host/slow-down', ...(retryMs === undefined ? {} : { retryMs }) };
}

/** Seconds, or a day and time of HTTP: by the host's own clock where it tells the time, ours may be wrong. */
function retryAfter(text: string, hostTime: string): number | undefined {
  if (/^\d{1,10}$/u.test(text)) return Number(text) * 1_000;
  const [until, now] = [Date.parse(text), Date.parse(hostTime)];
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(now) ? Date.now() : now));
}
