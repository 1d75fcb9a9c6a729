/* The other pages of the training host: plain variant, trainers' panel, and what all pages owe. */
import { describe, expect, test } from 'vitest';
import { aTrainingHost } from '../fixtures/training-host';
import { trainingDossiers } from '../onestop/seed';
import { axeViolations } from './axe-violations';
import { aPageForEachTest, pdf } from './page-for-each-test';

const { land, birth, marriage } = trainingDossiers;
const host = aTrainingHost();
const opened = aPageForEachTest();

describe('the plain variant', () => {
  async function attach(number: number, name = 'đơn.pdf'): Promise<void> {
    await opened.page.goto(`${host.url}/don-gian/${land.id}`);
    await opened.page.setInputFiles(`#tep-${number}`, pdf(name, 1_300_000));
  }

  test.each([1, 2])(
    'row %i sends its file as soon as it is chosen and lists it with its size',
    async (number) => {
      await attach(number);

      await opened.page
        .locator(`tr[data-row="${number}"] .attached`, { hasText: 'đơn.pdf (1,2 MB)' })
        .waitFor();
    },
  );

  test('shows the message of a refusal that came with status 200', async () => {
    host.state.misbehave(land.id, 'TP01', 'success-false');

    await attach(1);

    await opened.page.locator('#thong-bao', { hasText: 'Tài liệu không hợp lệ' }).waitFor();
    expect(await opened.page.locator('tr[data-row="1"] .attached').innerText()).toBe('Chưa có tệp');
  });

  test.each(['status-413', 'status-500', 'session-ended', 'drops-connection'] as const)(
    'says that %s is no success',
    async (kind) => {
      host.state.misbehave(land.id, 'TP01', kind);

      await attach(1);

      await opened.page.locator('#thong-bao', { hasText: /không thành công|Không kết nối được/ }).waitFor();
      expect(host.state.listed(land.id)).toEqual([]);
    },
  );

  test('replaces all rows before the answer when it reloads its list', async () => {
    host.state.misbehave(land.id, 'TP01', 'list-reload');
    await opened.page.goto(`${host.url}/don-gian/${land.id}`);
    const before = await opened.page.locator('#tep-1').elementHandle();

    await opened.page.setInputFiles('#tep-1', pdf('đơn.pdf'));

    await opened.page.locator('tr[data-row="1"] .attached', { hasText: 'đơn.pdf' }).waitFor();
    expect(await before.evaluate((input) => input.isConnected)).toBe(false);
  });
});

describe('the trainers’ panel', () => {
  test('switches a misbehaviour on by a select', async () => {
    await opened.page.goto(`${host.url}/tap-huan`);

    await opened.page.selectOption(`#loi-${land.id}-TP02`, 'status-413');

    await expect.poll(() => host.state.misbehaviour(land.id, 'TP02').kind).toBe('status-413');
  });

  test('shows what was uploaded', async () => {
    await opened.page.goto(`${host.url}/ho-so/${land.id}`);
    await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));
    await expect.poll(() => host.state.log.length).toBe(1);

    await opened.page.goto(`${host.url}/tap-huan`);

    await opened.page.locator('#nhat-ky', { hasText: 'đơn.pdf' }).waitFor();
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
  await opened.page.goto(host.url + path, { waitUntil: 'networkidle' });

  expect(await axeViolations(opened.page)).toEqual([]);
});
