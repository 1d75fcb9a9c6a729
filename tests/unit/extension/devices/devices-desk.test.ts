import { expect, test } from 'vitest';
import { CANON, counterWithCanon, fakeCounter, viewsOf, type FakeCounter } from './fake-counter';

const NAPS2 = 'http://127.0.0.1:9801/eSCL';

const idOf = (counter: FakeCounter): string => viewsOf(counter)[0]!.scanner.id;

test('a device of the office that nobody allowed yet is sent nothing until it is', async () => {
  const counter = fakeCounter(
    { [CANON]: { model: 'Canon' } },
    { managed: [{ name: 'Máy chung', address: '192.168.1.20' }] },
  );
  await counter.desk.start();
  const before = [...counter.requests];
  const waiting = viewsOf(counter)[0]?.failure;

  await counter.desk.allow(idOf(counter));

  expect(waiting).toEqual({ code: 'scan/permission-missing', origin: 'http://192.168.1.20' });
  expect(before).toEqual([]);
  expect(viewsOf(counter)[0]).toMatchObject({ status: { condition: 'idle' } });
  expect(viewsOf(counter)[0]?.failure).toBeUndefined();
});

test('a device that was switched off says so, and is shown again when it is back', async () => {
  const counter = await counterWithCanon();
  counter.devices.delete(CANON);
  await counter.desk.look();
  const off = viewsOf(counter)[0];
  counter.devices.set(CANON, { model: 'Canon' });

  await counter.desk.look(idOf(counter));

  expect(off).toMatchObject({ failure: { code: 'scan/unreachable' } });
  expect(off?.capabilities).toBeUndefined();
  expect(viewsOf(counter)[0]).toMatchObject({
    capabilities: { model: 'Canon' },
    trouble: { failure: { code: 'scan/unreachable' } },
  });
});

test('a test takes one page of a pile, shows it, and keeps it nowhere', async () => {
  const counter = await counterWithCanon();

  await counter.desk.test(idOf(counter), 'feeder');

  const { test: shown } = viewsOf(counter)[0]!;
  expect(shown).toMatchObject({ at: 'done', page: { index: 0, dpi: 200 } });
  expect(JSON.stringify(await counter.area.get(['scanners', 'scannersUsed']))).not.toMatch(/image|blob/i);
});

test('a test that fails says why; what it was is the last trouble', async () => {
  const counter = await counterWithCanon({
    [CANON]: { model: 'Canon', stopped: { code: 'scan/jam', received: 0 } },
  });

  await counter.desk.test(idOf(counter), 'feeder');

  expect(viewsOf(counter)[0]).toMatchObject({
    test: { at: 'failed', failure: { code: 'scan/jam' } },
    trouble: { failure: { code: 'scan/jam' } },
  });
});

test('an empty feeder that ends without a word is said to be empty', async () => {
  const counter = await counterWithCanon({ [CANON]: { model: 'Canon' } });

  await counter.desk.test(idOf(counter), 'feeder');

  expect(viewsOf(counter)[0]?.test).toMatchObject({ failure: { code: 'scan/feeder-empty' } });
});

test('a test that works clears the trouble and puts the scanner first', async () => {
  const counter = await counterWithCanon({ [CANON]: { model: 'Canon', stopped: { code: 'scan/busy' } } });
  await counter.desk.find('loopback');
  await counter.desk.test(idOf(counter), 'feeder');
  counter.devices.set(CANON, { model: 'Canon' });

  await counter.desk.test(idOf(counter), 'platen');

  expect(viewsOf(counter)[0]?.test).toMatchObject({ at: 'done' });
  expect(viewsOf(counter)[0]?.trouble).toBeUndefined();
});

test('a test that a person stops ends, and leaves no failure', async () => {
  const counter = await counterWithCanon({ [CANON]: { model: 'Canon', hangs: true } });
  const id = idOf(counter);
  const tested = counter.desk.test(id, 'feeder');
  const during = viewsOf(counter)[0]?.test;

  counter.desk.stopTest(id);
  await tested;

  expect(during).toEqual({ at: 'scanning', source: 'feeder' });
  expect(viewsOf(counter)[0]?.test).toBeUndefined();
  expect(viewsOf(counter)[0]?.trouble).toBeUndefined();
});

test('no device is held when nobody asks it anything', async () => {
  const counter = await counterWithCanon();

  await counter.desk.test(idOf(counter), 'platen');
  await counter.desk.look();

  expect(counter.held.count).toBe(0);
});

test('a scanner that is removed gives its host back', async () => {
  const counter = await counterWithCanon();

  await counter.desk.remove(idOf(counter));

  expect(viewsOf(counter)).toEqual([]);
  expect(counter.givenBack).toEqual([new URL(CANON).origin]);
});

test('the host of a scanner that is at work is given back only when the device is free', async () => {
  const held: number[] = [];
  const counter: FakeCounter = fakeCounter(
    { [CANON]: { model: 'Canon', hangs: true } },
    { giveBack: () => Promise.resolve(void held.push(counter.held.count)) },
  );
  await counter.desk.start();
  await counter.desk.findAddress('192.168.1.20');

  void counter.desk.test(idOf(counter), 'platen');
  await counter.desk.remove(idOf(counter));

  expect(held).toEqual([0]);
});

test('a host is not given back while another scanner is on it, nor this machine ever', async () => {
  const counter = fakeCounter({
    [CANON]: { model: 'Canon' },
    'http://192.168.1.20:8090/eSCL': { model: 'AirSane' },
    [NAPS2]: { model: 'NAPS2' },
  });
  await counter.desk.start();
  for (const typed of ['192.168.1.20', '192.168.1.20:8090', '127.0.0.1:9801'])
    await counter.desk.findAddress(typed);

  for (const { scanner } of [...viewsOf(counter)].filter(({ scanner }) => scanner.name !== 'AirSane'))
    await counter.desk.remove(scanner.id);

  expect(counter.givenBack).toEqual([]);
});

test('the language is the panel’s, and stays', async () => {
  const counter = fakeCounter();
  await counter.desk.start();

  await counter.desk.switchLanguage();

  expect([counter.desk.language.value, counter.language.is]).toEqual(['en', 'en']);
});
