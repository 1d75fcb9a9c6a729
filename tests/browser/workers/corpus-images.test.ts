import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anImageDoor } from './door';

/** The foreign files to try: set CORPUS to a folder that holds `inputs/`. */
const corpus = process.env['CORPUS'];
const FOLDERS = ['img-png', 'img-exif', 'img-odd', 'generated', 'names'];
const REASONS =
  /^(file\/(empty|type-unknown|too-large)|image\/(undecodable|too-large|too-many-pages)|worker\/(timeout|refused|out-of-memory))$/;
const LONGEST_MS = 20_000;

interface Taken {
  readonly result: { readonly ok: boolean; readonly failure?: { readonly code: string } };
  readonly order: readonly number[];
  readonly ms: number;
}

const files = corpus
  ? FOLDERS.flatMap((folder) =>
      readdirSync(join(corpus, 'inputs', folder))
        .filter((name) => !name.endsWith('.pdf'))
        .map((name) => join(folder, name)),
    )
  : [];

describe.skipIf(!corpus)('foreign pictures (CORPUS)', () => {
  const shipped = anImageDoor();

  test.each(files)('%s is taken or refused with a reason, in time', async (name) => {
    const index = shipped.give(join(corpus ?? '', 'inputs', name));

    const { result, order, ms } = await shipped.door.run<Taken>('take', { index });

    if (result.ok) expect(order.length).toBeGreaterThan(0);
    else expect(result.failure?.code).toMatch(REASONS);
    expect(ms).toBeLessThan(LONGEST_MS);
  });

  test('and nothing was asked of any other machine', () => {
    expect(shipped.door.outbound).toEqual([]);
  });
});
