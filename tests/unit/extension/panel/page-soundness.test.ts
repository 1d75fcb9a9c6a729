import { beforeEach, describe, expect, test } from 'vitest';
import {
  checkedSite,
  wasSound,
  type CheckedSitePorts,
} from '../../../../extension/panel/flow/page-soundness';
import type { TeachClient } from '../../../../extension/panel/site/teach-client';
import type { AdapterCheck } from '../../../../shared/contracts/adapter-check';
import { ok } from '../../../../shared/domain/result';
import { adapterStore } from '../../../../shared/storage/adapter-store';
import { adapterData } from '../../../adapters/an-adapter';
import { aDatabase } from '../../storage/rows';
import { FakeClock } from './a-panel';
import { aProposal } from './a-proposal';
import { FakeHost } from './fake-host';

const ROW = { key: 'TP01', name: 'Tờ khai' };
let check: AdapterCheck;
let looks: number;
let clock: FakeClock;
let ports: CheckedSitePorts;
let leftOut: string[];
let version: number;
let host: FakeHost;

beforeEach(async () => {
  const zero = { lists: 0, files: 0, links: 0, ambiguous: [], missing: [] };
  check = { ...zero, adapter: 'fake', version: 3, known: true, dossier: 'H', rows: [ROW], controls: 1 };
  looks = 0;
  leftOut = [];
  version = 3;
  clock = new FakeClock();
  host = new FakeHost();
  const site: Partial<TeachClient> = {
    check: () => {
      looks++;
      return Promise.resolve(ok(check));
    },
  };
  ports = {
    ...{ clock, origin: 'https://motcua.example', store: adapterStore(await aDatabase()) },
    site: site as TeachClient,
    dataOf: (id) => Promise.resolve(id === 'fake' ? adapterData({ id, version }) : undefined),
    leaveOut: (id) => {
      leftOut.push(id);
      return Promise.resolve();
    },
  };
});

async function aSite() {
  const site = checkedSite(host.site, ports);
  await site.recognise();
  return site;
}

const file = { name: 'a.pdf', bytes: 5 };

test('the page is checked before the first plan of a day, and not again that day', async () => {
  const site = await aSite();
  await site.plan('TP01', file);
  await site.plan('TP01', file);
  expect(looks).toBe(1);

  clock.time += 24 * 3_600_000;
  await site.plan('TP01', file);
  expect(looks).toBe(2);
});

test('a page that fails its check twice gets no plan, and its adapter is left out', async () => {
  check = { ...check, controls: 0, missing: [ROW] };
  const site = await aSite();

  expect(await site.plan('TP01', file)).toEqual({
    ok: false,
    failure: { code: 'page/unsound', rows: 1, controls: 0 },
  });
  expect([looks, leftOut, clock.waited > 0]).toEqual([2, ['fake'], true]);
});

test('a page that was drawing itself is looked at once more and keeps its adapter', async () => {
  const drawn = check;
  check = { ...check, controls: 0, missing: [ROW] };
  clock.wait = () => {
    check = drawn;
    return Promise.resolve();
  };

  expect((await (await aSite()).plan('TP01', file)).ok).toBe(true);
  expect(leftOut).toEqual([]);
});

describe('after a failed check', () => {
  async function failed() {
    const site = await aSite();
    await site.plan('TP01', file);
    clock.time += 24 * 3_600_000;
    check = { ...check, controls: 0, missing: [ROW] };
    await site.plan('TP01', file);
    return site;
  }

  test('a proposal says what has changed since the last sound look', async () => {
    const site = await failed();
    host.proposal = aProposal(0.9);
    host.adapter = 'de-xuat';

    expect(await site.recognise()).toMatchObject({
      value: { dropped: { changes: [{ what: 'control-gone', name: 'Tờ khai' }] } },
    });
  });

  test('a page of which nothing can be made is unsound', async () => {
    const site = await failed();
    host.recognition = { code: 'page/not-recognised' };

    expect(await site.recognise()).toMatchObject({ failure: { code: 'page/unsound', rows: 1 } });
  });

  test('a page that is loading is no more than that', async () => {
    const site = await failed();
    host.recognition = { code: 'page/changed' };

    expect(await site.recognise()).toMatchObject({ failure: { code: 'page/changed' } });
  });

  test('an adapter that is in use again is not spoken of any more', async () => {
    const site = await failed();
    await site.recognise();
    host.recognition = { code: 'page/not-recognised' };

    expect(await site.recognise()).toMatchObject({ failure: { code: 'page/not-recognised' } });
  });
});

test('another version of the adapter is checked anew', async () => {
  await (await aSite()).plan('TP01', file);
  check = { ...check, version: 4 };
  version = 4;
  await (await aSite()).plan('TP01', file);

  expect(looks).toBe(2);
});

test('an adapter is unproven on a site until a check was sound there', async () => {
  const data = { id: 'fake', version: 3 };
  expect((await wasSound(ports, data)).ever).toBe(false);
  await (await aSite()).plan('TP01', file);

  expect((await wasSound(ports, data)).ever).toBe(true);
  expect((await wasSound({ ...ports, origin: 'https://khac.example' }, data)).ever).toBe(false);
});
