/** What a paper looks like from afar. */
export type PaperShape = 'form' | 'certificate' | 'card' | 'red-book' | 'drawing' | 'copy' | 'letter';

/* The words that name a kind of paper, the telling ones first: "bản sao trích lục" is a copy, "đơn" a form. */
const SHAPES: readonly (readonly [RegExp, PaperShape])[] = [
  [/bản vẽ|thiết kế/u, 'drawing'],
  [/căn cước|tùy thân|tuỳ thân|nhân thân|pháp lý của cá nhân|hộ chiếu/u, 'card'],
  [/^tờ khai|^đơn|^giấy đề nghị|^phiếu/u, 'form'],
  [/giấy chứng nhận(?! kết hôn)|về đất|sổ đỏ|sổ hồng|sử dụng đất/u, 'red-book'],
  [/^bản sao|^trích lục/u, 'copy'],
  [/văn bản|cam đoan|hợp đồng|tờ trình|biên bản|báo cáo|ủy quyền|uỷ quyền/u, 'letter'],
  [/giấy|bản chính/u, 'certificate'],
];

/** The shape that a paper's name speaks of; a sheet with writing on it where it speaks of none. */
export function paperShape(name: string): PaperShape {
  const plain = name.normalize('NFC').toLowerCase();
  return SHAPES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'letter';
}
