import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDoorPage, type DoorPage } from '../../commands/digitise/door-page';
import type { Bytes } from '../../fixtures/images';
import type { Seen } from './driver';

/** The shipped door in a real Chromium, with files made by the test. */
export interface TestDoor {
  readonly door: DoorPage;
  /** Makes bytes or a path readable for the page; gives its index. */
  give(content: Bytes | string): number;
  prepare(content: Bytes | string, more?: object): Promise<Seen>;
  draw(wish: object): Promise<Bytes>;
}

export async function openTestDoor(): Promise<TestDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-inputs-'));
  const inputs: string[] = [];
  const driver = fileURLToPath(new URL('./driver.ts', import.meta.url));
  const door = await openDoorPage({ driver, inputs });
  const give = (content: Bytes | string): number => {
    const path = typeof content === 'string' ? content : join(folder, String(inputs.length));
    if (typeof content !== 'string') writeFileSync(path, content);
    return inputs.push(path) - 1;
  };
  return {
    door,
    give,
    prepare: (content, more = {}) => door.run<Seen>('prepare', { index: give(content), ...more }),
    draw: async (wish) => Uint8Array.from(Buffer.from(await door.run<string>('draw', wish), 'base64')),
  };
}
