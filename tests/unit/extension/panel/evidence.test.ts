import { expect, test } from 'vitest';
import { logAsked } from '../../../../extension/panel/flow/asked';
import { colourOf, originOf } from '../../../../extension/panel/flow/documents';
import { createPanel } from '../../../../extension/panel/flow/panel';
import type { Item } from '../../../../shared/storage/item-store';
import type { DocumentFacts, PageFacts } from '../../../../shared/storage/records';
import { fail, ok } from '../../../../shared/domain/result';
import { factsOfPage } from '../../../../shared/storage/facts-of-page';
import { verifyEvidence } from '../../../commands/verify-evidence';
import { aPage, anInspection, CONFORMING } from '../../../fixtures/worker-answers';
import { value } from '../../storage/rows';
import { aDevice, aFile, deskOf, portsOf, type Device } from './a-panel';
import { aPanelWith } from './a-panel-with';
import { aProposal } from './a-proposal';
import { aHostComponent, FakeHost } from './fake-host';

const OFFICER = { id: 'H40.12-CB03', agency: 'Uỷ ban nhân dân xã Mẫu' };

/** The product's panel on this device, past the passphrase. */
async function aWholePanel(device: Device) {
  const ports = portsOf(device);
  const unlock = () => Promise.resolve(ok(deskOf(device)));
  const panel = createPanel({ ...ports, vault: { ...ports.vault, unlock } });
  await panel.start();
  await panel.unlock('quầy số ba', OFFICER);
  return panel;
}

async function asked({ db }: Device): Promise<readonly string[]> {
  const lines = value(await deskOf({ db } as Device).evidence.ofDossier('H40.12-261121-0007'));
  return lines
    .filter(({ event }) => event === 'asked')
    .map(({ component, required, part }) => `${component} ${String(required)} ${String(part)}`);
}

test('what the host asks for is said once for each paper, and again only where it changed', async () => {
  const host = new FakeHost([
    aHostComponent(),
    aHostComponent({ key: 'Tờ khai của Nguyễn Văn A', required: false }),
    aHostComponent({ key: 'KQ01', part: 'result' }),
  ]);
  const device = await aDevice(host);

  const panel = await aWholePanel(device);
  await panel.recognise();
  const first = await asked(device);
  host.components = host.components.map((one) => ({ ...one, required: one.key !== 'KQ01' }));
  await panel.recognise();
  await (await aWholePanel(device)).recognise();

  expect(first).toEqual([
    'TP01 true component',
    expect.stringMatching(/^x(-[0-9a-f]{4}){4} false component$/),
    'KQ01 true result',
  ]);
  expect((await asked(device)).slice(3)).toEqual([
    expect.stringMatching(/^x(-[0-9a-f]{4}){4} true component$/),
    'KQ01 false result',
  ]);
});

test('a required paper that two looks in a row miss is required no longer; a page of other rows takes nothing back', async () => {
  const host = new FakeHost([aHostComponent(), aHostComponent({ key: 'TP02' })]);
  const device = await aDevice(host);
  const panel = await aWholePanel(device);
  const both = host.components;

  host.components = both.slice(0, 1);
  await panel.recognise();
  device.clock.time += 1_000;
  await panel.recognise();
  const early = await asked(device);
  host.components = [aHostComponent({ key: 'KQ01', part: 'result' })];
  device.clock.time += 60_000;
  await panel.recognise();
  await panel.recognise();
  const elsewhere = await asked(device);
  host.components = both.slice(0, 1);
  await panel.recognise();
  device.clock.time += 60_000;
  await panel.recognise();
  await panel.recognise();
  const gone = await asked(device);
  host.components = both;
  await panel.recognise();

  expect(early).toEqual(['TP01 true component', 'TP02 true component']);
  expect(elsewhere).toEqual([...early, 'KQ01 true result']);
  expect(gone).toEqual([...elsewhere, 'TP02 false component']);
  expect(await asked(device)).toEqual([...gone, 'TP02 true component']);
});

