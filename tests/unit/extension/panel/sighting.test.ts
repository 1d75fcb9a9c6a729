import { expect, test } from 'vitest';
import { look, type Wanted } from '../../../../extension/panel/flow/sighting';
import type { HostFile } from '../../../../shared/contracts/messages';
import { ok } from '../../../../shared/domain/result';
import { FakeHost } from './fake-host';

const wanted: Wanted = { component: 'TP01', sha256: 'ours', bytes: 4, fileName: 'to-khai.pdf' };
const sha256Hex = async (bytes: Blob): Promise<string> =>
  (await bytes.text()) === 'ours' ? 'ours' : 'other';

/** A host that signs its links anew at each look. */
function signing(names: readonly string[], content: string) {
  let looks = 0;
  const { site } = new FakeHost();
  const listed = (): readonly HostFile[] => {
    looks += 1;
    return names.map((name) => ({ name, reference: `/tep/${name}?luc=${String(looks)}` }));
  };
  return {
    ...site,
    listed,
    files: () => Promise.resolve(ok(listed())),
    readBack: () => Promise.resolve(ok(new Blob([content]))),
  };
}

test('an old file under a new link is not the one that was sent beside it', async () => {
  const site = signing(['to-khai.pdf'], 'ours');
  const before = site.listed();

  const seen = await look(site, { ...wanted, beside: true }, sha256Hex, before);

  expect(seen.ok && seen.value.sighting).toEqual({ see: 'absent' });
});

test('a neighbour’s file under a new link is not a damaged upload', async () => {
  const site = signing(['khac.pdf'], 'theirs');
  const before = site.listed();

  const seen = await look(site, wanted, sha256Hex, before);

  expect(seen.ok && seen.value.sighting).toEqual({ see: 'absent' });
});

test('of two files of one name the added one is new', async () => {
  const before = signing(['to-khai.pdf'], 'ours').listed();
  const site = signing(['to-khai.pdf', 'to-khai.pdf'], 'ours');

  const seen = await look(site, { ...wanted, beside: true }, sha256Hex, before);

  expect(seen.ok && seen.value.sighting.see).toBe('read-back');
});
