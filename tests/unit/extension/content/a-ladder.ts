import type { SiteAdapter } from '../../../../extension/adapters/adapter';
import { runSteps } from '../../../../extension/content/run-steps';
import type { AttachOutcome, Step, Way } from '../../../../shared/contracts/messages';
import type { Result } from '../../../../shared/domain/result';
import { ADDRESS, aPlace } from './a-place';
import { shippedAdapter } from '../../../adapters/shipped-adapter';

const genericRows = shippedAdapter('generic-rows');

export const DOSSIER = 'H40.12-261121-0007';

/** Reads the page as the generic profile does; finds a step's target by its `data-t`. */
export const marked: SiteAdapter = {
  ...genericRows,
  find: (document, target) => [...document.querySelectorAll(`[data-t="${target}"]`)],
};

/** A page with one row; `controls` stand in its last cell, `after` below the table. */
export function showRow(controls: string, after = ''): void {
  document.body.innerHTML = `
    <h1>Hồ sơ ${DOSSIER}</h1>
    <table><tr data-code="GT-1"><td>Tờ khai</td><td>${controls}<input type="file" hidden></td></tr></table>
    <div role="alert"></div>${after}`;
}

export interface Climb {
  readonly ways?: readonly Way[];
  /** In place of one attach by the ways. */
  readonly steps?: readonly Step[];
  readonly signal?: AbortSignal;
  readonly adapter?: SiteAdapter;
}

/** Runs one attach on the test's own document, with limits short enough for a test. */
export function climbing({
  ways = [],
  steps,
  signal,
  adapter = marked,
}: Climb): Promise<Result<AttachOutcome>> {
  return runSteps(
    aPlace([adapter]),
    adapter,
    {
      plan: {
        url: ADDRESS,
        adapter: adapter.id,
        component: 'GT-1',
        shown: { dossier: DOSSIER, name: 'Tờ khai' },
        fileName: 'to-khai.pdf',
        steps: steps ?? [{ do: 'attach', ways, label: 'Đưa tệp vào' }],
      },
      document: new Blob(['pdf'], { type: 'application/pdf' }),
      limits: { startMs: 80, answerMs: 80, listMs: 40 },
    },
    signal ?? new AbortController().signal,
  );
}
