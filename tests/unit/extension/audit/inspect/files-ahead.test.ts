import { expect, test } from 'vitest';
import { filesAhead } from '../../../../../extension/audit/inspect/files-ahead';
import { fail, ok, type Result } from '../../../../../shared/domain/result';
import type { ShownFile, WantedPlace } from '../../../../../extension/audit/views/shown-file';

const place = (component: string): WantedPlace => ({
  ...{ code: 'H40.10-261101-000001', component, index: 0 },
});
const file = (name: string): Result<ShownFile> => ok({ name, file: 'no-file' });

test('the next file is fetched once, and one at a time', async () => {
  const asked: string[] = [];
  let open = 0;
  const files = filesAhead(async ({ component }) => {
    asked.push(component);
    open += 1;
    await Promise.resolve();
    expect(open).toBe(1);
    open -= 1;
    return file(component);
  });
  files.prepare(place('TP02'));
  files.prepare(place('TP02'));

  expect(await files.get(place('TP01'))).toEqual(file('TP01'));
  expect(await files.get(place('TP02'))).toEqual(file('TP02'));
  expect(asked.toSorted()).toEqual(['TP01', 'TP02']);
});

test('what could not be had ahead is asked for anew when its turn comes', async () => {
  let asked = 0;
  const files = filesAhead(() =>
    Promise.resolve(++asked === 1 ? fail({ code: 'page/closed' }) : file('TP02')),
  );
  files.prepare(place('TP02'));

  expect(await files.get(place('TP02'))).toEqual(file('TP02'));
  expect(asked).toBe(2);
});

test('papers that were passed over before their turn came are not fetched', async () => {
  const asked: string[] = [];
  const files = filesAhead(async ({ component }) => {
    asked.push(component);
    await Promise.resolve();
    return file(component);
  });
  const passed = ['TP01', 'TP02', 'TP03'].map((component) => files.get(place(component)));

  expect(await files.get(place('TP04'))).toEqual(file('TP04'));
  expect(await Promise.all(passed)).toEqual(passed.map(() => fail({ code: 'cancelled' })));
  expect(asked).toEqual(['TP04']);
});
