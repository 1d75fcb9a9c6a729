import type { ResumeFailureText } from '../failures';

export const resumeFailures: ResumeFailureText = {
  'resume/unknown': () => ({
    what: 'Không có hồ sơ nào để dành với mã này tại máy này.',
    next: 'Hãy xem lại mã và ngày trên phiếu. Nếu mã đã hết hạn hoặc hồ sơ đã nộp, hãy bắt đầu lại hoặc hỏi cán bộ.',
  }),
  'resume/shut': ({ minutes }) => ({
    what: 'Đã nhập sai mã quá nhiều lần.',
    next: `Hãy thử lại sau ${String(minutes)} phút, hoặc gọi cán bộ.`,
  }),
  'resume/in-use': () => ({
    what: 'Hồ sơ này đang được mở ở một cửa sổ khác.',
    next: 'Hãy dùng cửa sổ đó, hoặc gọi cán bộ.',
  }),
  'resume/full': () => ({
    what: 'Máy đã hết chỗ để dành hồ sơ trong hôm nay. Hồ sơ của bạn chưa được để dành.',
    next: 'Hãy làm tiếp ngay, nộp những gì đã có, hoặc hỏi cán bộ.',
  }),
};
