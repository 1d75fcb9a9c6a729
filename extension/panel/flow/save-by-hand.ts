import { planDocuments } from './documents';
import { attachmentFacts } from './attach-job';
import { prepareDocument, setStage, showFailure } from './attach-components';
import { changeComponent, componentOf, type Bench } from './bench';
import { signedDocument, unlessUnsigned } from './signing/sign-document';
import { isAttachable, without } from './state';

/**
 * Hands the officer the documents of a component as files, named as they would be on the host, to pick them on the
 * page: for a page that takes none from us. Then the host is watched until it proves that it holds them.
 */
export async function saveByHand(bench: Bench, key: string): Promise<void> {
  const component = componentOf(bench, key);
  if (!component || !isAttachable(component)) return;
  const plans = planDocuments(component.items, component.host.multiple, component.split);
  if (!plans.ok) {
    showFailure(bench, key, plans.failure);
    return;
  }
  setStage(bench, key, 'assembling');
  await bench.ports.signing?.look();
  const handed: File[] = [];
  for (const [index, plan] of plans.value.entries()) {
    const part = plan.part ?? { index: index + 1, of: plans.value.length };
    const signal = bench.over;
    const made = await prepareDocument(bench, component, plan, part, { signal });
    const signed = made.ok ? await signedDocument(bench, component, plan, made.value, { signal }) : made;
    const ready = signed.ok ? await unlessUnsigned(bench, component, signed.value) : signed;
    if (!ready.ok) {
      // Whoever would rather not open the key now has said so: nothing went wrong.
      if (made.ok && ready.failure.code === 'cancelled')
        changeComponent(bench, key, (one) => without(one, 'work'));
      else showFailure(bench, key, ready.failure);
      return;
    }
    const { pdf, facts } = ready.value;
    // As before an attach: what is on the disk first is known again after a restart.
    const intent = await bench.desk.attempts.intend({ ...facts, document: pdf });
    const marked = intent.ok
      ? await bench.desk.attempts.markAttached(intent.value.id, { for: 'hand' })
      : intent;
    if (!marked.ok) {
      showFailure(bench, key, marked.failure);
      return;
    }
    bench.ports.saveFile(pdf, facts.fileName);
    handed.push(new File([pdf], facts.fileName, { type: 'application/pdf' }));
    changeComponent(bench, key, (one) => ({
      ...one,
      handed: [...handed],
      limbo: attachmentFacts(facts),
      failure: { code: 'attach/by-hand' },
    }));
  }
  changeComponent(bench, key, (one) => without(one, 'work', 'badFile'));
  bench.announce({ say: 'waiting', component: component.host.name });
}
