import { escapeHtml } from './layouts/layout';
import type { Host } from './host';
import { rowConfigs, shownRows } from './shown-rows';
import type { WidgetState } from './state';
import { titleOf, truthOf, type WidgetId } from './truth';
import { widgetPages, type Unrelated } from './widget-page';

/** What goes into the built shell. */
export interface Body {
  readonly title: string;
  readonly html: string;
}

const RESULTS: Readonly<Record<string, string>> = {
  'da-luu': 'Đã lưu hồ sơ.',
  'khong-thanh-cong': 'Lưu hồ sơ không thành công.',
};

/** File fields such as these stand on many pages and take no paper. */
const UNRELATED: Readonly<Record<Unrelated, string>> = {
  avatar: `<div class="tai-khoan"><label>Ảnh đại diện <input type="file" name="anhDaiDien" accept="image/*"></label></div>`,
  signature: `<div class="tai-khoan">Ảnh chữ ký: <input type="file" id="fileAnhChuKy" accept="image/png"></div>`,
  import: `<div class="tai-khoan"><label>Nhập danh sách từ Excel <input type="file" name="importExcel" accept=".xlsx"></label></div>`,
};

/** A whole page about one dossier. */
export function pageBody(host: Host, id: WidgetId, result: string): Body {
  const { dossier, procedure } = truthOf(id);
  const { unrelated, answer } = widgetPages[id];
  const rows = rowsPart(host, id);
  const form =
    answer === 'redirect'
      ? `<form method="post" enctype="multipart/form-data" action="/tai-len/${id}">${rows}</form>`
      : rows;
  return {
    title: 'Chi tiết hồ sơ | Hệ thống thông tin giải quyết thủ tục hành chính',
    html: `<header class="dau-trang"><strong>HỆ THỐNG THÔNG TIN GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH</strong>
      <nav><a href="/">Trang chủ</a> <a href="/">Tiếp nhận</a> <a href="/">Tra cứu</a></nav> <span>Cán bộ: Lê Thị Thử</span>
      ${unrelated.map((kind) => UNRELATED[kind]).join('')}</header>
    <main data-widget="${id}">
      <h1>Hồ sơ ${dossier}</h1>
      <table class="thong-tin">
        <tr><th>Thủ tục</th><td>${procedure} – ${escapeHtml(titleOf(id))}</td></tr>
        <tr><th>Người nộp</th><td>Nguyễn Văn Mẫu</td></tr>
        <tr><th>Ngày tiếp nhận</th><td>21/11/2026</td></tr>
      </table>
      <h2>Thành phần hồ sơ</h2>
      <div role="status" id="thong-bao">${RESULTS[result] ?? ''}</div>
      ${form}
    </main>
    <footer>Bộ phận Một cửa – 0123 456 789</footer>`,
  };
}

/** The rows alone, for a frame: the dossier's code stands outside. */
export function frameBody(state: WidgetState, id: WidgetId): Body {
  const { layout, sizes } = widgetPages[id];
  return {
    title: 'Thành phần hồ sơ',
    html: `<main data-widget="${id}"><div role="status" id="thong-bao"></div>${layout(shownRows(state, id), sizes)}
      ${config(id)}</main>`,
  };
}

/** What a session that has ended is sent to. */
export function signInBody(): Body {
  return {
    title: 'Đăng nhập',
    html: `<main><h1>Đăng nhập</h1><p>Phiên làm việc đã hết hạn.</p>
      <form><label>Tên đăng nhập <input name="ten"></label> <label>Mật khẩu <input type="password"></label></form>
      <a href="/dang-nhap/lai">Đăng nhập lại</a></main>`,
  };
}

function rowsPart({ state, otherUrl }: Host, id: WidgetId): string {
  const { layout, sizes, drawnBy, after = '', frame } = widgetPages[id];
  if (frame) {
    const origin = frame === 'other' ? otherUrl : '';
    return `<iframe class="khung" title="Thành phần hồ sơ" src="${origin}/khung/${id}"></iframe>`;
  }
  const rows = drawnBy === 'server' ? layout(shownRows(state, id), sizes) : '';
  return `<div id="noi-dung">${rows}</div>${after}${config(id)}`;
}

function config(id: WidgetId): string {
  return `<script type="application/json" id="cau-hinh">${JSON.stringify(rowConfigs(id))}</script>`;
}
