import { expect, test } from 'vitest';
import type { DossierHost } from '../../../../extension/panel/flow/reuse/host-dossier';
import type { ReuseSearch } from '../../../../extension/panel/flow/reuse/reuse-search';
import { stateOf } from '../../../../extension/panel/flow/state';
import type { CheckedComponent } from '../../../../shared/contracts/host-check';
import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import { fail, ok } from '../../../../shared/domain/result';
import type { ReuseSource } from '../../../../shared/domain/reuse-source';
import { sha256Hex } from '../../../../shared/domain/sha256';
import type { SignatureReport } from '../../../../shared/domain/signature';
import { evidenceStore } from '../../../../shared/storage/evidence-store';
import { value } from '../../storage/rows';
import { aDevice, openPanel, type Device, type OpenPanel } from './a-panel';
import { aHostComponent } from './fake-host';

const OTHER = 'H40.12-251105-0012';
const SIGNED = new Blob(['%PDF signed result']);
const REPORT: SignatureReport = {
  signatures: [
    {
      ...{ field: 'Signature1', kind: 'signature', covers: { upTo: 18, after: 0 } },
      verdict: { verdict: 'unchecked', why: 'no-roots' },
    },
  ],
  bytesAfter: 0,
};

/** A host with one other dossier, and how often it was asked. */
class Others implements DossierHost {
  asked: string[] = [];
  files = new Map<string, Blob>([['/file/1', SIGNED]]);

  list: DossierHost['list'] = ({ from, until }) => {
    this.asked.push(`list ${from} ${until}`);
    return Promise.resolve(ok({ entries: 1, rows: [{ id: '77', code: OTHER }] }));
  };

  dossier: DossierHost['dossier'] = (id) => {
    this.asked.push(`dossier ${id}`);
    const files = [...this.files.keys()].map((reference) => ({ name: 'trich-luc-signed.pdf', reference }));
    const component: CheckedComponent = {
      ...aHostComponent({ key: 'KQ01', name: 'Trích lục khai sinh', part: 'result' }),
      files: [...files, { name: 'khong-doc-duoc.pdf' }],
    };
    return Promise.resolve(ok({ dossier: { code: OTHER, components: [component] } }));
  };

  bytes: DossierHost['bytes'] = (id, reference) => {
    this.asked.push(`bytes ${id} ${reference}`);
    const bytes = this.files.get(reference);
    return Promise.resolve(bytes ? ok(bytes) : fail({ code: 'host/refused', status: 404 }));
  };
}

async function aDeviceWith(others: DossierHost | undefined, report = REPORT): Promise<Device> {
  const device = await aDevice();
  if (others) device.others = others;
  device.work = { verifyPdf: () => Promise.resolve(ok(report)) };
  return device;
}

const search = (panel: OpenPanel): ReuseSearch | undefined => panel.checklist().noScan?.reuse;
const lastLine = async ({ db }: Device): Promise<Partial<EvidenceFacts> | undefined> =>
  value(await evidenceStore(db).after(0)).at(-1);

/** A signed file that this device's log has proven in the other dossier. */
async function proveThere({ db }: Device, changes: Partial<EvidenceFacts> = {}): Promise<string> {
  const sha256 = await sha256Hex(SIGNED);
  const line: EvidenceFacts = {
    ...{ at: '2025-11-05T02:00:00Z', event: 'verified', dossier: OTHER, procedure: '1.001193' },
    ...{ component: 'TP02', officer: 'CB-012', sha256, bytes: SIGNED.size, grade: 'read-back', signed: true },
  };
  value(await evidenceStore(db).append({ ...line, ...changes }));
  return sha256;
}

/** Reads the only file of the other dossier on the host. */
async function readThere(panel: OpenPanel): Promise<void> {
  await panel.acts.askNoScan('TP01');
  await panel.acts.findReuse(OTHER);
  const host = search(panel)?.host;
  const [paper] = host?.is === 'listed' ? host.files : [];
  if (!paper) throw new Error('nothing listed');
  await panel.acts.readReuse(paper);
}

async function useWhatWasRead(panel: OpenPanel): Promise<ReuseSource> {
  const look = search(panel)?.look;
  if (look?.is !== 'read') throw new Error('nothing read');
  const reuse: ReuseSource = { source: 'other-dossier', from: OTHER, file: look.found };
  await panel.acts.answerNoScan({ give: 'reused', reuse });
  return reuse;
}

test('a database is one line of the log with its code, and survives a restart', async () => {
  const device = await aDevice();
  const reuse = { source: 'shared-data', database: 'residents' } as const;
  const panel = await openPanel(device);

  await panel.acts.askNoScan('TP01');
  await panel.acts.answerNoScan({ give: 'reused', reuse });

  expect(await lastLine(device)).toMatchObject({ event: 'reused', component: 'TP01', ...reuse });
  expect((await openPanel(device)).component().noScan).toEqual({ state: 'reused', reuse });
});

