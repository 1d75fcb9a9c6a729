/** A page: its title, where it stands, and its content as HTML that is already escaped. */
export interface View {
  readonly title: string;
  /** Name of the page script to run. */
  readonly script: 'list' | 'opencps' | 'plain' | 'admin' | 'none';
  /** Way to this page; the last one is the page itself. */
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
  readonly content: string;
}

/** Puts a view into the built shell. */
export function fill(shell: string, view: View): string {
  const title = `${escape(view.title)} – Một cửa điện tử tỉnh Hoài Giang`;
  return shell
    .replace('<!--head-->', () => `<title>${title}</title>\n<script src="/khoi-tao.js"></script>`)
    .replace('<!--body-->', () => body(view));
}

/** Makes a text safe inside HTML and inside attributes. */
export function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function body(view: View): string {
  return `
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header class="site-head">
  <div class="wide site-head__row">
    <a class="brand" href="/">
      <img class="brand__logo" src="/icons/logo.svg" alt="" width="56" height="56">
      <span class="brand__names">
        <span class="brand__over">Ủy ban nhân dân tỉnh Hoài Giang</span>
        <span class="brand__name">Hệ thống thông tin giải quyết thủ tục hành chính</span>
      </span>
    </a>
    <div class="officer">
      <span class="officer__name">Nguyễn Thị Mẫu Đơn</span>
      <span class="officer__unit">Trung tâm Phục vụ hành chính công xã Bình Minh Thượng</span>
    </div>
  </div>
  <nav class="site-nav" aria-label="Chức năng">
    <div class="wide">
      <a href="/"${here(view, 'list')}>Hồ sơ tiếp nhận</a>
      <a href="/tap-huan"${here(view, 'admin')}>Bảng điều khiển tập huấn</a>
      <span class="site-nav__note">Môi trường tập huấn – mọi dữ liệu đều là giả định</span>
    </div>
  </nav>
</header>
<nav class="crumbs wide" aria-label="Vị trí trang"><ol>${view.crumbs.map(crumb).join('')}</ol></nav>
<main id="noi-dung" class="wide" data-page="${view.script}">
${view.content}
</main>
<footer class="site-foot"><div class="wide">
  <p>Hệ thống tập huấn, chạy trên máy này và không nối với hệ thống nào của cơ quan nhà nước.</p>
  <p>Bộ phận hỗ trợ kỹ thuật: 1900 0000 (số giả định)</p>
</div></footer>`;
}

function here(view: View, script: View['script']): string {
  return view.script === script ? ' aria-current="page"' : '';
}

function crumb({ label, href }: { readonly label: string; readonly href?: string }): string {
  return href === undefined
    ? `<li aria-current="page">${escape(label)}</li>`
    : `<li><a href="${href}">${escape(label)}</a></li>`;
}
