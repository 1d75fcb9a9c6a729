import { attach } from '../bench/attach';
import { audit } from '../bench/audit';
import { capture } from '../bench/capture';
import { NothingToMeasure, type Figure, type Suite, type SuiteReport } from '../bench/figure';
import { imaging } from '../bench/imaging';
import { imaging200 } from '../bench/imaging-200';
import { kiosk } from '../bench/kiosk';
import { main } from '../bench/main';
import { sign } from '../bench/sign';
import { buildTargets } from './build';

/** Suites by name. A new one is one line here and one file in tests/bench. */
const SUITES: Readonly<Record<string, Suite>> = {
  main,
  imaging,
  'imaging-200': imaging200,
  attach,
  capture,
  kiosk,
  audit,
  sign,
};

/** `npm run bench -- [suite…] [--json] [--peers] [--verbose] [--only=name] [--rounds=100]` */
const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith('--'));
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const rounds = Number(words.find((word) => word.startsWith('--rounds='))?.slice('--rounds='.length) ?? 0);
const unknown = names.find((name) => !SUITES[name]);
if (unknown) {
  console.error(`bench: there is no suite '${unknown}'; there are: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}

await buildTargets();
const reports: SuiteReport[] = [];
for (const [suite, run] of Object.entries(SUITES)) {
  if (names.length > 0 && !names.includes(suite)) continue;
  const figures = await figuresOf(run);
  reports.push({ suite, figures });
  if (words.includes('--json')) console.log(JSON.stringify({ suite, figures }));
  else printTable(suite, figures);
}
process.exit(reports.every(({ figures }) => figures.every(({ holds }) => holds)) ? 0 : 1);

/** A wish that leaves nothing to measure is said in a sentence, not by a stack trace. */
function figuresOf(run: Suite): Promise<readonly Figure[]> {
  return run({
    peers: words.includes('--peers'),
    verbose: words.includes('--verbose'),
    ...(only === undefined ? {} : { only }),
    ...(rounds > 0 ? { rounds } : {}),
  }).catch((error: unknown) => {
    if (!(error instanceof NothingToMeasure)) throw error;
    console.error(`bench: ${error.message}`);
    process.exit(1);
  });
}

function printTable(suite: string, figures: readonly Figure[]): void {
  console.log(`\n${suite}`);
  for (const { name, value, unit, bound, holds } of figures) {
    console.log(
      `  ${holds ? 'holds ' : 'BREAKS'} ${name.padEnd(28)} ${String(value).padStart(10)} ${unit.padEnd(6)} bound ${bound}`,
    );
  }
}
