import type { AttachPlan, Handlers, PageFacts } from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import { readBytes, readFiles, recognise, type Place, type Recognised } from './host-reader';
import { runSteps } from './run-steps';

/**
 * Answers every message for one connection. Everything but 'page/facts' and 'page/recognise' is refused with
 * 'page/changed' when the page's address is no longer the one that the panel speaks of.
 */
export function handlersFor(place: Place, signal: AbortSignal): Handlers {
  let facts: PageFacts = {};
  let last: Recognised | undefined;

  async function look(): Promise<Result<Recognised>> {
    const found = await recognise(place, facts, signal);
    last = found.ok ? found.value : undefined;
    return found;
  }

  /** The page as it was recognised under this address; a new connection to the same page looks again. */
  async function known(url: string): Promise<Result<Recognised>> {
    if (place.url().href !== url) return fail({ code: 'page/changed' });
    return last?.page.url === url ? ok(last) : look();
  }

  return {
    'page/facts'(input) {
      facts = input.facts;
      return Promise.resolve(ok(null));
    },
    async 'page/recognise'() {
      const found = await look();
      return found.ok ? ok(found.value.page) : found;
    },
    async 'page/files'({ url, component }) {
      const found = await known(url);
      return found.ok ? readFiles(place, found.value.adapter, component, facts) : found;
    },
    async 'page/plan'({ url, component, file, replaces }) {
      const found = await known(url);
      if (!found.ok) return found;
      const { adapter, page } = found.value;
      const wanted = page.components.find((candidate) => candidate.key === component);
      if (!wanted) return fail({ code: 'page/target-missing', target: component });
      const request = { component: wanted, file, ...(replaces === undefined ? {} : { replaces }) };
      const steps = adapter.plan(place.document, place.url(), request);
      if (!steps.ok) return steps;
      return ok<AttachPlan>({ url, adapter: adapter.id, component, fileName: file.name, steps: steps.value });
    },
    'page/attach'({ plan, document, limits }) {
      const adapter = place.adapters.find((candidate) => candidate.id === plan.adapter);
      if (!adapter) return Promise.resolve(fail({ code: 'page/changed' }));
      return runSteps(place, adapter, { plan, document, limits }, signal);
    },
    async 'page/read-back'({ url, reference }) {
      const found = await known(url);
      return found.ok ? readBytes(place, found.value.adapter, reference, facts) : found;
    },
  };
}
