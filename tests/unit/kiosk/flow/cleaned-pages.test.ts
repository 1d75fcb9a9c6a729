import { beforeEach, expect, test, vi } from 'vitest';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { draftOf } from '../../../../kiosk/flow/state';
import type { PreparedPage } from '../../../../shared/contracts/image-worker';
import { aKioskProcedure } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { toChoose, toWays } from '../../../fixtures/kiosk-way';
import { aCleanedPage, aPage } from '../../../fixtures/worker-answers';

let means: FakeMeans;
let flow: Flow;

beforeEach(() => {
  means = new FakeMeans();
  flow = startFlow(means);
});

/** A citizen who has given a picture that becomes this page. */
async function withPage(page: PreparedPage): Promise<void> {
  means.intakes.set('a.jpg', [{ kind: 'page', page, index: 0, of: 1 }]);
  toChoose(flow);
  flow.send({ is: 'procedure-chosen', procedure: aKioskProcedure() });
  flow.send({ is: 'answered', component: 'TP02', yes: false });
  flow.send({ is: 'went-on' });
  flow.send({ is: 'paper-opened', component: 'TP01' });
  flow.send({ is: 'files-given', files: [new File(['one'], 'a.jpg')] });
  await vi.waitFor(() => expect(draftOf(flow.state.value)?.readings).toEqual([]));
}

async function assembled() {
  toWays(flow);
  await vi.waitFor(() => expect(means.assembled).toHaveLength(1));
  return means.assembled[0]?.parts;
}

const item = () => draftOf(flow.state.value)?.items['TP01']?.[0];

test('a cleaned page goes cleaned into its PDF, upright where that is certain', async () => {
  await withPage(aCleanedPage({ upright: { turn: 180, certainty: 0.97 } }));

  expect(item()).toMatchObject({ look: 'layers', turn: 180, ownTurn: 180 });
  expect(await assembled()).toMatchObject([{ kind: 'layers', turn: 180, layers: { dpi: 250 } }]);
});

test('a page whose layers cannot be read any more goes as the picture that it was', async () => {
  await withPage(aCleanedPage());
  const [store] = means.stores;
  if (store) store.layers = () => Promise.resolve({ ok: false, failure: { code: 'storage/damaged' } });

  expect(await assembled()).toMatchObject([{ kind: 'image', dpi: 300 }]);
});

test('a page that is perhaps upside down is not turned, and it is said', async () => {
  await withPage(aPage({ upright: { turn: 180, certainty: 0.7 } }));

  expect(item()).toMatchObject({ turn: 0, quality: { findings: [{ flaw: 'upside-down' }] } });
});
