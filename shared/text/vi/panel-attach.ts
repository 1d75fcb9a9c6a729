import type { PanelAttachText } from '../panel-attach';

/** Where things go and what a person is waited for, in Vietnamese. */
export const panelAttachVi: PanelAttachText = {
  target: {
    to: (site) => `Ghi vào ${site}`,
    title: (title) => `Thẻ: ${title}`,
    behind: (title) =>
      title
        ? `Khung này ghi vào thẻ “${title}”, không phải thẻ bạn đang xem.`
        : 'Khung này ghi vào thẻ khác với thẻ bạn đang xem.',
    behindNext: 'Trước mỗi lần ghi, mã hồ sơ và tên thành phần đều được đối chiếu lại.',
    show: 'Về thẻ hồ sơ',
  },
  waiting: {
    save: 'Chờ bấm Lưu trên trang',
    hand: 'Chờ chọn tệp trên trang',
    bar: 'Đang chờ bạn làm trên trang',
  },
  already: {
    what: (file) => `Đã đính kèm rồi: máy chủ đang giữ đúng tệp này với tên “${file}”.`,
    next: 'Không gửi lần hai. Các trang ở đây còn giữ đến khi bạn chọn.',
    enough: 'Dùng tệp đang có',
    replace: 'Thay tệp đang có',
    both: 'Giữ cả hai',
  },
  byHand: {
    save: 'Lưu tệp để tự chọn trên trang',
    drag: 'Cũng có thể kéo tệp này ra thư mục hoặc màn hình; bấm để lưu lại.',
    file: (name) => `Tệp ${name}: kéo ra ngoài hoặc bấm để lưu`,
  },
  rightPaper: 'Đúng giấy, vẫn đính kèm',
  unlikely: {
    what: (pages, most) => `Giấy này thường không quá ${most} trang, ở đây có ${pages} trang.`,
    next: 'Xem có nhầm giấy không. Đúng thì cứ đính kèm.',
  },
  proposal: {
    title: (percent) => `Trang chưa ai mô tả, tiện ích tự nhận ra (chắc ${percent}%)`,
    sure: 'Hãy nhìn qua danh sách bên dưới trước khi đính kèm.',
    unsure: 'Chưa đính kèm gì. Xem danh sách bên dưới, đúng thì bấm đồng ý.',
    dropped: (changed, fault, more) => {
      const since = changed
        ? 'Trang đã đổi so với lần kiểm tra trước'
        : 'Trang không khớp cách nhận diện đã lưu';
      const others = more > 0 ? ` và ${more} chỗ khác` : '';
      return `${since}: ${asPart(fault)}${others}, nên dùng cách nhận diện tự động.`;
    },
    surely: (percent) => `Tự nhận ra, chắc ${percent}%.`,
    teachAgain: 'Dạy lại trang này',
    found: (rows, controls) => `${rows} dòng, ${controls} ô đính kèm`,
    applicant: (name) => `Người nộp trên trang: ${name}`,
    row: (name, percent) => `${name}: ${percent}%`,
    why: {
      'dossier-in-heading': 'Mã hồ sơ nằm ở tiêu đề trang.',
      'dossier-on-page': 'Mã hồ sơ có trên trang.',
      'dossier-from-outer-frame': 'Mã hồ sơ lấy từ khung ngoài.',
      'no-dossier': 'Không thấy mã hồ sơ.',
      'names-in-catalogue': 'Tên các dòng khớp với danh mục giấy tờ của thủ tục.',
      'names-like-papers': 'Tên các dòng giống tên giấy tờ.',
      'names-unlike-papers': 'Tên các dòng không giống tên giấy tờ.',
      'names-repeat': 'Có dòng trùng tên.',
      'one-row-only': 'Chỉ thấy một dòng.',
      'limits-said': 'Trang có ghi giới hạn tệp.',
      'limits-unsaid': 'Trang không ghi giới hạn tệp.',
      'required-marked': 'Trang có đánh dấu giấy bắt buộc.',
      'rows-beside': 'Có chỗ trông giống dòng mà không phải.',
      'one-control-each': 'Mỗi dòng có đúng một ô đính kèm.',
      'controls-missing': 'Có dòng không rõ ô đính kèm.',
      'through-dialog': 'Đính kèm qua một hộp thoại.',
      'lists-seen': 'Thấy chỗ liệt kê tệp.',
      'lists-unseen': 'Không thấy chỗ liệt kê tệp.',
    },
    details: 'Đã thấy gì trên trang',
    agree: 'Đúng, cho phép đính kèm',
    agreeFirst: 'Xem và đồng ý cách nhận diện trước',
    teach: 'Dạy trang này',
    check: 'Kiểm tra trang',
  },
  framePermission: {
    title: 'Phần đính kèm nằm ở trang khác',
    why: (site) =>
      `Các thành phần hồ sơ nằm trong một khung của ${site}, nên Cửa Số cần thêm quyền với trang đó.`,
  },
};

/** A sentence as a part of another. */
function asPart(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}
