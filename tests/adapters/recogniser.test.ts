import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { checkAdapter } from '../../extension/adapters/exchange/adapter-file';
import { siteAdapterOf } from '../../extension/adapters/from-data';
import { proposeAdapter } from '../../extension/adapters/recogniser';
import type { HostComponent } from '../../shared/contracts/messages';
import { SURE_PROPOSAL, type Proposal } from '../../shared/contracts/proposal';
import { savedPage } from './saved-page';

const url = new URL('https://motcua.hoaigiang.example/ho-so/5');
const heading = '<h1>Hồ sơ H40.12-261121-0007</h1>';
const papers = ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Văn bản ủy quyền'];

function pageOf(body: string): Document {
  const window = new Window();
  window.document.write(`<!doctype html><html><body>${body}</body></html>`);
  return window.document as unknown as Document;
}

/** A page with the markup for each paper. */
function rows(markup: (name: string, index: number) => string, names = papers): Document {
  return pageOf(`${heading}<main>${names.map(markup).join('')}</main>`);
}

function read(document: Document): {
  readonly proposal: Proposal;
  readonly components: readonly HostComponent[];
} {
  const proposal = proposeAdapter(document, url);
  if (!proposal) throw new Error('nothing was proposed');
  const page = siteAdapterOf(proposal.data).read(document, url);
  if (!page.ok) throw new Error(page.failure.code);
  return { proposal, components: page.value.components };
}

const names = (document: Document): readonly string[] => read(document).components.map(({ name }) => name);

describe('rows are told by how they repeat, whatever they are made of', () => {
  test.each<[string, (name: string, index: number) => string]>([
    [
      'boxes without a word in the markup',
      (name) => `<div><div><div>${name}</div><p>Tối đa 5 MB</p></div><div><input type="file"></div></div>`,
    ],
    ['terms and definitions side by side', (name) => `<dt>${name}</dt><dd><input type="file"></dd>`],
    [
      'headings with boxes behind them',
      (name) => `<h4>${name}</h4><div><p>Chỉ nhận .pdf</p><input type="file"></div>`,
    ],
    [
      'labels of fields',
      (name, at) =>
        `<p><label for="f${String(at)}">${name}</label> <input type="file" id="f${String(at)}"></p>`,
    ],
    [
      'a name beside other words in one cell',
      (name) => `<section>${name}<em>Dung lượng tối đa 5 MB</em><div><input type="file"></div></section>`,
    ],
    ['buttons alone', (name) => `<li><b>${name}</b> <button>Tải tệp lên</button></li>`],
    ['buttons without Vietnamese letters', (name) => `<li><b>${name}</b> <button>Tai len</button></li>`],
    [
      'buttons named by their label',
      (name) => `<li><b>${name}</b> <button aria-label="Đính kèm"><i></i></button></li>`,
    ],
    [
      'drop zones',
      (name) => `<article><strong>${name}</strong><div><span>Kéo thả tệp vào đây</span></div></article>`,
    ],
  ])('%s', (_, markup) => {
    expect(names(rows(markup))).toEqual(papers);
  });

  test('names without marks are names', () => {
    const bare = ['To khai dang ky khai sinh', 'Giay chung sinh'];

    expect(names(rows((name) => `<li><b>${name}</b><input type="file"></li>`, bare))).toEqual(bare);
  });

  test('rows in a shadow root are found', () => {
    const document = pageOf(`${heading}<x-papers></x-papers>`);
    const root = document.querySelector('x-papers')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = papers.map((name) => `<li><b>${name}</b><input type="file"></li>`).join('');

    expect(names(document)).toEqual(papers);
  });
});

describe('what a row says of itself', () => {
  test('is read: required, size, types', () => {
    const document = rows(
      (name, at) =>
        `<li><b>${name}</b>${at === 0 ? ' <i>*</i>' : ''}<p>Mỗi tệp ≤ ${String(at + 2)} MB (pdf, jpg)</p><input type="file"></li>`,
    );

    expect(read(document).components).toMatchObject([
      { required: true, maxBytes: 2_000_000, extensions: ['pdf', 'jpg'] },
      { required: false, maxBytes: 3_000_000 },
      { required: false, maxBytes: 4_000_000 },
    ]);
  });

  test('a limit that stands once for all rows holds for each', () => {
    const document = pageOf(
      `${heading}<p>Mỗi tệp tối đa 8 MB, chỉ nhận pdf, png</p>${papers.map((name) => `<li><b>${name}</b><input type="file"></li>`).join('')}`,
    );

    expect(read(document).components[0]).toMatchObject({ maxBytes: 8_000_000, extensions: ['pdf', 'png'] });
  });

  test('its files are listed with their links', () => {
    const document = rows(
      (name) =>
        `<li><b>${name}</b><input type="file"><div>to-khai.pdf (12.345 byte) <a href="/tai/1">Tải về</a></div></li>`,
    );

    expect(read(document).components[0]?.files).toEqual([
      { name: 'to-khai.pdf', bytes: 12_345, reference: '/tai/1' },
    ]);
  });
});

