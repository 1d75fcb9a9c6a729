import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { AuditOffice } from '../../../shared/contracts/audit';
import type { Report } from '../../../shared/contracts/report';
import type { EvidenceLine } from '../../../shared/domain/evidence';
import { canonical, hashOf } from '../../../shared/domain/evidence-chain';
import { periodOf } from '../../../shared/report/period';
import { compose } from '../../../workers/report/compose';
import { audit } from '../../commands/audit';
import { readAuditArguments } from '../../commands/audit/arguments';
import { reportFontFiles } from '../../commands/audit/font-files';
import { forkedWorld, worldChecks, worldFiles } from '../../fixtures/evidence-world';
import { anEngine, anOffice, value } from '../workers/audit/engines';

const WORLD = { seed: 5, dossiers: 150, units: 4, from: '2026-10-20', days: 36 };
const PERIOD = ['--period', '2026-11', '--day', '2026-11-25'];
const folder = mkdtempSync(join(tmpdir(), 'cua-so-audit-'));
const path = (name: string): string => join(folder, name);
let logs: Awaited<ReturnType<typeof worldFiles>>;
let checks: Awaited<ReturnType<typeof worldChecks>>;
let office: AuditOffice;
const files = (): string[] => [
  ...logs.map((_log, index) => path(`log-${String(index)}.jsonl`)),
  path('check.jsonl'),
];

beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  logs = await worldFiles(WORLD, 3);
  checks = await worldChecks(WORLD);
  office = anOffice(...logs.map(({ device }) => device), checks.device);
  logs.forEach(({ text }, index) => writeFileSync(path(`log-${String(index)}.jsonl`), text));
  writeFileSync(path('check.jsonl'), checks.text);
  writeFileSync(path('office.json'), JSON.stringify(office));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: readonly string[]): Promise<{ readonly exit: number; readonly said: string }> {
  const said: string[] = [];
  const exit = await audit(words, (text) => said.push(text));
  return { exit, said: said.join('\n') };
}

async function reportOfFiles(...names: readonly string[]): Promise<Report> {
  const { said } = await run(...names, '--office', path('office.json'), ...PERIOD, '--json');
  return JSON.parse(said) as Report;
}

test('the command and the page’s engine make the same report of the same files, to the last figure', async () => {
  const engine = await anEngine(office);
  for (const { text } of [checks, ...logs].toReversed()) value(await engine.importFile(new Blob([text])));
  const period = periodOf('2026-11', '2026-11-25')!;
  const onPage = await engine.report(period, '2026-11-25');

  const { exit, said } = await run(...files(), '--office', path('office.json'), ...PERIOD, '--json');

  expect(exit).toBe(0);
  const recomputed = JSON.parse(said) as Report;
  expect(recomputed).toEqual(JSON.parse(JSON.stringify(value(onPage))));
  expect(recomputed.dossiers).toBeGreaterThan(80);
  expect(recomputed.open.length).toBeGreaterThan(3);
});

test('files in any order, twice, or in parts come to the same report', async () => {
  const whole = await reportOfFiles(...files());

  expect(await reportOfFiles(...files().toReversed(), ...files())).toEqual(whole);
});

test('a line that was changed is found: its file counts no longer, and the command ends with 2', async () => {
  const [first = '', ...rest] = files();
  const lines = logs[0]!.text.split('\n');
  lines[7] = lines[7]!.replace(/"officer":"CB-\d+"/, '"officer":"CB-999"');
  const forged = path('forged.jsonl');
  writeFileSync(forged, lines.join('\n'));

  const { exit, said } = await run(forged, ...rest, '--office', path('office.json'), ...PERIOD);

  expect(exit).toBe(2);
  expect(said).toContain('chuỗi dòng bị đứt hoặc bị sửa');
  // A check of the host knows every dossier: without it only the logs speak.
  const others = rest.slice(0, -1);
  expect((await reportOfFiles(forged, ...others)).dossiers).toBeLessThan(
    (await reportOfFiles(first, ...others)).dossiers,
  );
});

test('a device that the office has not named does not count, and is named', async () => {
  writeFileSync(path('narrow.json'), JSON.stringify({ ...office, devices: office.devices.slice(1) }));

  const { exit, said } = await run(...files(), '--office', path('narrow.json'), ...PERIOD, '--json');

  const { sources } = JSON.parse(said) as Report;
  expect(exit).toBe(2);
  expect(sources.filter(({ counted }) => !counted)).toMatchObject([{ id: logs[0]!.device }]);
});

