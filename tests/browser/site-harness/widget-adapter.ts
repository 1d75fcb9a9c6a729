import type { SiteAdapter } from '../../../extension/adapters/adapter';
import { judgeMessage } from '../../../extension/adapters/judge-message';
import { judgeResponse } from '../../../extension/adapters/judge-response';
import { dossierOfPage } from '../../../extension/adapters/page-codes';
import { parseSize } from '../../../extension/adapters/parse-size';
import type { HostComponent, HostFile, Step, Way } from '../../../shared/contracts/messages';
import { fail, ok } from '../../../shared/domain/result';
import type { RowConfig } from '../../widgets/shown-rows';

type ShadowOf = (element: Element) => ShadowRoot | null | undefined;
type Root = Document | ShadowRoot;

/** How a file gets into each page; where nothing is said, by the field in the row's control. */
const WAYS: Readonly<Record<string, readonly Way['by'][]>> = {
  dropzone: ['drop'],
  resumable: ['drop'],
  formio: ['input', 'drop'],
  'laid-over': ['chooser'],
  detached: ['input', 'chooser'],
  'shared-input': ['chooser'],
};

/** Knows the pages of tests/widgets by the ids that they tell their own scripts. Only for what the ladder does. */
export function widgetAdapter(shadowOf: ShadowOf): SiteAdapter {
  const rootOf = (document: Document): Root => {
    const host = document.querySelector('dvc-thanh-phan');
    return (host && shadowOf(host)) ?? document;
  };
  const rows = (document: Document): readonly RowConfig[] =>
    rowConfigs(document).filter((row) => control(document, rootOf(document), row) !== undefined);

  return {
    id: 'widgets',
    name: 'Trang thử',
    messages: '#thong-bao',
    detect: (document, _url, hint) =>
      (dossierOfPage(document) ?? hint?.dossier) !== undefined && rows(document).length > 0,
    read(document, url, hint) {
      const dossier = dossierOfPage(document) ?? hint?.dossier;
      if (!dossier) return fail({ code: 'page/not-recognised' });
      const components = rows(document).map((row) => component(rootOf(document), row, url));
      return ok({ dossier, components });
    },
    plan: (document, _url, { component: { key }, file }) => ok(stepsFor(document, key, file.name)),
    find: (document, target) => find(document, rootOf(document), target),
    judge: judgeResponse,
    judgeMessage,
    readBack: (_url, _facts, reference) => ({ path: reference, headers: {} }),
    bestGrade: () => 'read-back',
    savedBy: (url) => (url.pathname.endsWith('/save-page') ? 'Lưu' : undefined),
  };
}

function stepsFor(document: Document, key: string, name: string): readonly Step[] {
  const label = `Đưa tệp "${name}" vào ${key}`;
  if (widgetOf(document) === 'modal') {
    return [
      { do: 'press', what: `control ${key}`, label: 'Mở hộp thoại' },
      { do: 'attach', ways: [{ by: 'input', target: 'dialog field' }], label },
      { do: 'press', what: 'dialog confirm', label: 'Bấm "Đồng ý"' },
    ];
  }
  const kinds = WAYS[widgetOf(document)] ?? ['input'];
  const ways = kinds.map((by): Way => ({ by, target: `${by === 'input' ? 'field' : 'control'} ${key}` }));
  return [{ do: 'attach', ways, label }];
}

function find(document: Document, root: Root, target: string): readonly Element[] {
  const [, what, key] = /^(\w+) (\S+)$/u.exec(target) ?? [];
  if (target === 'dialog field')
    return [...document.querySelectorAll('.hop:not([hidden]) input[type="file"]')];
  if (target === 'dialog confirm') return [...document.querySelectorAll('.hop:not([hidden]) #hop-dong-y')];
  const row = rowConfigs(document).find((one) => one.key === key);
  const element = row && control(document, root, row);
  if (!element) return [];
  if (what === 'control') return [element];
  const field = 'input[type="file"]:not([webkitdirectory])';
  return element.matches(field) ? [element] : [...element.querySelectorAll(field)];
}

/** Formio draws its own controls; they stand in the order of the checklist. */
function control(document: Document, root: Root, row: RowConfig): Element | undefined {
  if (widgetOf(document) !== 'formio') return root.getElementById(row.control) ?? undefined;
  return document.querySelector(`.formio-component-${row.key} .fileSelector`) ?? undefined;
}

function component(root: Root, row: RowConfig, url: URL): HostComponent {
  const list = root.getElementById(row.list);
  return {
    key: row.key,
    name: row.key,
    required: false,
    multiple: row.multiple,
    part: 'component',
    maxBytes: 50_000_000,
    extensions: ['pdf'],
    files: [...(list?.children ?? [])].map((line) => fileOf(line, url)),
  };
}

function fileOf(line: Element, url: URL): HostFile {
  const href = line.querySelector('a')?.getAttribute('href');
  const reference = href ? new URL(href, url).pathname : undefined;
  const size = parseSize(line.querySelector('small')?.textContent ?? '');
  return {
    name: line.querySelector('span')?.textContent ?? '',
    ...size,
    ...(reference === undefined ? {} : { reference }),
  };
}

function rowConfigs(document: Document): readonly RowConfig[] {
  return JSON.parse(document.getElementById('cau-hinh')?.textContent ?? '[]') as RowConfig[];
}

function widgetOf(document: Document): string {
  return document.querySelector<HTMLElement>('main')?.dataset['widget'] ?? '';
}
