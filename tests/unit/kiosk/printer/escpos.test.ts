import { describe, expect, test } from 'vitest';
import { BAND_LINES, rasterBands, readStatus, type Raster } from '../../../../kiosk/printer/escpos';
import { toRaster } from '../../../../kiosk/printer/to-raster';

const raster = (lines: number, lineBytes = 72): Raster => ({
  ...{ lines, lineBytes },
  bits: new Uint8Array(lines * lineBytes).map((_, index) => index % 251),
});

describe('GS v 0', () => {
  test('a band says its width in bytes and its height in dots, low byte first', () => {
    const [band] = rasterBands(raster(3));

    expect([...(band ?? []).slice(0, 8)]).toEqual([0x1d, 0x76, 0x30, 0, 72, 0, 3, 0]);
    expect(band).toHaveLength(8 + 3 * 72);
  });

  test('a long slip is printed in bands that together are every dot, in order', () => {
    const whole = raster(2 * BAND_LINES + 1, 48);

    const bands = rasterBands(whole);

    expect(bands.map((band) => (band[6] ?? 0) + 256 * (band[7] ?? 0))).toEqual([BAND_LINES, BAND_LINES, 1]);
    expect(bands.flatMap((band) => [...band.subarray(8)])).toEqual([...whole.bits]);
  });
});

describe('dots', () => {
  test('dark is 1, leftmost first; light grey and what is transparent stay paper', () => {
    const dots = [0, 255, 159, 160, 0, 255, 255, 0];
    const rgba = new Uint8ClampedArray(dots.flatMap((grey, at) => [grey, grey, grey, at === 4 ? 0 : 255]));

    expect([...toRaster(rgba, 8, 1).bits]).toEqual([0b10100001]);
  });
});

/* Answers of an Epson TM-T20, as its manual gives them. */
test.each([
  [{ printer: 0x16, offline: 0x12, paper: 0x12 }, 'ready'],
  [{ printer: 0x1e, offline: 0x32, paper: 0x72 }, 'paper-out'],
  [{ printer: 0x1e, offline: 0x16, paper: 0x12 }, 'cover-open'],
  [{ printer: 0x1e, offline: 0x36, paper: 0x72 }, 'cover-open'],
  [{ printer: 0x1e, offline: 0x52, paper: 0x12 }, 'offline'],
  [{ printer: 0x16, offline: 0x12, paper: 0x1e }, 'ready'],
  [{}, 'ready'],
  [{ offline: 0xff, paper: 0xff }, 'ready'],
] as const)('%j means %s', (bytes, status) => {
  expect(readStatus(bytes)).toBe(status);
});
