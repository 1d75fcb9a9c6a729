import type { DigitiseOutcome, FileOutcome } from './report';

/** Prints what a person wants to know: pages, stages, bytes, conformance. */
export function printTable(
  files: readonly (FileOutcome & { readonly name: string })[],
  outcome: DigitiseOutcome,
  out: string | undefined,
): void {
  for (const { file, index, ...page } of outcome.pages) {
    const name = (files[file]?.name ?? '').split(/[\\/]/).at(-1) ?? '';
    const stages = Object.entries(page.times).map(([stage, ms]) => `${stage} ${ms}`);
    console.log(
      [
        `${name} #${index + 1}`.padEnd(32),
        `${page.width}×${page.height}`.padStart(11),
        `${page.dpi} dpi (${page.dpiSource}${page.dpi === page.sourceDpi ? '' : ` ${page.sourceDpi}`})`.padEnd(
          22,
        ),
        `${kilobytes(page.bytes)}${page.look === 'natural' && page.passedThrough ? ' =' : ''}`.padStart(10),
        `${page.fellBack ?? page.pageClass}, ${page.quality.verdict}`.padEnd(22),
        `${stages.join(', ')} ms`,
        ...(page.text ? ['code' in page.text ? page.text.code : `${page.text.words} words`] : []),
      ].join('  '),
    );
  }
  for (const { name, summary } of files) {
    if (summary && summary.treatment !== 'images') {
      console.log(`${name}: PDF ${summary.treatment}, ${summary.pages} p. ${summary.findings.join(' ')}`);
    }
  }
  const { take, read, assemble, total } = outcome.times;
  console.log(`take ${take} ms, read ${read} ms, assemble ${assemble} ms, total ${total} ms`);
  const { document } = outcome;
  if (!document || !out) return;
  const input = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${kilobytes(input)} → ${kilobytes(document.bytes)}, ${document.pages} p., SHA-256 ${document.sha256}`,
  );
  if (document.squeezed) console.log('masks coded together, to fit: the same to the last pixel');
  if (document.shrunk > 0) console.log(`pages reduced to level ${document.shrunk}, to fit`);
  for (const { name, holds, found } of document.report.checks) {
    console.log(`  ${holds ? 'holds ' : 'BREAKS'} ${name.padEnd(14)} ${found}`);
  }
  console.log(out);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('vi-VN')} kB`;
}
