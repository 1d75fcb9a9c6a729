/** A colour in CIE L*a*b* under D65. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** CIE L*a*b* (D65, 2°) of an sRGB colour, 0–255 a channel; IEC 61966-2-1. */
export function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

const RADIANS = Math.PI / 180;
const TWENTY_FIVE = 25 ** 7;

/**
 * CIEDE2000 difference of two colours: 1 is just seen, 6 is plainly another shade. As in Sharma, Wu and Dalal, "The
 * CIEDE2000 color-difference formula", Color Research and Application 30 (2005), whose names are kept.
 */
export function deltaE2000(one: Lab, other: Lab): number {
  const meanC = (Math.hypot(one.a, one.b) + Math.hypot(other.a, other.b)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + TWENTY_FIVE)));
  const [a1, a2] = [(1 + g) * one.a, (1 + g) * other.a];
  const [c1, c2] = [Math.hypot(a1, one.b), Math.hypot(a2, other.b)];
  const [h1, h2] = [hue(a1, one.b), hue(a2, other.b)];
  const colourless = c1 * c2 === 0;
  const turn = colourless ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIANS);
  const meanL = (one.l + other.l) / 2;
  const meanCPrime = (c1 + c2) / 2;
  const meanH = colourless ? h1 + h2 : meanHue(h1, h2);
  const t =
    1 -
    0.17 * cosine(meanH - 30) +
    0.24 * cosine(2 * meanH) +
    0.32 * cosine(3 * meanH + 6) -
    0.2 * cosine(4 * meanH - 63);
  const lightness = (meanL - 50) ** 2;
  const l = (other.l - one.l) / (1 + (0.015 * lightness) / Math.sqrt(20 + lightness));
  const c = (c2 - c1) / (1 + 0.045 * meanCPrime);
  const h = deltaH / (1 + 0.015 * meanCPrime * t);
  return Math.sqrt(l * l + c * c + h * h + rotation(meanH, meanCPrime) * c * h);
}

function rotation(meanHueDegrees: number, chroma: number): number {
  const theta = 30 * Math.exp(-(((meanHueDegrees - 275) / 25) ** 2));
  return -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + TWENTY_FIVE)) * Math.sin(2 * theta * RADIANS);
}

function hue(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = Math.atan2(b, a) / RADIANS;
  return degrees < 0 ? degrees + 360 : degrees;
}

function meanHue(one: number, other: number): number {
  if (Math.abs(one - other) <= 180) return (one + other) / 2;
  return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2;
}

function cosine(degrees: number): number {
  return Math.cos(degrees * RADIANS);
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function root(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
}
