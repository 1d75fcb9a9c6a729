import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { PLANS } from '../fixtures/pages/catalogue';
import { makePages, readMask, type TruePage } from '../fixtures/pages/index';
import { makePage } from '../fixtures/pages/make';
import { countOf } from '../fixtures/pages/picture';
import { ScanStudio } from '../fixtures/papers/scan';
import { launchPlain } from './launch';

const plan = PLANS.find(({ name }) => name === 'decision-4-office200')!;
let page: TruePage;

beforeAll(async () => {
  const [made] = await makePages(({ name }) => name === plan.name);
  page = made!;
});

test('a page drawn again has the same bytes, the same words and the same masks', async () => {
  const browser = await launchPlain();
  const studio = await ScanStudio.open(await browser.newPage(), await browser.newPage());

  const again = await makePage(plan, studio);

  await browser.close();
  expect(Buffer.compare(again.jpeg, readFileSync(page.path))).toBe(0);
  expect(again.words).toEqual(page.words);
  expect(Buffer.compare(again.masks.ink.data, (await readMask(page.ink)).data)).toBe(0);
});

test('its words are those of a decision, without what stands under the seal', () => {
  const text = page.words.map((word) => word.text).join(' ');

  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc QUYẾT ĐỊNH');
  expect(text).toContain('Điều 4.');
  expect(text).not.toContain('(Ký,');
});

test('the seal is part of the ink, and lies where its box says', async () => {
  const [ink, seals] = [await readMask(page.ink), await readMask(page.seals!)];
  const inside = seals.data.every((value, at) => value <= ink.data[at]!);
  const box = page.unread.at(-1)!;
  const outside = seals.data.findIndex((value, at) => {
    const [x, y] = [at % seals.width, Math.floor(at / seals.width)];
    return (
      value === 1 &&
      (x < box.x - 2 || y < box.y - 2 || x > box.x + box.width + 2 || y > box.y + box.height + 2)
    );
  });

  expect([inside, outside]).toEqual([true, -1]);
  expect(countOf(seals)).toBeGreaterThan(2_000);
});

test('Chromium decodes the JPEG of our own encoder to the stated size and to white paper with a red seal', async () => {
  const browser = await launchPlain();
  const tab = await browser.newPage();

  const seen = await tab.evaluate(
    async ({ source, x, y, width, height }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(x, y, width, height);
      let red = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at]! > 150 && data[at + 1]! < 110) red++;
      return { size: [canvas.width, canvas.height], corner: [...context.getImageData(9, 9, 1, 1).data], red };
    },
    {
      source: `data:image/jpeg;base64,${readFileSync(page.path).toString('base64')}`,
      ...whole(page.unread.at(-1)!),
    },
  );

  await browser.close();
  expect(seen.size).toEqual([1653, 2339]);
  expect(Math.min(...seen.corner)).toBeGreaterThan(225);
  expect(seen.red).toBeGreaterThan(1_000);
});

function whole(box: { x: number; y: number; width: number; height: number }): typeof box {
  return {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}
