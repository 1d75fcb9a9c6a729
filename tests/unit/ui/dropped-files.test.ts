import { expect, test } from 'vitest';
import { droppedFiles } from '../../../shared/ui/dropped-files';

/** A folder's entries as Chromium hands them out, which no driver can: by twos, then none. */
interface FakeFolder {
  readonly [name: string]: FakeFolder | 'file';
}

function entry(name: string, content: FakeFolder | 'file'): unknown {
  if (content === 'file')
    return {
      ...{ name, isFile: true, isDirectory: false },
      file: (done: (file: File) => void) => done(new File(['x'], name)),
    };
  const left = Object.entries(content).map(([child, inside]) => entry(child, inside));
  const readEntries = (done: (entries: unknown[]) => void): void => done(left.splice(0, 2));
  return { name, isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
}

function aDrop(dropped: FakeFolder): DataTransfer {
  return {
    files: Object.keys(dropped).map((name) => new File(['x'], name)),
    items: Object.entries(dropped).map(([name, content]) => ({
      webkitGetAsEntry: () => entry(name, content),
    })),
  } as unknown as DataTransfer;
}

async function names(dropped: FakeFolder): Promise<readonly string[]> {
  const { files, inFolders } = droppedFiles(aDrop(dropped));
  return [...files, ...((await inFolders) ?? [])].map(({ name }) => name);
}

test('a folder brings the files in it and in its own folders, counted as people count, and nothing hidden', async () => {
  const folder = { 'a10.jpg': 'file', 'a9.jpg': 'file', '.ds': 'file', b: { 'c.pdf': 'file' } } as const;

  expect(await names({ 'one.jpg': 'file', folder })).toEqual(['one.jpg', 'a9.jpg', 'a10.jpg', 'c.pdf']);
});

test('a folder with nothing in it is given itself, to be named', async () => {
  expect(await names({ empty: {} })).toEqual(['empty']);
});

test('a whole disk is not searched', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 700 }, (_unused, at) => [`${String(at)}.jpg`, 'file' as const]),
  );
  const deep = { a: { b: { c: { d: { e: { f: { 'too-deep.jpg': 'file' } } } } } } } as const;

  expect(await names({ many })).toHaveLength(500);
  expect(await names({ deep })).toEqual(['deep']);
});

test('files alone are there at once', () => {
  expect(droppedFiles(aDrop({ 'one.jpg': 'file' })).inFolders).toBeUndefined();
});
