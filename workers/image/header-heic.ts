import { letters, type ByteReader } from './byte-reader';
import type { StoredFrame } from './header';

const MOST_BOXES = 10_000;
const MOST_META_BYTES = 4_000_000;

interface Box {
  readonly type: string;
  /** Payload, from and to. */
  readonly from: number;
  readonly to: number;
}

/**
 * The primary picture of a HEIC file (ISO/IEC 23008-12): size from its `ispe`, sides swapped where `irot` asks for a
 * quarter turn. The decoder turns it; EXIF orientation does not count in this format.
 */
export async function readHeic(reader: ByteReader): Promise<readonly StoredFrame[] | undefined> {
  const view = await metaBox(reader);
  if (!view) return undefined;
  const boxes = boxesIn(view, 4, view.byteLength);
  const iprp = boxes.find(({ type }) => type === 'iprp');
  const inner = iprp ? boxesIn(view, iprp.from, iprp.to) : [];
  const ipco = inner.find(({ type }) => type === 'ipco');
  const properties = ipco ? boxesIn(view, ipco.from, ipco.to) : [];
  const mine = inner
    .filter(({ type }) => type === 'ipma')
    .flatMap((box) => associated(view, box, primaryItem(view, boxes)))
    .flatMap((index) => properties[index - 1] ?? []);
  const ispe = mine.find(({ type }) => type === 'ispe') ?? properties.find(({ type }) => type === 'ispe');
  if (!ispe || ispe.to - ispe.from < 12) return undefined;
  const [width, height] = [view.getUint32(ispe.from + 4), view.getUint32(ispe.from + 8)];
  const turned = mine.some(({ type, from, to }) => type === 'irot' && to > from && view.getUint8(from) & 1);
  return [{ width: turned ? height : width, height: turned ? width : height, orientation: 1 }];
}

async function metaBox(reader: ByteReader): Promise<DataView | undefined> {
  let at = 0;
  for (let boxes = 0; boxes < MOST_BOXES; boxes++) {
    const head = await reader.bytes(at, 16);
    if (head.byteLength < 8) return undefined;
    const box = boxAt(head, 0, reader.size - at);
    if (!box) return undefined;
    if (box.type === 'meta') {
      const payload = await reader.bytes(at + box.from, Math.min(box.to - box.from, MOST_META_BYTES));
      return payload.byteLength > 4 ? payload : undefined;
    }
    at += box.to;
  }
  return undefined;
}

/** The box at `at`, whose end may not pass `end`. */
function boxAt(view: DataView, at: number, end: number): Box | undefined {
  if (at + 8 > view.byteLength) return undefined;
  const short = view.getUint32(at);
  const long = short === 1 && at + 16 <= view.byteLength;
  const size = long ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
  const from = at + (long ? 16 : 8);
  if (size < from - at || at + size > end) return undefined;
  return { type: letters(view, at + 4, 4), from, to: at + size };
}

function boxesIn(view: DataView, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to && boxes.length < MOST_BOXES;) {
    const box = boxAt(view, at, to);
    if (!box) break;
    boxes.push(box);
    at = box.to;
  }
  return boxes;
}

function primaryItem(view: DataView, boxes: readonly Box[]): number {
  const pitm = boxes.find(({ type }) => type === 'pitm');
  if (!pitm || pitm.to - pitm.from < 6) return 0;
  if (view.getUint8(pitm.from) === 0) return view.getUint16(pitm.from + 4);
  return pitm.to - pitm.from < 8 ? 0 : view.getUint32(pitm.from + 4);
}

/** Indexes, from 1, of the properties that an `ipma` box gives to an item. */
function associated(view: DataView, { from, to }: Box, item: number): readonly number[] {
  if (to - from < 8) return [];
  const wideItem = view.getUint8(from) > 0;
  const wideIndex = (view.getUint8(from + 3) & 1) === 1;
  const entries = view.getUint32(from + 4);
  let at = from + 8;
  for (let entry = 0; entry < entries && at + (wideItem ? 5 : 3) <= to; entry++) {
    const id = wideItem ? view.getUint32(at) : view.getUint16(at);
    at += wideItem ? 4 : 2;
    const count = view.getUint8(at++);
    const step = wideIndex ? 2 : 1;
    if (at + count * step > to) return [];
    if (id === item) {
      return Array.from({ length: count }, (_, i) =>
        wideIndex ? view.getUint16(at + i * 2) & 0x7fff : view.getUint8(at + i) & 0x7f,
      );
    }
    at += count * step;
  }
  return [];
}
