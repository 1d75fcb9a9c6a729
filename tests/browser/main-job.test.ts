import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judged, present } from '../fixtures/judges';
import { makePapers, type PaperFile } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { extensionFolder } from './extension-folder';
import { canKill, killBrowser } from './kill-browser';
import { openDossier, runKilledJob } from './killed-job';
import { runMainJob, type MainJobReport } from './main-job';

const { land } = trainingDossiers;
let host: TrainingHost;
let extension: string;

beforeAll(async () => {
  extension = await extensionFolder();
  host = await startTrainingHost();
});
afterAll(() => host.close());

describe('five components, twenty pages of mixed kinds, one signed PDF', () => {
  let report: MainJobReport;
  beforeAll(async () => {
    report = await runMainJob({ host, out: mkdtempSync(join(tmpdir(), 'cua-so-main-')), extension });
  });

  test('each component is verified by reading its bytes back', () => {
    expect(report.proofs.map(({ state, chip }) => [state, chip])).toEqual(
      land.parts.map(() => ['verified', 'Đã xác minh · đọc lại đúng từng byte']),
    );
    expect(report.verified).toBe(5);
  });

  test('the signed PDF and the citizen’s own PDF arrive byte for byte', () => {
    expect(report.proofs.map(({ identical }) => identical)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
      true,
    ]);
  });

  test('nothing is sent twice', () => {
    expect(report.attachedTwice).toBe(0);
    expect(report.proofs.map(({ uploads }) => uploads)).toEqual([1, 1, 1, 1, 1]);
  });

  test.skipIf(!present('qpdf') || !present('pdfinfo'))(
    'qpdf and pdfinfo agree (skipped without them)',
    () => {
      const pages = report.proofs.map(({ pdf }) => {
        const bytes = readFileSync(pdf);
        expect(judged('qpdf', ['--check', 'FILE'], bytes).status).toBe(0);
        return Number(/Pages:\s+(\d+)/.exec(judged('pdfinfo', ['FILE'], bytes).said)?.[1]);
      });

      const brought = land.parts.map((part) =>
        report.papers
          .filter(({ component }) => component === part)
          .reduce((sum, paper) => sum + paper.pages, 0),
      );
      expect(pages).toEqual(brought);
      expect(pages.reduce((sum, count) => sum + count, 0)).toBe(20);
    },
  );
});

describe.skipIf(!canKill)('the browser is killed in the middle (skipped on Windows)', () => {
  let papers: readonly PaperFile[];
  const of = (component: string): readonly string[] =>
    papers.filter((paper) => paper.component === component).map(({ path }) => path);

  beforeAll(async () => {
    papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-papers-')));
  });

  test('after some pages: every page that was shown is there again', async () => {
    host.reset();
    const { browser, panel } = await openDossier({ host, extension });
    await panel.drop('TP01', of('TP01'));
    await panel.drop('TP04', of('TP04'));
    await killBrowser(browser);

    const again = await openDossier({ host, extension }, browser.profile);
    const items = await again.panel.page.locator('[data-item]').count();
    const notice = await again.panel.page.getByText('Tìm lại được 6 mục của lần làm trước.').count();
    await again.browser.context.close();

    expect([items, notice]).toEqual([6, 1]);
  });

  test('after one attach: nothing is lost and nothing is attached twice', async () => {
    const { shown, foundAgain, states, attachedTwice, uploads } = await runKilledJob({
      host,
      papers,
      extension,
    });

    expect(foundAgain).toBe(shown);
    expect(states).toEqual(Object.fromEntries(land.parts.map((part) => [part, 'verified'])));
    expect(attachedTwice).toBe(0);
    expect(uploads.toSorted()).toEqual([...land.parts].sort());
  });

  test('while the host is still working on an upload: it is waited for, not sent again', async () => {
    host.reset();
    host.state.misbehave(land.id, 'TP05', 'slow', 4);
    const { browser, panel } = await openDossier({ host, extension });
    await panel.drop('TP05', of('TP05'));
    await panel.attachAll();
    await expect.poll(() => host.state.log.length, { timeout: 20_000 }).toBe(1);
    await killBrowser(browser);

    const again = await openDossier({ host, extension }, browser.profile);
    await again.panel.page
      .locator('[data-component="TP05"][data-state="verified"]')
      .waitFor({ timeout: 70_000 });
    await again.browser.context.close();

    expect(host.state.log).toHaveLength(1);
  });
});