describe('nothing foreign is taken for a paper', () => {
  const field = (label: string): string => `<div><label>${label} <input type="file"></label></div>`;

  test.each(['Ảnh đại diện', 'Anh dai dien', 'Ảnh chữ ký', 'Nhập danh sách từ Excel', 'Tìm kiếm bằng ảnh'])(
    '%s beside the rows',
    (label) => {
      const document = pageOf(
        `${heading}${field(label)}${papers.map((name) => `<div><b>${name}</b><span><input type="file"></span></div>`).join('')}`,
      );

      expect(names(document)).toEqual(papers);
    },
  );

  test('a hidden pattern for new rows', () => {
    const row = (name: string, hidden = ''): string => `<li ${hidden}><b>${name}</b><input type="file"></li>`;
    const document = pageOf(
      `${heading}<ul>${row('Giấy tờ mới', 'style="display: none"')}${papers.map((name) => row(name)).join('')}</ul>`,
    );

    expect(names(document)).toEqual(papers);
  });

  test('links that lead away and buttons that file the dossier', () => {
    const document = rows(
      (name) => `<li><b>${name}</b><a href="/tai/1">Tải lên</a><button>Nộp hồ sơ</button></li>`,
    );

    expect(proposeAdapter(document, url)).toBeUndefined();
  });

  test('a page of two rows that cannot be told apart', () => {
    expect(proposeAdapter(savedPage('generic-rows/twins.html'), url)).toBeUndefined();
  });
});

describe('how sure a proposal is', () => {
  const listOf = (all: readonly string[]): string =>
    all.map((name) => `<li><b>${name}</b><input type="file"></li>`).join('');

  test('papers of one dossier, each with one control, are sure', () => {
    const { proposal } = read(rows((name) => `<li><b>${name}</b><p>Tối đa 5 MB</p><input type="file"></li>`));

    expect(proposal.confidence).toBeGreaterThanOrEqual(SURE_PROPOSAL);
    expect(proposal.rows.map(({ control }) => control)).toEqual([1, 1, 1]);
    expect(proposal.why).toEqual(
      expect.arrayContaining(['dossier-in-heading', 'names-like-papers', 'limits-said']),
    );
  });

  test('names that are no papers are not', () => {
    const document = pageOf(`${heading}${listOf(['Kho thứ nhất', 'Kho thứ hai', 'Kho thứ ba'])}`);

    expect(proposeAdapter(document, url)?.confidence ?? 0).toBeLessThan(SURE_PROPOSAL);
  });

  test('a page about no dossier, or about several, is not', () => {
    const none = proposeAdapter(pageOf(listOf(papers)), url);
    const several = proposeAdapter(
      pageOf(`<p>H40.12-261121-0007 H40.12-261121-0008</p>${listOf(papers)}`),
      url,
    );

    expect([none?.confidence ?? 0, several?.confidence ?? 0].every((one) => one < SURE_PROPOSAL)).toBe(true);
  });

  test('a dossier that an outer frame names counts', () => {
    const hint = { dossier: 'H40.12-261121-0007' };

    expect(proposeAdapter(pageOf(listOf(papers)), url, { hint })?.why).toContain('dossier-from-outer-frame');
  });
});

test('a proposal is an adapter that the format and the lint accept', () => {
  const { proposal } = read(
    rows((name) => `<div><b>${name}</b><input type="file"><button>Chọn tệp</button></div>`),
  );

  expect(checkAdapter(proposal.data).ok).toBe(true);
  expect(proposal.data.proof).toBe('unproven');
});

test('the applicant is named beside the adapter and not in it', () => {
  const document = pageOf(
    `${heading}<table><tr><th>Người nộp</th><td>Nguyễn Văn Mẫu</td></tr></table>${papers.map((name) => `<li><b>${name}</b><input type="file"></li>`).join('')}`,
  );
  const { proposal } = read(document);

  expect(proposal.applicant).toBe('Nguyễn Văn Mẫu');
  expect(JSON.stringify(proposal.data)).not.toContain('Mẫu');
});
