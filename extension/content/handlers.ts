import type {
  AttachPlan,
  Handlers,
  PageFacts,
  PageHint,
  RecognisedPage,
} from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { PlanRequest, SiteAdapter } from '../adapters/adapter';
import { PROPOSED } from '../adapters/recogniser';
import { alreadyThere } from './already-there';
import { frameSubject } from './frame-subject';
import { APPEAR_MS } from './first-sight';
import { readBytes, readFiles, recognise, type Place, type Recognised } from './host-reader';
import { agreementOn, needsAgreement } from './propose';
import { hostHandlers } from './host-walk';
import { runSteps } from './run-steps';
import { isSamePage, shownRow } from './same-page';
import { teachingOn } from './teach';
import { until } from './until';
import { saysOtherLater } from './watch-later';
import { withOffice } from './with-office';

/** A page that throws its rows away after an upload has them again within this time. */
const REDRAW_MS = 1_500;

/**
 * Answers every message for one connection. Everything about a recognised page is
 * refused with 'page/changed' when the page's address is no longer the one that the panel speaks of.
 * @param news called when a page that was not recognised for sure says something else since; once an answer
 */
export function handlersFor(given: Place, signal: AbortSignal, news: () => void = () => undefined): Handlers {
  let place = given;
  const teaching = teachingOn(given, signal);
  let facts: PageFacts = {};
  let hint: PageHint | undefined;
  let last: Recognised | undefined;
  let agreed: string | undefined;
  let watched = new AbortController();

  async function look(): Promise<Result<Recognised>> {
    const found = await recognise(place, facts, signal, hint);
    last = found.ok ? found.value : undefined;
    return found;
  }

  /** The page as it was recognised under this address; a new connection to the same page looks again. */
  async function known(url: string): Promise<Result<Recognised>> {
    if (place.url().href !== url) return fail({ code: 'page/changed' });
    return last?.page.url === url ? ok(last) : look();
  }

  /** The plan's adapter; a proposal is made anew where the page was loaded again since. */
  async function adapterOf({ adapter: id, url }: AttachPlan): Promise<SiteAdapter | undefined> {
    if (last?.adapter.id === id) return last.adapter;
    const named = place.adapters.find((adapter) => adapter.id === id);
    if (named || id !== PROPOSED) return named;
    const found = await known(url);
    return found.ok && found.value.adapter.id === id ? found.value.adapter : undefined;
  }

  /** Whether the officer still has to agree to what was made of the page. */
  function isOpen(): boolean {
    return last !== undefined && needsAgreement(last.page) && agreed !== agreementOn(last.page);
  }

  /** A page that draws itself anew after an upload has no row for a moment. */
  async function planned(
    { adapter }: Recognised,
    request: PlanRequest,
  ): Promise<Result<AttachPlan['steps']>> {
    const now = (): Result<AttachPlan['steps']> => adapter.plan(place.document, place.url(), request);
    const there = (): Result<AttachPlan['steps']> | undefined => {
      const steps = now();
      return steps.ok ? steps : undefined;
    };
    return (await until(place.document, there, APPEAR_MS, signal)) ?? now();
  }

  /** Whether the page is still the plan's; one that draws itself anew is given a moment to be it again. */
  async function isStill(plan: AttachPlan, adapter: SiteAdapter): Promise<boolean> {
    if (place.url().href !== plan.url) return false;
    const still = (): true | undefined => isSamePage(place, adapter, plan, hint) || undefined;
    return (await until(place.document, still, REDRAW_MS, signal)) === true;
  }

  /** Rows that come after the answer are told. */
  function watchLater(answered: RecognisedPage | undefined): void {
    watched.abort();
    watched = new AbortController();
    void saysOtherLater(place, answered, hint, AbortSignal.any([signal, watched.signal])).then(
      (other) => {
        if (other) news();
      },
      // A page that breaks while it is looked at has nothing to tell.
      () => undefined,
    );
  }

  return {
    ...hostHandlers(
      () => place,
      () => facts,
    ),
    'page/facts'(input) {
      facts = input.facts;
      return Promise.resolve(ok(null));
    },
    'page/subject': () => Promise.resolve(ok(frameSubject(place.document, place.url()))),
    async 'page/recognise'(input) {
      hint = input.hint;
      watched.abort();
      const found = await look();
      if (!found.ok || isOpen()) watchLater(found.ok ? found.value.page : undefined);
      return found.ok ? ok(found.value.page) : found;
    },
    async 'page/agree'({ url, components }) {
      const found = await known(url);
      if (!found.ok) return found;
      const { page } = found.value;
      const same = page.components.map(({ key }) => key).join('\n') === components.join('\n');
      if (!same) return fail({ code: 'page/changed' });
      agreed = agreementOn(page);
      watched.abort();
      return ok(null);
    },
    async 'page/files'({ url, component }) {
      const found = await known(url);
      if (!found.ok) return found;
      const { adapter, page } = found.value;
      const wish = { component, dossier: page.dossier, hint, unsaved: place.unsaved.has(component) };
      return readFiles(place, adapter, wish, facts);
    },
    async 'page/plan'({ url, component, file, replaces }) {
      const found = await known(url);
      if (!found.ok) return found;
      const { adapter, page } = found.value;
      const wanted = page.components.find((candidate) => candidate.key === component);
      if (!wanted) return fail({ code: 'page/target-missing', target: component });
      const request = { component: wanted, file, ...(replaces === undefined ? {} : { replaces }) };
      const steps = await planned(found.value, request);
      if (!steps.ok) return steps;
      const shown = shownRow(place, adapter, component, hint);
      return ok<AttachPlan>({
        url,
        adapter: adapter.id,
        component,
        shown,
        fileName: file.name,
        steps: steps.value,
      });
    },
    async 'page/attach'({ plan, document, limits, keepBoth }) {
      const adapter = await adapterOf(plan);
      if (!adapter || !(await isStill(plan, adapter))) return fail({ code: 'page/changed' });
      if (adapter.id === PROPOSED && isOpen()) return fail({ code: 'page/not-agreed' });
      if (document.size === 0) return fail({ code: 'file/empty' });
      const there = keepBoth
        ? ok(undefined)
        : await alreadyThere(place, adapter, plan, document, facts, hint);
      if (!there.ok) return there;
      if (there.value !== undefined) return ok({ already: there.value });
      const job = { plan, document, limits, ...(hint ? { hint } : {}) };
      const outcome = await runSteps(place, adapter, job, signal);
      if (outcome.ok && outcome.value.savedBy !== undefined)
        place.unsaved.note(plan.component, outcome.value.savedBy);
      return outcome;
    },
    async 'page/read-back'({ url, reference }) {
      const found = await known(url);
      return found.ok ? readBytes(place, found.value.adapter, reference, facts) : found;
    },
    'page/adapters'({ adapters, without }) {
      place = withOffice(given, adapters, without);
      last = undefined;
      return Promise.resolve(ok(null));
    },
    'page/check': ({ adapter, outline }) =>
      Promise.resolve(ok(teaching.check(adapter, hint, outline === true))),
    'page/point': async ({ step, words }) => ok(await teaching.point(step, words)),
    'page/teach-end'({ keep }) {
      if (keep) teaching.stop();
      else teaching.end();
      return Promise.resolve(ok(null));
    },
  };
}
