import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { wasmKernels } from './tests/commands/compile-kernels.ts';

/*
 * unit: fast, Node or happy-dom. browser: real Chromium through Playwright, where most of a file's time is waiting.
 * Two files at a time in both: by itself Vitest leaves one of two cores free.
 */
export default defineConfig({
  plugins: [preact(), wasmKernels()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,adapters,architecture}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // What is awaited comes when it comes: a second, the default, is too short on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
