/** Where a window stands, in pixels of the screen. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The guide's width beside the portal, and its share of the height below it on an upright screen. */
const WIDTH = 440;
const SHARE = 0.36;

/**
 * Where portal and guide stand over the kiosk's window: side by side, or one above the other where the screen stands
 * upright and the portal would be too narrow.
 */
export function sideBySide(kiosk: { readonly [Side in keyof Bounds]?: number | undefined }): {
  readonly portal: Bounds;
  readonly guide: Bounds;
} {
  const { left = 0, top = 0, width = 1_280, height = 800 } = kiosk;
  if (height > width) {
    const below = Math.round(height * SHARE);
    return {
      portal: { left, top, width, height: height - below },
      guide: { left, top: top + height - below, width, height: below },
    };
  }
  const beside = Math.min(WIDTH, Math.round(width / 2));
  return {
    portal: { left, top, width: width - beside, height },
    guide: { left: left + width - beside, top, width: beside, height },
  };
}
