/** Beyond this the engine gets no better, only slower: it brings every line to 36 pixels. */
const READ_DPI = 300;
/** The engine takes some five bytes a pixel beside the decoded picture; an A2 sheet at 300 dpi is 35 million. */
const MAX_READ_PIXELS = 36_000_000;
/** The engine counts in sixteen bits and aborts above 32,767 pixels a side. */
const MAX_READ_EDGE = 32_000;
/** The engine takes a resolution below 70 for a mistake and guesses. */
const MIN_READ_DPI = 70;

/** How large a picture is read. */
export interface ReadSize {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** Titles are set large. */
const HEAD_READ_DPI = 200;

/** The size at which a picture is read: its own, or less where it has more than the engine can use. */
export function readSize({ width, height, dpi }: ReadSize, part?: 'head'): ReadSize {
  const scale = Math.min(
    1,
    (part === 'head' ? HEAD_READ_DPI : READ_DPI) / dpi,
    Math.sqrt(MAX_READ_PIXELS / (width * height)),
    MAX_READ_EDGE / Math.max(width, height),
  );
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    dpi: Math.max(MIN_READ_DPI, Math.round(dpi * scale)),
  };
}
