import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from './chromium';
import { inProject } from './paths';

/* Draws the extension's icons from extension/public/icons/icon.svg: `npx tsx tests/commands/draw-icons.ts`. */
const SIZES = [16, 32, 48, 128] as const;

const folder = inProject('extension', 'public', 'icons');
const picture = readFileSync(`${folder}/icon.svg`).toString('base64');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs() });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${picture}">`,
  );
  writeFileSync(`${folder}/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`drawn: ${SIZES.map((size) => `icon-${size}.png`).join(', ')}`);
