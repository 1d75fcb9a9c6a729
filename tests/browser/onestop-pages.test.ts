/* The other pages of the training host: plain variant, trainers' panel, and what all pages owe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TrainingHost } from '../onestop/server';
import { startTrainingHost, trainingDossiers } from '../onestop/server';
import { launchPlain } from './launch';

const { land, birth, marriage } = trainingDossiers;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let host: TrainingHost;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  host = await startTrainingHost();
  browser = await launchPlain();
});
beforeEach(async () => {
  host.reset();
  page = await browser.newPage();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await host.close();
});

function pdf(name: string, bytes = 2_000): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/pdf', buffer: Buffer.alloc(bytes, '%PDF-1.4 ') };
}

describe('the plain variant', () => {
  async function attach(number: number, name = 'đơn.pdf'): Promise<void> {
    await page.goto(`${host.url}/don-gian/${land.id}`);
    await page.setInputFiles(`#tep-${number}`, pdf(name, 1_300_000));
  }

  test.each([1, 2])(
    'row %i sends its file as soon as it is chosen and lists it with its size',
    async (number) => {
      await attach(number);

      await page.locator(`tr[data-row="${number}"] .attached`, { hasText: 'đơn.pdf (1,2 MB)' }).waitFor();
    },
  );

  test('shows the message of a refusal that came with status 200', async () => {
    host.state.misbehave(land.id, 'TP01', 'success-false');

    await attach(1);

    await page.locator('#thong-bao', { hasText: 'Tài liệu không hợp lệ' }).waitFor();
    expect(await page.locator('tr[data-row="1"] .attached').innerText()).toBe('Chưa có tệp');
  });

  test.each(['status-413', 'status-500', 'session-ended', 'drops-connection'] as const)(
    'says that %s is no success',
    async (kind) => {
      host.state.misbehave(land.id, 'TP01', kind);

      await attach(1);

      await page.locator('#thong-bao', { hasText: /không thành công|Không kết nối được/ }).waitFor();
      expect(host.state.listed(land.id)).toEqual([]);
    },
  );

  test('replaces all rows before the answer when it reloads its list', async () => {
    host.state.misbehave(land.id, 'TP01', 'list-reload');
    await page.goto(`${host.url}/don-gian/${land.id}`);
    const before = await page.locator('#tep-1').elementHandle();

    await page.setInputFiles('#tep-1', pdf('đơn.pdf'));

    await page.locator('tr[data-row="1"] .attached', { hasText: 'đơn.pdf' }).waitFor();
    expect(await before.evaluate((input) => input.isConnected)).toBe(false);
  });
});

describe('the trainers’ panel', () => {
  test('switches a misbehaviour on by a select', async () => {
    await page.goto(`${host.url}/tap-huan`);

    await page.selectOption(`#loi-${land.id}-TP02`, 'status-413');

    await expect.poll(() => host.state.misbehaviour(land.id, 'TP02').kind).toBe('status-413');
  });

  test('shows what was uploaded', async () => {
    await page.goto(`${host.url}/ho-so/${land.id}`);
    await page.setInputFiles('#fileTP01', pdf('đơn.pdf'));
    await expect.poll(() => host.state.log.length).toBe(1);

    await page.goto(`${host.url}/tap-huan`);

    await page.locator('#nhat-ky', { hasText: 'đơn.pdf' }).waitFor();
  });
});

test.each([
  '/',
  `/ho-so/${birth.id}`,
  `/ho-so/${marriage.id}`,
  `/don-gian/${marriage.id}`,
  '/tap-huan',
  '/dang-nhap',
])('%s has no accessibility violation', async (path) => {
  await page.goto(host.url + path, { waitUntil: 'networkidle' });
  await page.evaluate(axe);

  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });

  expect(violations).toEqual([]);
});
