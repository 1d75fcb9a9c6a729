type Triple = readonly [number, number, number];

/**
 * CIEDE2000 of two sRGB colours (0–255 a channel), after Sharma, Wu and Dalal (2005). The judge's own: what ships has
 * another, and neither should hide a fault of the other.
 */
export function colourDifference(one: Triple, other: Triple): number {
  return ciede2000(lab(one), lab(other));
}

/** CIE L*a*b* of an sRGB colour, D65. */
function lab([red, green, blue]: Triple): Triple {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RAD = Math.PI / 180;
const POWER = 25 ** 7;

/** The difference of two L*a*b* colours; the names are those of the paper. */
export function ciede2000([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const G = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + POWER)));
  const [a1p, a2p] = [a1 * (1 + G), a2 * (1 + G)];
  const [C1, C2] = [Math.hypot(a1p, b1), Math.hypot(a2p, b2)];
  const [h1, h2] = [hue(a1p, b1), hue(a2p, b2)];
  const grey = C1 * C2 === 0;
  let turn = grey ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((turn / 2) * RAD);
  const far = Math.abs(h1 - h2) > 180;
  const sum = h1 + h2;
  const h = grey ? sum : far ? (sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2) : sum / 2;
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2];
  const T =
    1 -
    0.17 * Math.cos((h - 30) * RAD) +
    0.24 * Math.cos(2 * h * RAD) +
    0.32 * Math.cos((3 * h + 6) * RAD) -
    0.2 * Math.cos((4 * h - 63) * RAD);
  const rotation =
    -2 * Math.sqrt(C ** 7 / (C ** 7 + POWER)) * Math.sin(60 * RAD * Math.exp(-(((h - 275) / 25) ** 2)));
  const dL = (L2 - L1) / (1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2));
  const dC = (C2 - C1) / (1 + 0.045 * C);
  const dHs = dH / (1 + 0.015 * C * T);
  return Math.sqrt(dL ** 2 + dC ** 2 + dHs ** 2 + rotation * dC * dHs);
}

function hue(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = Math.atan2(b, a) / RAD;
  return degrees < 0 ? degrees + 360 : degrees;
}