test('a log that differs from its first line on is a fault of its device, although no line of it counts', async () => {
  const { log, fork } = await forkedWorld(WORLD, 0);
  writeFileSync(path('one.jsonl'), log.text);
  writeFileSync(path('other.jsonl'), fork.text);
  writeFileSync(path('forked.json'), JSON.stringify(anOffice(log.device)));
  const words = [
    path('one.jsonl'),
    path('other.jsonl'),
    '--office',
    path('forked.json'),
    ...PERIOD,
    '--json',
  ];
  const engine = await anEngine(anOffice(log.device));
  for (const { text } of [log, fork]) value(await engine.importFile(new Blob([text])));

  const { exit, said } = await run(...words);

  expect(exit).toBe(2);
  const { sources } = JSON.parse(said) as Report;
  expect(sources).toMatchObject([{ id: log.device, lines: log.lines, faults: [{ is: 'fork', line: 1 }] }]);
  expect(value(await engine.sources())).toEqual(sources);
});

test('a line with a number of billions is one line and one gap', async () => {
  const line = JSON.parse(logs[0]!.text.split('\n')[0]!) as EvidenceLine;
  const body = { ...line, seq: 4_000_000_000, previous: 'b'.repeat(64), hash: undefined };
  writeFileSync(path('far.jsonl'), `${canonical({ ...body, hash: hashOf(canonical(body)) })}\n`);

  const { sources } = JSON.parse((await run(path('far.jsonl'), ...PERIOD, '--json')).said) as Report;

  const gap = { is: 'gap', from: 1, to: 3_999_999_999 };
  expect(sources).toMatchObject([{ lines: 1, faults: expect.arrayContaining([gap]) as unknown }]);
});

test('without an office every sound file counts, and each is said to come from a device that nobody named', async () => {
  const { exit, said } = await run(...files(), ...PERIOD, '--json');

  const { sources, dossiers } = JSON.parse(said) as Report;
  expect(exit).toBe(2);
  expect(dossiers).toBe((await reportOfFiles(...files())).dossiers);
  expect(sources.every(({ counted, faults }) => counted && faults[0]?.is === 'unknown-device')).toBe(true);
});

test('it writes the same PDF pages and the same spreadsheet as the page', async () => {
  const words = [...files(), '--office', path('office.json'), ...PERIOD];
  expect((await run(...words, '--pdf', path('r.pdf'), '--xlsx', path('r.xlsx'))).exit).toBe(0);

  const report = await reportOfFiles(...files());
  const sheet = value(await compose({ report, form: 'xlsx', note: '' }, reportFontFiles));
  expect(readFileSync(path('r.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(new Uint8Array(readFileSync(path('r.xlsx')))).toEqual(new Uint8Array(await sheet.arrayBuffer()));
});

const PERSONAL = ['Nguyễn Văn Đạt', 'nguyen.van.dat', '079123456789', '0912345678', 'Số 10 Tràng Thi'];

test('nothing personal gets from hostile evidence into any form of the report', async () => {
  const sound = logs[0]!.text.split('\n');
  const fields = ['officer', 'component', 'dossier', 'procedure', 'failure', 'note', 'event'];
  const lines = PERSONAL.flatMap((marker) =>
    fields.map((field, index) =>
      JSON.stringify({ ...(JSON.parse(sound[index]!) as object), [field]: marker }),
    ),
  );
  const hostile = [...lines, ...lines.map((line) => `${sound[0]!}\n${line}`)].map((text, index) => {
    const name = path(`hostile-${String(index)}.jsonl`);
    writeFileSync(name, text);
    return name;
  });
  const words = [...hostile, ...files(), '--office', path('office.json'), ...PERIOD];

  const { exit, said } = await run(...words);
  const report = await reportOfFiles(...hostile, ...files());
  const forms = await Promise.all(
    (['pdf', 'xlsx', 'csv'] as const).map((form) => compose({ report, form, note: '' }, reportFontFiles)),
  );

  expect(exit).toBe(2);
  const texts = [said, JSON.stringify(report), await value(forms[2]!).text()];
  expect(PERSONAL.filter((marker) => texts.some((text) => text.includes(marker)))).toEqual([]);
  expect(forms.map(({ ok }) => ok)).toEqual([true, true, true]);
});

test.each([
  [[]],
  [['--period', '2026-11']],
  [['x.jsonl']],
  [['x.jsonl', '--period', '2026-13']],
  [['x.jsonl', '--period', '2026-11', '--day', 'today']],
  [['x.jsonl', '--period', '2026-11', '--day', '2026-11-25']],
  [['x.jsonl', '--period', '2026-11', '--office', 'nowhere.json']],
  [['x.jsonl', '--period', '2026-11', '--json', '--csv']],
])('what makes no sense, or cannot be read, ends with 1: %j', async (words) => {
  expect((await run(...words)).exit).toBe(1);
});

test('words are read as they are meant', () => {
  expect(
    readAuditArguments(['a.jsonl', '--period', '2026-Q4', 'b.jsonl', '--pdf', 'o.pdf', '--csv']),
  ).toEqual({
    ...{ files: ['a.jsonl', 'b.jsonl'], period: '2026-Q4', pdf: 'o.pdf', print: 'csv' },
  });
});