test('what was made of a page that nobody described is said only once the officer has agreed', async () => {
  const host = new FakeHost();
  host.proposal = aProposal(0.6);
  const device = await aDevice(host);
  const panel = await aWholePanel(device);

  const before = await asked(device);
  await panel.dossier()?.agree();

  expect([before, await asked(device)]).toEqual([[], ['TP01 true component']]);
});

test('a log that cannot be written holds nothing up, and is written with the next look', async () => {
  const device = await aDevice();
  const { evidence } = deskOf(device);
  const full = { ...evidence, appendAll: () => Promise.resolve(fail({ code: 'storage/full' } as const)) };
  const panel = await aWholePanel(await aDevice());
  const shown = panel.state.value;

  await logAsked({ evidence: full }, device.clock, OFFICER, shown);
  const before = await asked(device);
  await logAsked({ evidence }, device.clock, OFFICER, shown);

  expect([before, await asked(device)]).toEqual([[], ['TP01 true component']]);
});

test('the log is handed out under the agency of the officer’s id, signed by this device', async () => {
  const named = { key: 'Giấy của Nguyễn Văn A 079095001234', name: 'Căn cước của Nguyễn Văn A' };
  const device = await aDevice(new FakeHost([aHostComponent(named)]));
  const panel = await aWholePanel(device);
  await panel.dossier()?.addFiles(named.key, [aFile('Nguyễn Văn A-signed.pdf')]);
  await panel.dossier()?.attachAll();

  const { file, whose } = value(await panel.evidence());

  const text = await file.text();
  expect(whose).toBe('H40.12');
  expect(await verifyEvidence({ text: [text] })).toMatchObject({
    ...{ verdict: 'sound', unit: 'H40.12', lines: 2 },
  });
  expect(text).not.toMatch(/Nguy|079095001234|Uỷ ban|Giấy|Căn/);
});

test.each([
  ['a picture that was dropped', ['1.jpg'], { colour: true, signed: false, pdf: 17 }],
  ['a signed PDF', ['don-signed.pdf'], { origin: 'file', signed: true, pdf: 17 }],
] as const)('a line about %s says what is certain and nothing else', async (_what, files, facts) => {
  const { device, panel } = await aPanelWith(files);

  await panel.acts.attachAll();

  const [line] = await device.db.getAll('evidence');
  const { origin, colour, signed, pdf } = line ?? {};
  const said = Object.entries({ origin, colour, signed, pdf }).filter(([, fact]) => fact !== undefined);
  expect(Object.fromEntries(said)).toEqual(facts);
});

const item = (facts: PageFacts | DocumentFacts): Item => ({
  id: 'x',
  dossier: 'd',
  component: 'c',
  order: 1,
  bytes: 1,
  facts,
});
const page = (changes: Partial<PageFacts>): Item => item({ ...factsOfPage(aPage()), ...changes });
const pdf = (colours: readonly boolean[], handed?: true): Item => {
  const pages = colours.map((colour) => ({ widthMm: 210, heightMm: 297, colour, images: 1 }));
  const inspection = anInspection({ class: 'clean', report: { ...CONFORMING, pages } });
  return item({ kind: 'document', treatment: 'clean', inspection, ...(handed && { handed }) });
};

test('a document comes from where all its parts come from', () => {
  const scanned = page({ origin: 'scan' });
  const origins = [
    [scanned, scanned],
    [pdf([]), pdf([])],
    [pdf([], true), page({ origin: 'kiosk' })],
    [scanned, page({})],
    [scanned, pdf([])],
    [],
  ].map(originOf);

  expect(origins).toEqual(['scan', 'file', 'kiosk', undefined, undefined, undefined]);
});

test('a document is in colour where every scanned page is; a gray picture in a PDF proves nothing', () => {
  const colours = [
    [page({ colour: true }), pdf([true])],
    [page({ colour: true }), page({ colour: false })],
    [page({ colour: true }), pdf([true, false])],
    [pdf([])],
  ].map(colourOf);

  expect(colours).toEqual([true, false, undefined, undefined]);
});
