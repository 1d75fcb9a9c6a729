import { randomBytes } from 'node:crypto';
import { shippedAdapters } from '../../extension/adapters/shipped';
import type { AdapterData } from '../../shared/contracts/adapter-data';
import type { RecognisedPage } from '../../shared/contracts/messages';
import { SURE_PROPOSAL } from '../../shared/contracts/proposal';
import { widgetAdapterData } from '../widgets/adapters';
import { pressSave } from '../widgets/by-hand';
import { startWidgetHost, type WidgetHost } from '../widgets/server';
import { truthOf, widgetIds, type WidgetId } from '../widgets/truth';
import { openAttachBrowser, type AttachBrowser } from './attach-browser';
import { FAILING_PAGES, runFailing, type FailingRow } from './attach-failing';
import { enduranceFigures } from './attach-killed';
import { heldHere, isFalseGreen, keptTwice } from './attach-host';
import { isRight, markProposal, needsForAttaching, type ProposalMarks } from './attach-proposal';
import { firstLookMs, lookAtHeldOut, withHeldOut } from './held-out';
import { printFailing, printHeldOut, printWidgets, type AttachMarks, type WidgetRow } from './attach-table';
import { atLeast, atMost, NothingToMeasure, type Figure, type Suite } from './figure';

/** Of the pages that nobody described, so many have to be told right. */
const RIGHT_SHARE = 0.8;
/** Larger than the parts in which a page sends. */
const BYTES = 1_300_000;

/**
 * Pages on real widgets: a document attached and proven on each by its adapter, what the extension makes of each
 * without one, servers that fail, attaching that is cut off in the middle, and many large files one after the other.
 */
export const attach: Suite = async ({ only = '', rounds }) => {
  const ids = widgetIds.filter((id) => id.includes(only));
  if (ids.length === 0) {
    throw new NothingToMeasure(`no page is called '${only}'; there are: ${widgetIds.join(', ')}`);
  }
  const host = await startWidgetHost();
  try {
    const endurance = ids.includes('multi-file') ? await enduranceFigures(host, rounds) : [];
    const heldOut = only === '' ? await heldOutFigures() : [];
    const proposals = await inBrowser(host, false, (browser) => proposeEach(host, browser, ids));
    return await inBrowser(host, true, async (browser) => {
      const document = randomBytes(BYTES);
      const rows = await attachEach(host, browser, document, proposals);
      const failingPages = FAILING_PAGES.filter((id) => ids.includes(id));
      const failing = await runFailing(host, browser, document, failingPages);
      printWidgets(rows);
      printFailing(failing);
      return [...figures(rows, failing), ...heldOut, ...endurance];
    });
  } finally {
    await host.close();
  }
};

