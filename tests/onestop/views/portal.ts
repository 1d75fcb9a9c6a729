import { rowsOf, type PortalFile, type PortalSession } from '../portal-state';
import type { DossierTemplate } from '../templates';
import { escape } from './layout';

/** A page of the portal: its title and its content as HTML that is already escaped. */
export interface PortalView {
  readonly title: string;
  readonly content: string;
  /** Papers are sent by the page's own script as soon as they are chosen. */
  readonly sends?: true;
}

/** Puts a page into the built shell, with the portal's own head. */
export function fillPortal(shell: string, { title, content, sends }: PortalView, signedIn: boolean): string {
  const account = signedIn
    ? '<a class="button" href="/cong/dang-xuat">Đăng xuất</a>'
    : '<a class="button" href="/cong/dang-nhap">Đăng nhập</a>';
  return shell
    .replace('<!--head-->', () => `<title>${escape(title)} – Cổng Dịch vụ công tập huấn</title>`)
    .replace(
      '<!--body-->',
      () => `
<header class="site-head"><div class="wide site-head__row">
  <a class="brand" href="/cong/thu-tuc"><span class="brand__names">
    <span class="brand__over">Kết nối, cung cấp thông tin và dịch vụ công</span>
    <span class="brand__name">Cổng Dịch vụ công tập huấn tỉnh Hoài Giang</span>
  </span></a>${account}
</div></header>
<main id="noi-dung" class="wide" data-page="${sends ? 'portal' : 'none'}">${content}</main>
<footer class="site-foot"><div class="wide"><p>Hệ thống tập huấn, chạy trên máy này. Mọi dữ liệu đều là giả định.</p></div></footer>`,
    );
}

/** The pages, in the order in which a citizen meets them. */
export const portalViews = {
  procedure: (procedure: DossierTemplate | undefined): PortalView =>
    procedure
      ? card(
          procedure.templateName,
          `<p>Mã thủ tục: ${procedure.serviceCode}</p>
  <p><a class="button button--main" href="${at(procedure, 1)}">Nộp trực tuyến</a></p>`,
        )
      : card('Thủ tục', '<p>Chọn một thủ tục để bắt đầu.</p>'),

  signIn: (back: string): PortalView =>
    card(
      'Đăng nhập tài khoản công dân',
      `<form method="post" action="/cong/dang-nhap">
  <input type="hidden" name="ve" value="${escape(back)}">
  ${field('tai_khoan', 'Tài khoản', 'text')}${field('mat_khau', 'Mật khẩu', 'password')}
  ${submit('Vào cổng')}</form>`,
    ),

  signedOut: (): PortalView => card('Bạn đã đăng xuất', '<p>Phiên làm việc đã kết thúc.</p>'),

  information: (procedure: DossierTemplate): PortalView =>
    card(
      'Bước 1. Thông tin người nộp',
      `${open(procedure, 'thong-tin')}
  ${field('ho_ten', 'Họ và tên')}${field('so_dinh_danh', 'Số định danh cá nhân')}
  ${field('ngay_sinh', 'Ngày sinh')}${field('dia_chi', 'Địa chỉ')}${field('dien_thoai', 'Điện thoại', 'tel')}
  ${submit('Tiếp tục')}</form>`,
    ),

  receiving: (procedure: DossierTemplate): PortalView =>
    card(
      'Bước 2. Nơi nhận và cách nhận kết quả',
      `${open(procedure, 'thong-tin')}<input type="hidden" name="buoc" value="2">
  <p><label for="noi_nhan">Nơi tiếp nhận</label> <select id="noi_nhan" name="noi_nhan"><option>Uỷ ban nhân dân xã Bình Minh Thượng</option></select></p>
  ${submit('Tiếp tục')}</form>`,
    ),

  papers: (procedure: DossierTemplate, session: PortalSession): PortalView => ({
    ...card(
      'Bước 3. Thành phần hồ sơ',
      `<p class="message" id="thong-bao" role="status"></p>
  <table class="table table--plain"><caption class="hidden">Thành phần hồ sơ</caption>
  <thead><tr><th scope="col" class="num">STT</th><th scope="col">Tên giấy tờ</th><th scope="col">Bắt buộc</th>
  <th scope="col">Tệp đính kèm</th><th scope="col">Tải lên</th></tr></thead>
  <tbody id="giay-to">${rowsOf(procedure, session)
    .map((row, index) => paperRow(procedure, session, row, index + 1))
    .join('')}</tbody></table>
  ${open(procedure, 'them-thanh-phan')}${field('ten', 'Thêm thành phần hồ sơ mới')}
  <button class="button" type="submit">Thêm</button></form>
  <p><a class="button button--main" href="${at(procedure, 4)}">Tiếp tục</a></p>`,
    ),
    sends: true,
  }),

  agree: (procedure: DossierTemplate, session: PortalSession): PortalView =>
    card(
      'Bước 4. Xem lại và nộp',
      `<p>Đã đính kèm ${session.files.length} tệp.</p>
  ${open(procedure, 'nop')}
  <p><input type="checkbox" id="dong_y" required> <label for="dong_y">Tôi chịu trách nhiệm về nội dung kê khai</label></p>
  ${submit('Nộp hồ sơ')}</form>`,
    ),

  working: (): PortalView =>
    card('Hệ thống đang xử lý', '<p>Vui lòng chờ. Kết quả nộp hồ sơ sẽ được thông báo sau.</p>'),

  confirmed: (dossier: string): PortalView =>
    card('Nộp hồ sơ thành công', `<p>Mã hồ sơ: <strong class="ma-ho-so">${escape(dossier)}</strong></p>`),
} as const;

function card(title: string, content: string): PortalView {
  return { title, content: `<section class="card"><h1>${escape(title)}</h1>${content}</section>` };
}

function at({ serviceCode }: DossierTemplate, step: number): string {
  return `/cong/nop-ho-so?maThuTuc=${serviceCode}&amp;buoc=${step}`;
}

function open({ serviceCode }: DossierTemplate, action: string): string {
  return `<form method="post" action="/cong/${action}?maThuTuc=${serviceCode}">`;
}

function field(name: string, label: string, type = 'text'): string {
  return `<p><label for="${name}">${label}</label> <input type="${type}" id="${name}" name="${name}" autocomplete="off"></p>`;
}

function submit(label: string): string {
  return `<p><button class="button button--main" type="submit">${label}</button></p>`;
}

function paperRow(
  { serviceCode }: DossierTemplate,
  { files }: PortalSession,
  { partNo, partName, required }: ReturnType<typeof rowsOf>[number],
  number: number,
): string {
  const listed = files.filter(({ row }) => row === partNo).map(fileLine);
  return `<tr data-part="${partNo}">
  <td class="num">${number}</td><td class="paper">${escape(partName)}</td><td>${required ? 'Có' : 'Không'}</td>
  <td class="attached">${listed.length > 0 ? `<ul>${listed.join('')}</ul>` : '<span class="none">Chưa có tệp</span>'}</td>
  <td class="upload"><label class="hidden" for="tep-${number}">Chọn tệp cho ${escape(partName)}</label>
  <input type="file" class="open" id="tep-${number}" name="tep_${number}" accept=".pdf" data-action="/cong/tai-len/${partNo}?maThuTuc=${serviceCode}" multiple></td>
</tr>`;
}

function fileLine({ reference, name, bytes }: PortalFile): string {
  const size = `${(bytes.length / 1024).toFixed(1).replace('.', ',')} KB`;
  return `<li><a href="/cong/tai-ve/${reference}" download>${escape(name)}</a> <span class="size">(${size})</span></li>`;
}
