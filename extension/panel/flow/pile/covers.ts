import type { CoverSheet } from '../../../../shared/contracts/sheet-worker';
import { showFailure, type PileBench } from './pile-bench';

/** Cover sheets for the papers that the dossier asks for, one each, as a file to print. */
export async function saveCovers(pile: PileBench, fileName: string): Promise<void> {
  const { page, components } = pile.bench.checklist();
  const procedure = page.procedure ?? '';
  const sheets = components.map(({ host }, index): CoverSheet => ({
    ...{ procedure, procedureName: procedure, number: index + 1 },
    ...{ component: host.key, componentName: host.name },
  }));
  const pdf = await pile.capture.composeCovers(sheets);
  if (pdf.ok) pile.bench.ports.saveFile(pdf.value, fileName);
  else showFailure(pile, pdf.failure);
}
