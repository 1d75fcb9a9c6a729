import '../../../shared/ui/tokens.css';
import '../../../shared/ui/base.css';
import kioskCss from '../../../kiosk/kiosk.css?inline';
import { render } from 'preact';
import { ChecklistScreen, type ChecklistActs } from '../../../extension/panel/screens/checklist';
import type { ComponentView, PageView } from '../../../extension/panel/flow/state';
import { LanguageContext } from '../../../extension/panel/text-context';
import { ShowScreen, type Surroundings } from '../../../kiosk/show-screen';
import type { Finding } from '../../../shared/domain/quality';
import { aDraft, aPageItem, aState } from '../../fixtures/kiosk';
import { aReport } from '../../fixtures/worker-answers';
import {
  aChecklist,
  aComponentView,
  anItemView,
  aPageFacts,
  cleanedFacts,
} from '../../unit/extension/panel/a-checklist';
import { aHostComponent } from '../../unit/extension/panel/fake-host';
import { drawnPage } from './drawn-page';

/* The screens that tell of a page's quality, on pages drawn here: `window.show` draws the one that is named. */

const CUT: Finding = {
  ...{ flaw: 'cut-off', severity: 'fail', certainty: 0.94 },
  box: { x: 0.7, y: 0.78, width: 0.3, height: 0.22 },
};
const BLURRED: Finding = {
  ...{ flaw: 'blurred', severity: 'rescan', certainty: 0.8 },
  box: { x: 0.08, y: 0.5, width: 0.84, height: 0.28 },
};
const DOUBT: Finding = { flaw: 'upside-down', severity: 'rescan', certainty: 0.7 };
const LONG_NAME =
  'Bản chính hoặc bản sao có chứng thực giấy tờ chứng minh quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất (Nghịêng-Ngả-Khuỷu-Tay-Ngoằn-Ngoèo)';
const OVERRIDE = { reason: 'other', at: '2026-11-21T08:00:00.000Z' } as const;

const acts = new Proxy({} as ChecklistActs, { get: () => () => undefined });
/** The kiosk has larger type than the panel: its sheet is on only while one of its screens is shown. */
const kioskSheet = new CSSStyleSheet();
kioskSheet.replaceSync(kioskCss);
const root = document.createElement('div');
document.body.append(root);

async function component(): Promise<ComponentView> {
  const thumbnail = await drawnPage(320);
  const facts = [
    cleanedFacts({ quality: aReport(CUT, BLURRED) }),
    cleanedFacts(),
    cleanedFacts({ quality: aReport(BLURRED), turn: 90 }),
    aPageFacts({ quality: aReport(DOUBT), fellBack: 'ink-lost' }),
    cleanedFacts({ quality: aReport(CUT), override: OVERRIDE }),
    cleanedFacts({ quality: aReport(BLURRED) }),
  ];
  const items = facts.map((one, index) =>
    anItemView(`page-${String(index + 1)}`, { facts: one, thumbnail, order: index }),
  );
  return aComponentView({ host: aHostComponent({ name: LONG_NAME }), items });
}

async function panel(view?: PageView, language: 'vi' | 'en' = 'vi'): Promise<void> {
  const list = aChecklist([await component()], { reading: { done: 2, of: 12 }, ...(view ? { view } : {}) });
  render(
    <LanguageContext.Provider value={language}>
      <ChecklistScreen {...list} acts={acts} />
    </LanguageContext.Provider>,
    root,
  );
}

async function viewOf(changes: Partial<PageView> = {}): Promise<PageView> {
  const picture = await drawnPage(1_400);
  const comparison = { before: picture, after: picture, removed: picture, removedShare: 0.0123 };
  return { component: 'TP01', item: 'page-1', show: 'sent', picture, comparison, asking: false, ...changes };
}

async function kiosk(hasCamera: boolean): Promise<void> {
  const thumbnail = await drawnPage(320);
  const pages = [
    aPageItem({ thumbnail, quality: aReport(CUT, BLURRED) }),
    aPageItem({ id: 'page-2', thumbnail, quality: aReport(BLURRED), turn: 90, ownTurn: 90 }),
    aPageItem({ id: 'page-3', thumbnail, turn: 180, ownTurn: 180 }),
    aPageItem({ id: 'page-4', thumbnail, quality: aReport(CUT), accepted: ['cut-off'] }),
  ];
  const around: Surroundings = {
    ...{ office: '', hasCamera, scanners: [], updateReady: false, popular: [], search: () => [] },
    ...{ ways: { counter: false, stick: false }, now: () => new Date() },
    send: () => undefined,
    ...{ acceptUpdate: () => undefined, leave: () => undefined, restart: () => undefined },
    hotline: '1022',
  };
  const state = aState({ at: 'paper', draft: aDraft({ items: { TP01: pages } }), component: 'TP01' });
  render(<ShowScreen state={state} around={around} />, root);
}

const screens = {
  card: () => panel(),
  'card in English': () => panel(undefined, 'en'),
  page: async () => panel(await viewOf()),
  'turned page': async () => panel(await viewOf({ item: 'page-3' })),
  difference: async () => panel(await viewOf({ show: 'removed' })),
  natural: async () => panel(await viewOf({ item: 'page-4' })),
  overridden: async () => panel(await viewOf({ item: 'page-5', note: 'giấy ố vàng từ trước' })),
  failed: async () => panel(await viewOf({ failure: { code: 'storage/damaged' } })),
  asking: async () => panel(await viewOf({ asking: true })),
  kiosk: () => kiosk(false),
  'kiosk with a camera': () => kiosk(true),
};

/** Names of the screens. */
export type QualityScreen = keyof typeof screens;

Object.assign(window, {
  async show(name: QualityScreen) {
    document.documentElement.lang = name.endsWith('English') ? 'en' : 'vi';
    document.title = name;
    document.adoptedStyleSheets = name.startsWith('kiosk') ? [kioskSheet] : [];
    render(null, root);
    await screens[name]();
  },
});
