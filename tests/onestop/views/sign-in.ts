import type { View } from './layout';

/** What a browser gets when its session has ended. */
export function signInView(): View {
  return {
    title: 'Đăng nhập',
    script: 'none',
    crumbs: [{ label: 'Trang chủ', href: '/' }, { label: 'Đăng nhập' }],
    content: `
<section class="card sign-in">
  <h1>Phiên làm việc đã hết hạn</h1>
  <p>Vui lòng đăng nhập lại để tiếp tục xử lý hồ sơ. Những tệp chưa tải xong cần được tải lại.</p>
  <form action="/dang-nhap/lai" method="get"><button class="button button--main" type="submit">Đăng nhập lại</button></form>
</section>`,
  };
}
