import { splitToFit } from '../../../shared/domain/split-to-fit';
import { splitCount } from '../../../shared/domain/split-count';
import {
  attachComponent,
  prepareDocument,
  setStage,
  showFailure,
  type AttachOptions,
} from './attach-components';
import { changeComponent, componentOf, type Bench } from './bench';
import { bind, bindable, planKey, type SplitPart } from './documents';
import { isAttachable, without, type ComponentView } from './state';

/**
 * Into how many files the pages of a component can be split that were too large for one; undefined where that does not
 * help, or where it takes a single file.
 */
export function splitOffer({ host, items, failure }: ComponentView): number | undefined {
  if (failure?.code !== 'pdf/over-budget' || !host.multiple || bindable(items).length < 2) return undefined;
  return splitCount(failure);
}

/**
 * Splits the pages of a component that were too large for one file, in page order, and attaches the files. Nothing is
 * sent before each of them is known to fit.
 */
export async function splitComponent(bench: Bench, key: string, options: AttachOptions = {}): Promise<void> {
  const component = componentOf(bench, key);
  const tooLarge = component?.failure;
  if (!component || tooLarge?.code !== 'pdf/over-budget') return;
  if (splitOffer(component) === undefined || !isAttachable(component)) return;
  changeComponent(bench, key, (one) => without(one, 'failure'));
  setStage(bench, key, 'assembling');
  const files = await splitToFit(bindable(component.items), tooLarge, {
    weigh: ({ bytes }) => bytes,
    make: (items) => prepareDocument(bench, component, bind(items), { index: 1, of: 1 }, options),
  });
  if (!files.ok) {
    showFailure(bench, key, files.failure);
    return;
  }
  const apart = component.items.length - bindable(component.items).length;
  const of = apart + files.value.length;
  const split = files.value.map(({ items }, index): SplitPart => ({
    items: items.map(({ id }) => id),
    part: { index: apart + index + 1, of },
  }));
  changeComponent(bench, key, (one) => ({ ...without(one, 'work'), split }));
  bench.announce({ say: 'split', component: component.host.name, files: files.value.length });
  const made = new Map(files.value.map(({ items, made: document }) => [planKey(items), document]));
  await attachComponent(bench, key, { ...options, made });
}
