import { expect, test } from 'vitest';
import { folderWatch, type ChosenFolder } from '../../../../extension/panel/flow/folder/watched-folder';

const PAGE = new Uint8Array([0xff, 0xd8, 1, 0xff, 0xd9]);

/** A folder in memory, a chooser that gives it, and a desk that takes what comes. */
function aDesk({ remembered = false, allowed = true, open = true, missing = false } = {}) {
  const files: File[] = [];
  const taken: string[] = [];
  let isOpen = open;
  let chosen = 0;
  const folder: ChosenFolder = {
    name: 'Scan\u202Ecod',
    async *values() {
      if (missing) throw new DOMException('', 'NotFoundError');
      for (const file of files)
        yield await Promise.resolve({
          ...{ kind: 'file' as const, name: file.name },
          getFile: () => Promise.resolve(file),
        });
    },
  };
  let now = 0;
  const watch = folderWatch({
    port: {
      remembered: () => Promise.resolve(remembered ? folder : undefined),
      choose: () => Promise.resolve((chosen += 1) > 0 ? folder : undefined),
      allow: () => Promise.resolve(allowed),
    },
    clock: {
      now: () => now,
      wait: (ms) => {
        now += ms;
        return new Promise((done) => setTimeout(done, 0));
      },
    },
    take(file) {
      if (isOpen) taken.push(file.name);
      return Promise.resolve(isOpen);
    },
  });
  return {
    ...{ watch, taken, chosen: () => chosen },
    write: (name: string, bytes = PAGE) => files.push(new File([bytes], name, { lastModified: now })),
    openDossier: () => (isOpen = true),
  };
}

test('what arrives in the chosen folder is taken into the dossier, and counted', async () => {
  const desk = aDesk();
  void desk.watch.start();
  await expect.poll(() => desk.watch.state.value.at).toBe('watching');

  desk.write('scan1.jpg');

  await expect.poll(() => desk.watch.state.value).toEqual({ at: 'watching', folder: 'Scancod', taken: 1 });
  expect(desk.taken).toEqual(['scan1.jpg']);
  desk.watch.stop();
});

test('the folder of last time is not asked for again', async () => {
  const desk = aDesk({ remembered: true });

  void desk.watch.start();

  await expect.poll(() => desk.watch.state.value.at).toBe('watching');
  expect(desk.chosen()).toBe(0);
  desk.watch.stop();
});

test('a file that comes while no dossier is open waits for one', async () => {
  const desk = aDesk({ open: false });
  void desk.watch.start();
  await expect.poll(() => desk.watch.state.value.at).toBe('watching');
  desk.write('scan1.jpg');
  await new Promise((done) => setTimeout(done, 50));
  const before = [...desk.taken];

  desk.openDossier();

  await expect.poll(() => desk.taken).toEqual(['scan1.jpg']);
  expect(before).toEqual([]);
  desk.watch.stop();
});

test.each([
  [{ allowed: false }, 'folder/denied'],
  [{ missing: true }, 'folder/gone'],
])('a folder that cannot be read says so: %o', async (how, code) => {
  const desk = aDesk(how);

  await desk.watch.start();

  expect(desk.watch.state.value).toMatchObject({ at: 'failed', failure: { code } });
});

test('nothing is taken any more once it is stopped', async () => {
  const desk = aDesk();
  void desk.watch.start();
  await expect.poll(() => desk.watch.state.value.at).toBe('watching');

  desk.watch.stop();
  desk.write('late.jpg');
  await new Promise((done) => setTimeout(done, 50));

  expect([desk.taken, desk.watch.state.value]).toEqual([[], { at: 'off' }]);
});
