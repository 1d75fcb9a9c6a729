import { adapters } from '../adapters';
import { serve, type Presence } from './serve';

/*
 * Runs inside the foreign page, in the extension's isolated world, once the officer opened the panel there. Built as
 * one self-contained content.js. Putting it in again does nothing while it is at work.
 */
const PRESENT = Symbol.for('cua-so.content');
const world = globalThis as typeof globalThis & { [PRESENT]?: Presence };

if (!world[PRESENT]?.alive()) {
  world[PRESENT] = serve({
    document,
    url: () => new URL(location.href),
    fetch: (input, init) => fetch(input, init),
    adapters,
  });
}
