import { beforeEach, expect, test } from 'vitest';
import { checkedSite, wasSound, type SoundnessPorts } from '../../../../extension/panel/flow/page-soundness';
import type { TeachClient } from '../../../../extension/panel/site/teach-client';
import type { AdapterCheck } from '../../../../shared/contracts/adapter-check';
import { ok } from '../../../../shared/domain/result';
import { adapterStore } from '../../../../shared/storage/adapter-store';
import { adapterData } from '../../../adapters/an-adapter';
import { aDatabase } from '../../storage/rows';
import { FakeClock } from './a-panel';
import { FakeHost } from './fake-host';

const ROW = { key: 'TP01', name: 'Tờ khai' };
let check: AdapterCheck;
let looks: number;
let clock: FakeClock;
let ports: SoundnessPorts;
let host: FakeHost;

beforeEach(async () => {
  const zero = { lists: 0, files: 0, links: 0, ambiguous: [], missing: [] };
  check = { ...zero, adapter: 'opencps', version: 3, known: true, dossier: 'H', rows: [ROW], controls: 1 };
  looks = 0;
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
  };
});

async function aSite(version = 3) {
  const site = checkedSite(host.site, ports, () => Promise.resolve(adapterData({ id: 'opencps', version })));
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

test('a page that fails its check gets no plan, and is looked at again at the next try', async () => {
  check = { ...check, controls: 0, missing: [ROW] };
  const site = await aSite();

  expect(await site.plan('TP01', file)).toEqual({
    ok: false,
    failure: { code: 'page/unsound', rows: 1, controls: 0 },
  });
  check = { ...check, controls: 1, missing: [] };
  expect((await site.plan('TP01', file)).ok).toBe(true);
});

test('another version of the adapter is checked anew', async () => {
  await (await aSite()).plan('TP01', file);
  check = { ...check, version: 4 };
  await (await aSite(4)).plan('TP01', file);

  expect(looks).toBe(2);
});

test('an adapter is unproven on a site until a check was sound there', async () => {
  const data = { id: 'opencps', version: 3 };
  expect((await wasSound(ports, data)).ever).toBe(false);
  await (await aSite()).plan('TP01', file);

  expect((await wasSound(ports, data)).ever).toBe(true);
  expect((await wasSound({ ...ports, origin: 'https://khac.example' }, data)).ever).toBe(false);
});
