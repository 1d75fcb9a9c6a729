import { describe, expect, test } from 'vitest';
import { watchFolder, type WatchedFolder } from '../../../../shared/capture/folder/watch-folder';

const JPEG = new Uint8Array([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);
const CUT_JPEG = JPEG.slice(0, 4);
const PDF = new TextEncoder().encode('%PDF-1.7 … %%EOF\n');

/** A folder in memory, behind the interface of a real one, and a clock that a script drives look by look. */
function aFolder(present: Readonly<Record<string, Uint8Array>> = {}) {
  const files = new Map<string, File>();
  const stop = new AbortController();
  const taken: string[] = [];
  const troubles: string[] = [];
  let now = 0;
  let failing: Error | undefined;
  const write = (name: string, bytes: Uint8Array): void => {
    files.set(name, new File([new Uint8Array(bytes)], name, { lastModified: now }));
  };
  for (const [name, bytes] of Object.entries(present)) write(name, bytes);
  const folder: WatchedFolder = {
    async *values() {
      if (failing) throw failing;
      for (const [name, file] of [...files])
        yield await Promise.resolve({ kind: 'file' as const, name, getFile: () => Promise.resolve(file) });
    },
  };
  return {
    ...{ write, taken, troubles },
    fail: (error: Error | undefined) => (failing = error),
    /** Runs the script, one step a look, and then ten quiet looks. */
    async run(steps: readonly (() => void)[], quiet = 10) {
      let step = 0;
      const ended = await watchFolder(folder, {
        signal: stop.signal,
        onFile(file) {
          taken.push(`${file.name}:${String(file.size)}`);
          return Promise.resolve();
        },
        onTrouble: (name, { code }) => void troubles.push(`${name} ${code}`),
        clock: {
          now: () => now,
          wait(ms) {
            now += ms;
            steps[step]?.();
            if ((step += 1) > steps.length + quiet) stop.abort();
            return Promise.resolve();
          },
        },
      });
      return ended.ok ? 'stopped' : ended.failure.code;
    },
  };
}

describe('a file that another program writes', () => {
  test('is taken once, when it is there', async () => {
    const folder = aFolder();

    await folder.run([() => folder.write('scan1.jpg', JPEG)]);

    expect(folder.taken).toEqual(['scan1.jpg:7']);
  });

  test('is not taken while it grows, even with a pause between two pieces', async () => {
    const folder = aFolder();
    const nothing = (): void => undefined;

    await folder.run([
      () => folder.write('scan1.jpg', JPEG.slice(0, 2)),
      () => folder.write('scan1.jpg', CUT_JPEG),
      ...[nothing, nothing, nothing, nothing],
      () => folder.write('scan1.jpg', JPEG),
    ]);

    expect(folder.taken).toEqual(['scan1.jpg:7']);
    expect(folder.troubles).toEqual([]);
  });

  test('under a name that was used before is a new page', async () => {
    const folder = aFolder();
    const nothing = (): void => undefined;

    await folder.run([
      () => folder.write('scan.pdf', PDF),
      ...[nothing, nothing, nothing, nothing],
      () => folder.write('scan.pdf', PDF),
    ]);

    expect(folder.taken).toHaveLength(2);
  });

  test('that never comes to its end is named, and taken once it does', async () => {
    const folder = aFolder();
    const nothing = (): void => undefined;

    await folder.run([
      () => folder.write('a.jpg', CUT_JPEG),
      () => folder.write('b.pdf', new Uint8Array()),
      ...Array.from({ length: 40 }, () => nothing),
      () => folder.write('a.jpg', JPEG),
    ]);

    expect(folder.troubles).toEqual(['a.jpg file/unreadable', 'b.pdf file/empty']);
    expect(folder.taken).toEqual(['a.jpg:7']);
  });

  test('comes in the order in which it was written, then by its number', async () => {
    const folder = aFolder();

    await folder.run([
      () => ['s10.jpg', 's9.jpg'].forEach((name) => folder.write(name, JPEG)),
      () => folder.write('a.jpg', JPEG),
    ]);

    expect(folder.taken).toEqual(['s9.jpg:7', 's10.jpg:7', 'a.jpg:7']);
  });
});

test('what lies in the folder already is left alone', async () => {
  const folder = aFolder({ 'old.jpg': JPEG });

  await folder.run([]);

  expect(folder.taken).toEqual([]);
});

test.each([
  '~$x.pdf',
  '.hidden.jpg',
  'x.jpg.part',
  'x.pdf.crdownload',
  'desktop.ini',
  'tmp123.pdf',
  'notes.docx',
])('%s is nobody’s page', async (name) => {
  const folder = aFolder();

  await folder.run([() => folder.write(name, JPEG)]);

  expect(folder.taken).toEqual([]);
});

describe('a folder that cannot be read', () => {
  test('any more is said to be gone', async () => {
    const folder = aFolder();

    const ended = await folder.run([() => folder.fail(new DOMException('', 'NotFoundError'))]);

    expect(ended).toBe('folder/gone');
  });

  test('for a moment goes on, and what was written meanwhile comes', async () => {
    const folder = aFolder();

    const ended = await folder.run([
      () => folder.fail(new DOMException('', 'NotReadableError')),
      () => {
        folder.fail(undefined);
        folder.write('late.jpg', JPEG);
      },
    ]);

    expect(ended).toBe('stopped');
    expect(folder.taken).toEqual(['late.jpg:7']);
  });

  test('because its permission was taken back says so at once', async () => {
    const folder = aFolder();

    const ended = await folder.run([() => folder.fail(new DOMException('', 'NotAllowedError'))]);

    expect(ended).toBe('folder/denied');
  });
});
