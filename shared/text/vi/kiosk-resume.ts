import type { KioskResumeText } from '../kiosk-resume';

export const kioskResumeVi: KioskResumeText = {
  open: 'Tiếp tục hồ sơ',
  keep: 'Để dành hồ sơ đến hết hôm nay',
  keepWhy: 'Thiếu giấy tờ hoặc phải đi? Máy giữ hồ sơ, bạn quay lại làm tiếp bằng mã trên phiếu.',
  park: {
    title: 'Để dành hồ sơ đến hết hôm nay',
    parts: (day) => [
      {
        head: 'Máy giữ gì',
        says: 'Các trang bạn đã đưa vào, câu trả lời, và họ tên, số định danh, số điện thoại nếu bạn đã khai.',
      },
      {
        head: 'Giữ thế nào',
        says: 'Niêm phong trong máy này. Chỉ mã trên phiếu của bạn mở được; máy và cán bộ không có mã.',
      },
      {
        head: 'Giữ đến khi nào',
        says: `Đến hết ngày ${day}. Máy xoá sớm hơn khi bạn quay lại làm tiếp rồi nộp xong, gửi tới quầy xong, hoặc tự bấm Kết thúc và xoá.`,
      },
      {
        head: 'Hồ sơ',
        says: 'CHƯA NỘP. Để dành không phải là nộp. Mất phiếu thì không mở lại được, phải làm lại từ đầu.',
      },
    ],
    box: (day) => `Tôi đồng ý để máy này giữ hồ sơ của tôi, đã niêm phong, đến hết ngày ${day}.`,
    boxTag: 'tuỳ bạn',
    missing: 'Bạn chưa đánh dấu vào ô đồng ý.',
    missingNext: 'Hãy đánh dấu để máy giữ hồ sơ, hoặc bấm Quay lại.',
    agree: 'Để dành và lấy mã',
    sealing: 'Đang niêm phong hồ sơ…',
  },
  parked: {
    title: 'Đã để dành, CHƯA NỘP',
    state: (day) => `Hồ sơ được giữ tại máy này đến hết ngày ${day}. CHƯA NỘP.`,
    code: 'Mã để làm tiếp',
    secret: 'Ai có mã này thì mở được hồ sơ. Hãy in phiếu hoặc mang về điện thoại, và giữ kín.',
    stepsTitle: 'Khi quay lại',
    steps: [
      'Đến đúng máy này trong ngày.',
      'Bấm “Tiếp tục hồ sơ” ở màn hình đầu.',
      'Quét mã trên phiếu, hoặc gõ 20 chữ số của mã.',
    ],
    giveUp: 'Không để dành nữa',
  },
  endParked: {
    title: 'Kết thúc lượt này?',
    what: (day) =>
      `Hồ sơ để dành vẫn nằm niêm phong trong máy đến hết ngày ${day}, CHƯA NỘP. Mọi thứ khác bị xoá. Bạn đã có phiếu hoặc đã ghi lại mã chưa?`,
    confirm: 'Đã có mã, kết thúc',
  },
  goesToo: 'Bản đang để dành cũng bị xoá: mã trên phiếu không dùng được nữa.',
  idleKept:
    'Hồ sơ để dành vẫn được giữ đến hết hôm nay. Chỉ khi bạn tự bấm Kết thúc và xoá trong lúc làm tiếp thì bản đó mới bị xoá.',
  stays: 'Hồ sơ để dành vẫn nằm niêm phong trong máy đến hết hôm nay, chỉ mã trên phiếu mở được. CHƯA NỘP.',
  enter: {
    title: 'Tiếp tục hồ sơ để dành',
    intro: 'Dùng mã trên phiếu bạn nhận hôm nay tại máy này.',
    label: 'Mã để làm tiếp (20 chữ số)',
    hint: 'Gõ liền cũng được, máy tự bỏ dấu cách.',
    typed: (digits, of) => `Đã gõ ${String(digits)}/${String(of)} chữ số`,
    wrong: 'Mã chưa đúng: thiếu hoặc nhầm một chữ số.',
    wrongNext: 'Hãy so từng nhóm bốn số với phiếu, hoặc quét mã.',
    scan: 'Có máy quét mã: đưa mã QR trong khung “Mã để làm tiếp” trên phiếu vào trước máy quét.',
    camera: 'Quét mã bằng camera',
    cameraWhat: 'Đưa mã QR trong khung “Mã để làm tiếp” trên phiếu vào giữa hình. Máy không giữ hình nào.',
    go: 'Mở hồ sơ',
    opening: 'Đang mở hồ sơ…',
  },
};
