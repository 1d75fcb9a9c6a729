import { expect, test, vi } from 'vitest';
import { fieldRows, valueOf } from '../../../../../extension/panel/flow/fields/fields-view';
import type { AssembleRequest } from '../../../../../shared/contracts/pdf-worker';
import type { PlannedFile } from '../../../../../shared/contracts/messages';
import { ok } from '../../../../../shared/domain/result';
import { deskOf, aDevice, aFile, openPanel, portsOf, type Device } from '../a-panel';
import { answered } from '../fake-host';
import { frozenText } from '../../../domain/paper-fields/frozen-text';
import { value } from '../../../storage/rows';

const { text, truth } = frozenText('birth-extract');

/** A device that reads every page as a birth extract; `assembled` hears what documents are made of. */
async function aReader(assembled: (request: AssembleRequest) => void = () => undefined): Promise<Device> {
  const device = await aDevice();
  const { work } = portsOf(device);
  device.work = {
    recognise: ({ turn }) => Promise.resolve(ok({ ...text, turn })),
    assemblePdf: (request, signal) => {
      assembled(request);
      return work.assemblePdf(request, signal);
    },
  };
  return device;
}

async function withFields(device: Device) {
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await panel.acts.openFields('TP01');
  const row = (field: string) => panel.checklist().fields?.rows.find((one) => one.field === field);
  await vi.waitFor(() => expect(panel.checklist().fields?.unread).toBe(0));
  return { panel, row };
}

test('what is read is proposed as it is read, beside its page, and confirms nothing by itself', async () => {
  const device = await aReader();
  const { panel, row } = await withFields(device);

  expect(row('docNumber')).toMatchObject({ typed: truth.docNumber, source: 'machine' });
  expect(row('issueDate')?.typed).toBe(truth.issueDate?.split('-').reverse().join('/'));
  expect(row('docTypeCode')).toEqual({ field: 'docTypeCode', typed: '', source: 'nothing' });
  expect(panel.checklist().fields?.picture).toBeDefined();
  expect(panel.component().items[0]?.fields).toBeUndefined();
});

test('a day that a list states is shown as papers write it, and kept as it was stated', () => {
  const rows = fieldRows({ confirmed: {}, known: { issueDate: '2024-03-05' }, proposals: {} });
  const row = rows.find(({ field }) => field === 'issueDate');

  expect(row).toMatchObject({ typed: '05/03/2024', source: 'known' });
  expect(row && valueOf(row)).toBe('2024-03-05');
});

test('what a person typed stays when the reading comes later', async () => {
  const device = await aReader();
  let read: (() => void) | undefined;
  const waits = new Promise<void>((resolve) => (read = resolve));
  device.work = { ...device.work, recognise: ({ turn }) => waits.then(() => ok({ ...text, turn })) };
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await panel.acts.openFields('TP01');
  panel.acts.typeField('docNumber', '7/2024');
  read?.();
  await vi.waitFor(() => expect(panel.checklist().fields?.unread).toBe(0));

  const rows = panel.checklist().fields?.rows;
  expect(rows?.find(({ field }) => field === 'docNumber')).toMatchObject({
    typed: '7/2024',
    source: 'person',
  });
  expect(rows?.find(({ field }) => field === 'issuer')?.source).toBe('machine');
});

test('a confirmed field is on the disk at once and is found again after a crash', async () => {
  const device = await aReader();
  const { panel } = await withFields(device);
  await panel.acts.confirmField('docNumber');

  const again = await openPanel(device);

  expect(again.component().items[0]?.fields).toEqual({ docNumber: truth.docNumber });
});

test('a day that does not exist is not confirmed, and everything else is', async () => {
  const device = await aReader();
  const { panel, row } = await withFields(device);
  panel.acts.typeField('issueDate', '31/02/2024');
  await panel.acts.confirmFields();

  expect(row('issueDate')?.source).toBe('person');
  expect(panel.checklist().fields?.at).toBe('issueDate');
  expect(panel.component().items[0]?.fields).toMatchObject({ docNumber: truth.docNumber });
  expect(panel.component().items[0]?.fields).not.toHaveProperty('issueDate');
});

test('what was confirmed goes into the document and to the page, and nothing else of the paper does', async () => {
  const made: AssembleRequest[] = [];
  const device = await aReader((request) => made.push(request));
  const told: PlannedFile['metadata'][] = [];
  const panel = await openPanel(
    device,
    {},
    {
      plan: (component, file, replaces) => {
        told.push(file.metadata);
        return device.host.site.plan(component, file, replaces);
      },
    },
  );
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await panel.acts.openFields('TP01');
  await vi.waitFor(() => expect(panel.checklist().fields?.unread).toBe(0));
  await panel.acts.confirmField('issueDate');
  panel.acts.closeFields();
  await panel.acts.attachAll();

  expect(made.at(-1)?.metadata.fields).toEqual({ issueDate: truth.issueDate });
  expect(told.at(-1)).toMatchObject({ issueDate: truth.issueDate?.split('-').reverse().join('/') });
  expect(told.at(-1)).not.toHaveProperty('docNumber');
});

test('what was refused before is bound anew once the fields are confirmed', async () => {
  const device = await aReader();
  device.host.reactions.set('TP01', () => ({ answer: answered(500, 'refused') }));
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await panel.acts.attach('TP01');
  const { dossier } = panel.checklist().page;
  const before = value(await deskOf(device).attempts.unfinished(dossier)).length;
  await panel.acts.openFields('TP01');
  await vi.waitFor(() => expect(panel.checklist().fields?.unread).toBe(0));
  await panel.acts.confirmFields();

  expect(panel.checklist().fields).toBeUndefined();
  expect([before, value(await deskOf(device).attempts.unfinished(dossier)).length]).toEqual([1, 0]);
});
