import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { HostFile } from '../../../shared/contracts/messages';
import { aTrainingHost } from '../../fixtures/training-host';
import { aWidgetHost } from '../../fixtures/widget-host';
import type { TrainingHost } from '../../onestop/server';
import type { WidgetHost } from '../../widgets/server';
import { openSiteBench, type BenchTab, type SiteBench } from './site-bench';
import { openWidgetBench } from './widget-bench';

/** A training host as seeded, and a tab of it with the panel's client: always those of the test that runs. */
export interface BenchForTests {
  readonly host: TrainingHost;
  readonly bench: SiteBench;
  readonly tab: BenchTab;
  /** What the host lists for a component; throws where it cannot be read. */
  readonly filesOf: (component: string) => Promise<readonly HostFile[]>;
}

/** One browser for the tests of a file, closed after them. */
export function aBench(open: () => Promise<SiteBench>): SiteBench {
  let bench: SiteBench;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench.close());
  return {
    get browser() {
      return bench.browser;
    },
    get panel() {
      return bench.panel;
    },
    openTab: (url) => bench.openTab(url),
    grant: (origin) => bench.grant(origin),
    killServiceWorker: () => bench.killServiceWorker(),
    close: () => bench.close(),
  };
}

/** The pages on real widgets, and one browser whose content script knows them, for the tests of a file. */
export function aWidgetBench(): { readonly host: WidgetHost; readonly bench: SiteBench } {
  const host = aWidgetHost();
  return { host, bench: aBench(() => openWidgetBench(host.url)) };
}

/** One host and one browser for the file; before each test the host is reset and the tab opened on `path`. */
export function aTabForEachTest(path: string): BenchForTests {
  const host = aTrainingHost();
  const bench = aBench(() => openSiteBench(host.url));
  let tab: BenchTab;
  beforeEach(async () => {
    tab = await bench.openTab(`${host.url}${path}`);
  });
  afterEach(() => tab.page.close());
  return {
    host,
    bench,
    tab: {
      get page() {
        return tab.page;
      },
      get tabId() {
        return tab.tabId;
      },
      recognise: () => tab.recognise(),
      files: (component) => tab.files(component),
      attach: (...wish) => tab.attach(...wish),
      readBack: (...wish) => tab.readBack(...wish),
    },
    filesOf: async (component) => {
      const files = await tab.files(component);
      if (!files.ok) throw new Error(files.failure.code);
      return files.value;
    },
  };
}
