import type { PanelFolderText } from '../panel-folder';

/** Vietnamese: a folder into which another program scans. */
export const panelFolderVi: PanelFolderText = {
  folder: {
    title: 'Thư mục quét',
    watch: 'Theo dõi thư mục',
    hint: 'Tệp mà phần mềm khác quét vào thư mục sẽ tự vào chồng này. Cửa Số không xoá, không đổi tên tệp nào.',
    stop: 'Thôi theo dõi',
    another: 'Thư mục khác',
    choose: 'Chọn thư mục',
    watching: (folder) => `Đang theo dõi thư mục “${folder}”.`,
    taken: (files) => (files === 0 ? 'Chưa có tệp mới.' : `Đã nhận ${String(files)} tệp.`),
    trouble: (file, what) => `${file}: ${what}`,
    failed: (folder) => `Đã thôi theo dõi thư mục “${folder}”.`,
  },
};
