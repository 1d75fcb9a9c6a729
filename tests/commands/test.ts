import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildTargets } from './build';
import { ensureChromium } from './chromium';
import { inProject } from './paths';
import { runNodeTool } from './run-node-tool';

/**
 * `npm test [unit|browser]`: checks, builds and runs every test; gets a Chromium where none is found.
 * Without CORPUS the tests that need it are skipped by name.
 */
const wanted = process.argv[2];
const projects = wanted === 'unit' || wanted === 'browser' ? [wanted] : ['unit', 'browser'];

console.log(`Chromium: ${ensureChromium()}`);
console.log(
  process.env['CORPUS']
    ? `CORPUS: ${process.env['CORPUS']}`
    : 'CORPUS is not set: tests on foreign files are skipped.',
);
if (!wanted && (await runNodeTool('tsx', [inProject('tests/commands/check.ts')])) !== 0) process.exit(1);
await buildTargets();

const totals = { passed: 0, failed: 0, skipped: 0 };
let code = 0;
mkdirSync(inProject('.cache'), { recursive: true });
for (const project of projects) {
  const report = inProject('.cache', `vitest-${project}.json`);
  rmSync(report, { force: true });
  const ended = await runNodeTool('vitest', [
    ...['run', '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
  ]);
  code ||= ended;
  addTotals(report, project);
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(code || (totals.failed > 0 || totals.passed === 0 ? 1 : 0));

function addTotals(report: string, project: string): void {
  if (!existsSync(report)) {
    console.error(`${project}: the test runner left no report.`);
    code ||= 1;
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>;
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  totals.skipped += numPendingTests + numTodoTests;
}
