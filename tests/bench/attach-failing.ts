import { misbehaviours, type Misbehaviour } from '../widgets/misbehaviour';
import type { WidgetHost } from '../widgets/server';
import { truthOf, type WidgetId } from '../widgets/truth';
import { widgetPages } from '../widgets/widget-page';
import type { AttachBrowser } from './attach-browser';
import type { DrivenAttach } from './attach-driver';
import { heldHere, isFalseGreen, keptTwice } from './attach-host';

/** Pages that answer in different ways: JSON to a script, an id to a widget, parts, and a frame. */
export const FAILING_PAGES: readonly WidgetId[] = ['hidden-button', 'filepond', 'resumable', 'frame-other'];

/** What came of one failing server, and of trying again once it had recovered. */
export interface FailingRow {
  readonly page: WidgetId;
  readonly kind: Misbehaviour;
  readonly first: DrivenAttach;
  readonly again: DrivenAttach;
  readonly falseGreen: boolean;
  readonly twice: boolean;
  /** In the end the host holds the document once, and this was seen; or nothing was done that only a person may do. */
  readonly recovered: boolean;
}

/** Attaches to servers that fail, each in its way, and once more after each has come to itself. */
export async function runFailing(
  host: WidgetHost,
  browser: AttachBrowser,
  document: Buffer,
  pages: readonly WidgetId[],
): Promise<readonly FailingRow[]> {
  const rows: FailingRow[] = [];
  for (const page of pages) {
    for (const kind of misbehaviours) rows.push(await runOne(host, browser, document, page, kind));
  }
  return rows;
}

async function runOne(
  host: WidgetHost,
  browser: AttachBrowser,
  document: Buffer,
  page: WidgetId,
  kind: Misbehaviour,
): Promise<FailingRow> {
  host.reset();
  const [row] = truthOf(page).rows;
  if (!row) throw new Error('a page without rows');
  host.state.slowMs = 3_000;
  host.state.misbehave(page, row.key, kind);
  const tab = await browser.openTab(host.pageUrl(page));
  await tab.recognise();
  const first = await tab.attach(row.name, document);
  const falseFirst = isFalseGreen(host, page, row.key, document, first);
  host.state.misbehave(page, row.key, undefined);
  host.state.sessionEnded = false;
  const again = await tab.attach(row.name, document);
  const falseAgain = isFalseGreen(host, page, row.key, document, again);
  const copies = heldHere(host, page, row.key, document);
  await tab.page.close();
  return {
    page,
    kind,
    first,
    again,
    falseGreen:
      (falseFirst && !cannotBeSeen(page, kind, first)) || (falseAgain && !cannotBeSeen(page, kind, again)),
    twice: keptTwice(host, page, row.key, document),
    recovered: cannotBeSeen(page, kind, first)
      ? again.state !== 'verified' || cannotBeSeen(page, kind, again)
      : mustStay(page, kind)
        ? again.state !== 'verified' && copies === 0
        : again.state === 'verified' && copies === 1,
  };
}

/**
 * Other bytes of the same size on a page that gives none back: the grade 'listed' says name and size and no more. Where
 * more was claimed it is a false green like any other.
 */
function cannotBeSeen(page: WidgetId, kind: Misbehaviour, { grade }: DrivenAttach): boolean {
  return kind === 'altered-bytes' && !widgetPages[page].links && grade === 'listed';
}

/** Damaged bytes that the page offers no way to take back: putting others over them is for a person to decide. */
function mustStay(page: WidgetId, kind: Misbehaviour): boolean {
  return kind === 'altered-bytes' && !widgetPages[page].bins;
}
