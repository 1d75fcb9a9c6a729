import { expect, test } from 'vitest';
import { readConfig, withConfig, writeConfig, type ReadConfig } from '../../../../kiosk/admin/config';
import { formOf, readForm } from '../../../../kiosk/admin/settings-form';
import { shippedProcedures } from '../../../../shared/catalogue/catalogue';
import { loadOfficeKey, makeOfficeKey } from '../../../../shared/package/office-key';
import { without } from '../../../../shared/domain/without';
import { DEVICE_DEFAULTS, type DeviceSettings } from '../../../../shared/storage/device-shelf';
import { kioskAdminText } from '../../../../shared/text/kiosk-admin';
import { FULL } from './a-machine';

async function aPublicKey(): Promise<string> {
  const key = await loadOfficeKey(await makeOfficeKey());
  if (!key.ok) throw new Error(key.failure.code);
  return key.value.publicKey;
}

async function configIn(text: string) {
  const read = await readConfig(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.config;
}

const faultsOf = (read: ReadConfig): readonly string[] =>
  read.ok ? [] : read.faults.map(({ at, why }) => `${at} ${why}`);

test('what one machine writes another one reads; slips, ratings and running jobs stay where they are', async () => {
  const settings: DeviceSettings = { ...FULL, counterKey: await aPublicKey() };
  const procedures = shippedProcedures().slice(0, 3);
  const text = writeConfig(settings, procedures);
  const config = await configIn(text);
  const own = { slip: { day: '2026-11-20', last: 3 }, ratings: {} };
  const other = withConfig({ ...DEVICE_DEFAULTS, ...own }, config);

  expect(other).toEqual(without({ ...settings, ...own }, 'scanJobs'));
  expect(config.catalogue).toEqual(procedures);
  expect(text).not.toMatch(/scanJobs|ratings|"slip"/);
});

test('what a file does not speak of stays; what it leaves empty goes', () => {
  const changed = withConfig(FULL, { form: 1, hotline: '', portal: '', contact: { name: '', phone: '' } });

  expect(changed.office).toBe(FULL.office);
  expect(Object.keys(changed)).not.toEqual(expect.arrayContaining(['hotline']));
  expect([changed.portal, changed.contact]).toEqual([undefined, undefined]);
});

test.each<[string, unknown, string]>([
  ['an unknown name', { offise: 'x' }, 'offise unknown'],
  ['a form of another version', { form: 2 }, 'form form'],
  ['a number where a text is', { office: 5 }, 'office type'],
  ['a text that is too long', { office: 'x'.repeat(121) }, 'office too-long'],
  ['a portal without seal', { portal: 'http://portal.example/' }, 'portal address'],
  ['a script as portal', { portal: 'javascript:alert(1)' }, 'portal address'],
  ['an account in the address', { portal: 'https://me@portal.example/' }, 'portal address'],
  ['a path that leads elsewhere', { scanners: [{ id: '../admin', name: '' }] }, 'scanners.0.id id'],
  [
    'a scanner twice',
    {
      scanners: [
        { id: 'a', name: '' },
        { id: 'a', name: 'b' },
      ],
    },
    'scanners twice',
  ],
  ['a scanner without name', { scanners: [{ id: 'a' }] }, 'scanners.0.name missing'],
  ['a language that nobody wrote', { language: 'fr' }, 'language choice'],
  ['a key that is none', { counterKey: 'cua-so-key:1:abc' }, 'counterKey key'],
  ['a procedure with a fault', { catalogue: [{ id: 'x' }] }, 'catalogue.0.components catalogue'],
  ['the PIN', { pin: '123456' }, 'pin unknown'],
])('refuses the whole file for %s', async (_what, changes, fault) => {
  const read = await readConfig(JSON.stringify({ form: 1, office: 'UBND', ...(changes as object) }));

  expect(faultsOf(read)).toContain(fault);
});

test.each(['', 'null', '[]', '{', '"x"', '\u0000', 'x'.repeat(8_000_001)])('refuses %#', async (text) => {
  const read = await readConfig(text);

  expect(read.ok).toBe(false);
  for (const { why } of read.ok ? [] : read.faults) {
    expect([kioskAdminText('vi').config.faults[why], kioskAdminText('en').config.faults[why]]).toEqual([
      expect.stringMatching(/\.$/),
      expect.stringMatching(/\.$/),
    ]);
  }
});

test('the page writes what a file would, and is held to the same rules', async () => {
  const settings: DeviceSettings = { ...FULL, counterKey: await aPublicKey() };
  const form = formOf(settings);
  const read = await readForm(form);

  expect(read.ok && withConfig(settings, read.config)).toEqual(settings);
  expect(faultsOf(await readForm({ ...form, scanners: 'may-1 = A\nmay 2' }))).toEqual(['scanners id']);
  expect(faultsOf(await readForm({ ...form, kiosk: 'Kiosk số 1' }))).toEqual(['kiosk id']);
});
