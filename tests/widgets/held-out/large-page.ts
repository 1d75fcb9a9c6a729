/** What fills a large page around its papers. */
export type Filling = 'lists' | 'buttons' | 'boxes' | 'shadows';

/**
 * A counter's page of at least so many elements: a few papers, and around them other dossiers' lists, buttons that
 * attach to those, boxes in boxes, or custom elements with open shadow roots (declarative, for the HTML parser).
 */
export function largePage(elements: number, filling: Filling = 'lists', rows = 12): string {
  const papers = Array.from({ length: rows }, (_, index) => paper(index)).join('');
  const [line, perLine] = LINES[filling];
  const lines = Array.from({ length: Math.ceil((elements - rows * 10) / perLine) }, (_, index) =>
    line(index),
  );
  const other = filling === 'lists' ? `<table><tbody>${lines.join('')}</tbody></table>` : lines.join('');
  return `<main><h1>Hồ sơ H40.12-261121-0107</h1>
    <table><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp</th></tr></thead><tbody>${papers}</tbody></table>
    <h2>Hồ sơ khác của bàn</h2>${other}</main>`;
}

function paper(index: number): string {
  return `<tr><td>${String(index + 1)}</td>
    <td><span>Giấy tờ số ${String(index + 1)} của hộ gia đình</span> <font>(*)</font></td>
    <td><p>Tối đa 6 MB, chấp nhận: pdf, jpg</p><input type="file"><button type="button">Chọn tệp</button><ul></ul></td></tr>`;
}

const LINES: Readonly<Record<Filling, readonly [(index: number) => string, number]>> = {
  lists: [
    (index) =>
      `<tr><td>${String(index + 1)}</td><td><a href="#${String(index)}">Hồ sơ của hộ gia đình thứ ${String(index)}</a></td><td><b>Chờ kết quả</b></td><td>20/11/2026</td></tr>`,
    7,
  ],
  buttons: [
    (index) =>
      `<div class="viec"><b>Giấy tờ bổ sung thứ ${String(index)}</b> <span>Tối đa 5 MB</span> <button type="button">Đính kèm tệp</button><i></i><em>Chờ duyệt</em><a href="#x">Xem</a></div>`,
    7,
  ],
  boxes: [
    (index) =>
      `<div><div><div><div><div><span>Mục ${String(index)}</span><label>Ghi chú của cán bộ <input></label></div></div></div></div></div>`,
    8,
  ],
  shadows: [
    (index) =>
      `<x-muc><template shadowrootmode="open"><div><span>Thông tin ${String(index)}</span><p>Đã tiếp nhận</p></div></template></x-muc>`,
    4,
  ],
};