test('what this device has proven there, signed and not replaced since, is offered without asking the host', async () => {
  const others = new Others();
  const device = await aDeviceWith(others);
  const sha256 = await proveThere(device);
  await proveThere(device, { component: 'TP01', sha256: 'b'.repeat(64), signed: false });
  await proveThere(device, { component: 'TP04', sha256: 'c'.repeat(64) });
  value(
    await evidenceStore(device.db).append({
      ...{ at: '2025-11-06T02:00:00Z', event: 'replaced', dossier: OTHER, procedure: '1.001193' },
      ...{ component: 'TP04', officer: 'CB-012' },
    }),
  );
  const panel = await openPanel(device);

  await panel.acts.askNoScan('TP01');
  await panel.acts.findReuse(OTHER);

  expect(search(panel)?.logged).toEqual([
    { component: 'TP02', name: 'Giấy chứng sinh', sha256, at: '2025-11-05T02:00:00Z' },
  ]);
  expect([search(panel)?.host, others.asked]).toEqual([undefined, []]);
});

test('where it knows nothing the host is asked, on the day in the code; only what was read has a hash', async () => {
  const others = new Others();
  const device = await aDeviceWith(others);
  const panel = await openPanel(device);

  await panel.acts.askNoScan('TP01');
  await panel.acts.findReuse(OTHER);
  const listed = search(panel);
  await panel.acts.answerNoScan(undefined);
  await readThere(panel);
  await useWhatWasRead(panel);

  expect(listed).toMatchObject({
    logged: [],
    host: { is: 'listed', files: [{ component: 'KQ01', reference: '/file/1' }] },
  });
  expect(listed).not.toHaveProperty('look');
  expect(others.asked.slice(0, 2)).toEqual(['list 2025-11-05 2025-11-05', 'dossier 77']);
  expect(await lastLine(device)).toMatchObject({
    ...{ event: 'reused', source: 'other-dossier', from: OTHER, fromComponent: 'KQ01', seen: 'host' },
    ...{ sha256: await sha256Hex(SIGNED), signed: true, reference: expect.stringMatching(/^x-/) },
  });
});

test('a host that cannot be asked leaves the code alone, held against nothing', async () => {
  const device = await aDeviceWith(undefined);
  const panel = await openPanel(device);

  await panel.acts.askNoScan('TP01');
  await panel.acts.findReuse(OTHER);
  const found = search(panel);
  await panel.acts.answerNoScan({ give: 'reused', reuse: { source: 'other-dossier', from: OTHER } });

  expect(found?.host).toMatchObject({ is: 'failed', failure: { code: 'host/not-listable' } });
  const line = await lastLine(device);
  expect(line).toMatchObject({ event: 'reused', source: 'other-dossier', from: OTHER });
  expect(line).not.toHaveProperty('sha256');
  expect(line).not.toHaveProperty('seen');
});

test('another dossier under the id of the wanted one is no answer', async () => {
  const others = new Others();
  others.dossier = () => Promise.resolve(ok({ dossier: { code: 'H40.12-251105-0099', components: [] } }));
  const panel = await openPanel(await aDeviceWith(others));
  await panel.acts.askNoScan('TP01');

  await panel.acts.findReuse(OTHER);

  expect(search(panel)?.host).toEqual({ is: 'failed', failure: { code: 'host/other-shape' } });
});

test('the very file goes in whole where the page wants one, and is no stray copy', async () => {
  const device = await aDeviceWith(new Others());
  const panel = await openPanel(device);
  await proveThere(device);
  await panel.acts.askNoScan('TP01');
  await panel.acts.findReuse(OTHER);
  await panel.acts.askReuseHost();
  await panel.acts.answerNoScan(undefined);
  await readThereAgain(panel);
  await useWhatWasRead(panel);

  await panel.acts.attachReused('TP01');
  const prepared = panel.component().items.map(({ facts }) => facts);
  await panel.acts.attachAll();

  expect(prepared).toMatchObject([{ kind: 'document', treatment: 'signed' }]);
  expect(stateOf(panel.component())).toBe('verified');
  expect(await sha256Hex(device.host.uploads[0]?.bytes ?? new Blob())).toBe(await sha256Hex(SIGNED));
});

test('another file in its place is not taken for it, and the card says so', async () => {
  const others = new Others();
  const device = await aDeviceWith(others);
  const panel = await openPanel(device);
  await readThere(panel);
  await useWhatWasRead(panel);
  others.files = new Map([['/file/1', new Blob(['%PDF another'])]]);

  await panel.acts.attachReused('TP01');

  expect(panel.component()).toMatchObject({
    items: [],
    failure: { code: 'host/no-such-file', dossier: OTHER },
  });
  expect(panel.component().work).toBeUndefined();
});

test('what comes for a dossier that nobody looks for any longer is shown nowhere', async () => {
  const others = new Others();
  let answer: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (answer = resolve));
  const device = await aDeviceWith({
    list: (window) => wait.then(() => others.list(window)),
    dossier: others.dossier,
    bytes: others.bytes,
  });
  const panel = await openPanel(device);
  await panel.acts.askNoScan('TP01');
  const first = panel.acts.findReuse(OTHER);
  await Promise.resolve();
  await proveThere(device, { dossier: 'H40.12-251106-0013' });
  await panel.acts.findReuse('H40.12-251106-0013');

  answer();
  await first;

  expect(search(panel)?.dossier).toBe('H40.12-251106-0013');
  expect(search(panel)?.host).toBeUndefined();
});

async function readThereAgain(panel: OpenPanel): Promise<void> {
  await panel.acts.askNoScan('TP01');
  await panel.acts.findReuse(OTHER);
  await panel.acts.askReuseHost();
  const host = search(panel)?.host;
  const [paper] = host?.is === 'listed' ? host.files : [];
  if (paper) await panel.acts.readReuse(paper);
}
