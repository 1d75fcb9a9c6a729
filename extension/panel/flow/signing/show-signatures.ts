import type { Bench } from '../bench';
import { without } from '../state';

/** Looking at the signatures of a PDF among the items. Nothing is changed by it. */
export interface SignatureActs {
  openSignatures(component: string, item: string): Promise<void>;
  closeSignatures(): void;
}

/** Shows what can be said of the signatures of a PDF of the open dossier. */
export function signatureActs(bench: Bench): SignatureActs {
  return {
    async openSignatures(component, item) {
      const { verifyPdf } = bench.ports.work;
      if (!verifyPdf) return;
      const asked = { component, item };
      bench.change((list) => ({ ...list, signatures: asked }));
      const pdf = await bench.desk.items.content(item);
      const report = pdf.ok ? await verifyPdf(pdf.value) : pdf;
      bench.change((list) =>
        list.signatures === asked
          ? {
              ...list,
              signatures: {
                ...asked,
                ...(report.ok ? { report: report.value } : { failure: report.failure }),
              },
            }
          : list,
      );
    },
    closeSignatures: () => bench.change((list) => without(list, 'signatures')),
  };
}