async function inBrowser<T>(
  host: WidgetHost,
  adapters: boolean,
  work: (browser: AttachBrowser) => Promise<T>,
): Promise<T> {
  const browser = await openAttachBrowser(host, adapters);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** What the extension as it ships says of pages that nobody described to it. */
async function proposeEach(
  host: WidgetHost,
  browser: AttachBrowser,
  ids: readonly WidgetId[],
): Promise<ReadonlyMap<WidgetId, ProposalMarks>> {
  const marks = new Map<WidgetId, ProposalMarks>();
  for (const id of ids) {
    host.reset();
    const tab = await browser.openTab(host.pageUrl(id));
    const page = await tab.recognise();
    const proposed = page.ok ? dataOf(page.value) : undefined;
    const same = proposed && (await tab.compare(proposed, widgetAdapterData[id]));
    marks.set(id, markProposal(truthOf(id), page.ok ? page.value : undefined, same));
    await tab.page.close();
  }
  return marks;
}

/** What was proposed, or the description for any page that shipped and counts instead of it. */
function dataOf({ adapter, proposal }: RecognisedPage): AdapterData | undefined {
  return proposal?.data ?? shippedAdapters.find(({ id }) => id === adapter);
}

async function attachEach(
  host: WidgetHost,
  browser: AttachBrowser,
  document: Buffer,
  proposals: ReadonlyMap<WidgetId, ProposalMarks>,
): Promise<readonly WidgetRow[]> {
  const rows: WidgetRow[] = [];
  for (const [id, proposal] of proposals) {
    rows.push({ id, proposal, ...(await attachOn(host, browser, document, id)) });
  }
  return rows;
}

/** Attaches to the second row; where the page has to be saved, a person does that and the host is read again. */
async function attachOn(
  host: WidgetHost,
  browser: AttachBrowser,
  document: Buffer,
  id: WidgetId,
): Promise<AttachMarks> {
  host.reset();
  const row = truthOf(id).rows[1];
  if (!row) throw new Error('a page with one row');
  const started = performance.now();
  const tab = await browser.openTab(host.pageUrl(id));
  await tab.recognise();
  const first = await tab.attach(row.name, document);
  const falseGreen = isFalseGreen(host, id, row.key, document, first);
  let end = first;
  if (first.state !== 'not-recognised' && first.state !== 'no-row' && first.state !== 'verified') {
    // A page that cannot be saved shows in what the host then holds.
    await pressSave(tab.page, id).catch(() => undefined);
    await tab.recognise();
    const { way, held } = first;
    end = { ...(await tab.reconcile(row.name, document)), ...(way && { way }), ...(held && { held }) };
  }
  await tab.page.close();
  return {
    end,
    exact: heldHere(host, id, row.key, document) === 1,
    elsewhere: host.state.log.some(({ page, key }) => page !== id || key !== row.key),
    falseGreen: falseGreen || isFalseGreen(host, id, row.key, document, end),
    twice: keptTwice(host, id, row.key, document),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Pages that the recogniser was not made from, and how long it looks at a large one. */
function heldOutFigures(): Promise<readonly Figure[]> {
  return withHeldOut(async (open) => {
    const rows = await lookAtHeldOut(open);
    printHeldOut(rows);
    const of = `of ${String(rows.length)}`;
    const least = Math.ceil(rows.length * RIGHT_SHARE);
    const wrong = rows.filter(
      ({ confidence, rightForAttaching }) => confidence >= SURE_PROPOSAL && !rightForAttaching,
    );
    return [
      atLeast('held_out_right', rows.filter(({ right }) => right).length, of, least),
      atLeast('held_out_usable', rows.filter((row) => row.rightForAttaching).length, of, least),
      atMost('held_out_sure_and_not_usable', wrong.length, 'pages', 0),
      atMost('first_look_ms_13k', await firstLookMs(open), 'ms', 200),
    ];
  });
}

function figures(rows: readonly WidgetRow[], failing: readonly FailingRow[]): readonly Figure[] {
  const all = [...rows, ...failing];
  const attached = rows.filter(
    ({ exact, elsewhere, end }) => exact && !elsewhere && end.state === 'verified',
  );
  const right = rows.filter(({ proposal }) => isRight(proposal));
  const usable = rows.filter(({ proposal }) => needsForAttaching(proposal));
  const of = `of ${String(rows.length)}`;
  return [
    atLeast('widgets', rows.length, 'pages', 19),
    atLeast('attached_by_adapter', attached.length, of, rows.length),
    atLeast('right_without_adapter', right.length, of, Math.ceil(rows.length * RIGHT_SHARE)),
    atLeast('usable_without_adapter', usable.length, of, Math.ceil(rows.length * RIGHT_SHARE)),
    atMost('false_green', all.filter(({ falseGreen }) => falseGreen).length, 'files', 0),
    atMost('attached_twice', all.filter(({ twice }) => twice).length, 'files', 0),
    atLeast(
      'recovered',
      failing.filter(({ recovered }) => recovered).length,
      `of ${String(failing.length)}`,
      failing.length,
    ),
  ];
}
