import type { AuditSourcesText } from '../audit-sources';
import { say } from '../sentence';

const line = (number: number): string => String(number);

/** Sources of figures and the office's own settings, in Vietnamese. */
export const auditSourcesVi: AuditSourcesText = {
  sources: {
    title: 'Nguồn số liệu',
    what: 'Mỗi quầy xuất nhật ký đã ký của mình thành một tệp. Nạp các tệp đó vào đây; tệp chỉ được đọc trên máy này.',
    import: 'Nạp nhật ký',
    importHint: 'Chọn một hoặc nhiều tệp .jsonl, hoặc thả tệp vào trang này.',
    local: 'Lấy từ máy này',
    localHint: '“Lấy từ máy này” lấy nhật ký của quầy này và các lần kiểm tra hệ thống đã làm trên máy này.',
    drop: 'Thả tệp nhật ký vào đây',
    importing: (file, files) => (files === '1' ? 'Đang nạp tệp' : `Đang nạp tệp ${file} trong ${files}`),
    progress: (percent, lines) => `${percent}%, ${lines} dòng`,
    writing: (lines) => `đã đọc ${lines} dòng, đang ghi kết quả`,
    stop: 'Dừng nạp',
    stopped: 'Đã dừng. Tệp đang nạp dở chưa được tính.',
    done: (added, known) =>
      known === '0' ? `Đã nạp ${added} dòng mới.` : `Đã nạp ${added} dòng mới; ${known} dòng đã có từ trước.`,
    nothingNew: 'Tệp này không có dòng nào mới.',
    localNothing: 'Máy này không có nhật ký nào mới.',
    list: 'Các nguồn đã có',
    none: 'Chưa có nguồn nào.',
    kind: { counter: 'Nhật ký của quầy', check: 'Kiểm tra hệ thống' },
    thisMachine: 'Máy này',
    thisMachinesChecks: 'Các lần kiểm tra trên máy này',
    lines: (lines) => `${lines} dòng`,
    newest: (time) => `mới nhất ${time}`,
    last: (hash) => `dòng cuối ${hash}…`,
    sound: 'Không thấy lỗi',
    notCounted: 'Chưa được tính',
    acceptBelow: 'Chưa được tính vì chưa biết của máy nào. Xem ở danh sách bên dưới.',
    faults: (count) => `${count} lỗi`,
    fault: {
      chain: (fault) =>
        say(
          `Từ dòng ${line(fault.line)} nhật ký không còn nguyên vẹn.`,
          'Các dòng từ đó trở đi không được tính. Xuất lại nhật ký từ quầy và so hai tệp.',
        ),
      signature: () =>
        say(
          'Chữ ký cuối tệp không khớp với nội dung.',
          'Tệp đã bị sửa sau khi xuất. Xuất lại nhật ký từ quầy.',
        ),
      unsigned: () =>
        say(
          'Tệp không có chữ ký ở cuối, có thể đã bị cắt bớt.',
          'Xuất lại nhật ký từ quầy để có đủ dòng và chữ ký.',
        ),
      tail: (fault) =>
        say(
          `Chữ ký không khớp chỗ kết thúc của tệp (dòng ${line(fault.line)}).`,
          'Có dòng bị thêm hoặc bị cắt ở cuối. Xuất lại nhật ký từ quầy.',
        ),
      gap: (fault) =>
        say(
          `Thiếu các dòng từ ${line(fault.from)} đến ${line(fault.to)}.`,
          'Nạp thêm tệp có những dòng này, nếu không số liệu của chúng không được tính.',
        ),
      fork: (fault) =>
        say(
          `Quầy này có hai nhật ký khác nhau từ dòng ${line(fault.line)}.`,
          'Một trong hai đã bị thay. Hỏi quầy và lập biên bản trước khi dùng số liệu.',
        ),
      'unknown-device': () =>
        say(
          'Chưa biết tệp này của máy nào.',
          'Hỏi quầy mã khoá của máy (hiện ra khi quầy lưu nhật ký bằng chứng). Nếu đúng, bấm “Nhận máy này”; trước đó số liệu của nó không được tính.',
        ),
    },
    reason: {
      malformed: 'Dòng không đúng mẫu của nhật ký.',
      sequence: 'Số thứ tự không liền: có dòng bị bỏ, thêm hoặc đổi chỗ.',
      previous: 'Dòng trước nó đã bị thay.',
      hash: 'Nội dung dòng đã bị sửa.',
      end: 'Thiếu dòng ở cuối.',
    },
    export: 'Xuất tệp',
    forget: 'Bỏ nguồn này',
    of: (act, source) => `${act}: ${source}`,
    accept: 'Nhận máy này',
    acceptDialog: {
      title: 'Nhận máy này?',
      what: 'Hãy so mã khoá dưới đây với mã mà quầy đọc cho bạn. Chỉ nhận khi hai mã giống hệt nhau.',
      key: (key) => `Mã khoá: ${key}`,
      unsigned:
        'Tệp này không có chữ ký nên không có mã khoá để so. Chỉ nhận khi chính bạn lấy tệp từ máy của quầy; tốt hơn là xuất lại tệp có chữ ký.',
      unsignedYes: 'Vẫn nhận tệp này',
      name: 'Tên máy hoặc quầy',
      nameHint: 'Ví dụ: Quầy số 3. Không ghi họ tên.',
      nameMissing: 'Nhập tên máy hoặc quầy.',
      unit: 'Mã đơn vị (nếu muốn)',
      unitHint: 'Ví dụ: H40.12',
      unitError: 'Mã đơn vị viết như H40.12: một chữ in hoa, hai chữ số, rồi dấu chấm và số.',
      yes: 'Hai mã giống nhau, nhận máy này',
      cancel: 'Để sau',
    },
    forgetDialog: {
      title: (source) => `Bỏ nguồn ${source}?`,
      what: 'Mọi số liệu tính từ nguồn này sẽ mất khỏi trang này. Nhật ký gốc ở quầy không đổi, có thể nạp lại.',
      yes: 'Bỏ nguồn này',
      cancel: 'Giữ lại',
    },
  },
  office: {
    title: 'Cơ quan',
    what: 'Tên cơ quan, ngưỡng màu và tên đơn vị dùng cho trang này và cho báo cáo. Chỉ lưu trên máy này.',
    heading: 'Phần đầu báo cáo',
    parentAgency: 'Cơ quan cấp trên',
    agency: 'Cơ quan báo cáo',
    place: 'Địa danh',
    province: 'Tỉnh, thành phố',
    provinceHint: 'Để áp dụng quy định riêng của tỉnh. Bỏ trống nếu không cần.',
    thresholds: 'Ngưỡng màu',
    thresholdsWhat: 'Từ bao nhiêu phần trăm thì có màu nào. Thấp hơn ngưỡng cam là đỏ.',
    from: (colour) => `Màu ${colour}, từ (%)`,
    thresholdsError: 'Ba ngưỡng phải là số từ 0 đến 100 và giảm dần: xanh, vàng, cam.',
    targets: 'Chỉ tiêu của cơ quan',
    targetsWhat: 'Bỏ trống ô nào thì dùng chỉ tiêu của tỉnh hoặc của cả nước, nếu có.',
    targetsOpen: 'Đặt chỉ tiêu cho từng chỉ số',
    target: (figure) => `${figure}, từ (%)`,
    targetsError: 'Chỉ tiêu phải là số từ 0 đến 100.',
    withoutPaper: 'Thủ tục không trả kết quả bằng giấy',
    withoutPaperCodes: 'Mã thủ tục, cách nhau bằng dấu phẩy',
    withoutPaperHint: 'Ví dụ: 2.000815. Các thủ tục này không tính vào chỉ số 4.1 và tỷ lệ số hoá kết quả.',
    withoutPaperError: 'Có mã không đúng dạng. Mã thủ tục viết như 2.000815.',
    signedResults: 'Kết quả phải ký số mới có giá trị',
    signedResultsHint: 'Tệp kết quả chưa ký số được nêu là lỗi riêng và không tính là đã có kết quả.',
    units: 'Đơn vị',
    unitsWhat: 'Tên và cấp của từng mã đơn vị. Đơn vị chưa có tên được hiện bằng mã.',
    noUnits: 'Nạp nhật ký trước, các mã đơn vị sẽ hiện ở đây.',
    unitName: (code) => `Tên của ${code}`,
    unitLevel: (code) => `Cấp của ${code}`,
    save: 'Lưu',
    saved: 'Đã lưu.',
    file: 'Tệp thiết lập',
    fileWhat: 'Xuất ra để dùng cho máy khác, hoặc nạp tệp do cơ quan gửi.',
    importFile: 'Nạp tệp thiết lập',
    exportFile: 'Xuất tệp thiết lập',
    imported: 'Đã nạp tệp thiết lập.',
  },
};
