import { attachmentFileName } from '../../../shared/domain/file-name';
import { isoTime } from './attach-job';
import type { Bench } from './bench';
import { pagesOf, planDocuments } from './documents';
import { confirmedFields } from './fields/confirmed-fields';
import { paperFacts } from './paper-facts';
import { isAttachable, type ComponentView, type PlanPreview } from './state';

/** Asks the page for the steps of every component that is ready, and shows them. Nothing is done to the page. */
export async function previewPlans(bench: Bench): Promise<void> {
  const preview: PlanPreview[] = [];
  for (const component of bench.checklist().components.filter(isAttachable)) {
    preview.push(await previewOf(bench, component));
  }
  bench.change((list) => ({ ...list, preview }));
}

async function previewOf(bench: Bench, { host, items }: ComponentView): Promise<PlanPreview> {
  const { dossier } = bench.checklist().page;
  const documents = planDocuments(items, host.multiple);
  if (!documents.ok) return { component: host.name, failure: documents.failure };
  const name = attachmentFileName({ component: { code: host.key, name: host.name }, dossier });
  // The exact size is known only once the document is bound; steps depend on the name.
  const bytes = items.reduce((sum, item) => sum + Math.max(item.bytes, pagesOf(item)), 0);
  const replaces = host.multiple ? undefined : host.files[0]?.name;
  const pages = items.reduce((sum, item) => sum + pagesOf(item), 0);
  const copy = { pages, at: isoTime(bench.ports.clock), fields: confirmedFields(items) };
  const metadata = paperFacts(bench, host, copy);
  const plan = await bench.ports.site.plan(host.key, { name, bytes, metadata }, replaces);
  return plan.ok
    ? { component: host.name, plan: plan.value }
    : { component: host.name, failure: plan.failure };
}
