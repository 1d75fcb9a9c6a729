import { expect, test } from 'vitest';
import { paperFacts } from '../../../../extension/panel/flow/paper-facts';
import type { Bench } from '../../../../extension/panel/flow/bench';
import type { SitePort } from '../../../../extension/panel/flow/ports';
import type { PlannedFile } from '../../../../shared/contracts/messages';
import { aDevice, aFile, openPanel } from './a-panel';

const officer = { id: 'CB-07', agency: 'UBND xã Hoài Giang' };

function bench(procedure?: string): Pick<Bench, 'officer' | 'checklist'> {
  const page = { dossier: 'H40.12-261121-0007', ...(procedure ? { procedure } : {}) };
  return { officer, checklist: () => ({ page }) as ReturnType<Bench['checklist']> };
}

test('only what the panel knows for certain is told of a paper', () => {
  expect(
    paperFacts(bench('1.001193'), { name: 'Tờ khai' }, { pages: 3, at: '2026-11-21T05:00:00Z' }),
  ).toEqual({
    docName: 'Tờ khai',
    dossierCode: 'H40.12-261121-0007',
    procedureCode: '1.001193',
    copiedAt: '21/11/2026',
    copiedBy: 'CB-07',
    copyAgency: 'UBND xã Hoài Giang',
    fileFormat: 'PDF',
    pages: '3',
  });
});

test('a page that names no procedure is told none', () => {
  expect(
    paperFacts(bench(), { name: 'Tờ khai' }, { pages: 1, at: '2026-11-21T05:00:00Z' }),
  ).not.toHaveProperty('procedureCode');
});

test('the preview and the attach tell the page the same of the paper', async () => {
  const device = await aDevice();
  const told: PlannedFile['metadata'][] = [];
  const plan: SitePort['plan'] = (component, file, replaces) => {
    told.push(file.metadata);
    return device.host.site.plan(component, file, replaces);
  };
  const panel = await openPanel(device, {}, { plan });
  await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]);
  await panel.acts.preview();
  await panel.acts.attachAll();

  expect(told).toHaveLength(2);
  expect(told[0]).toMatchObject({ docName: panel.component().host.name, pages: '2', fileFormat: 'PDF' });
  expect(told[1]).toEqual(told[0]);
});
