import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '../../../../kiosk/flow/draft';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { readSnapshot, writeSnapshot } from '../../../../kiosk/flow/resume/snapshot';
import type { State } from '../../../../kiosk/flow/state';
import { shippedProcedures } from '../../../../shared/catalogue/catalogue';
import { fail } from '../../../../shared/domain/result';
import { AGREED } from '../../../fixtures/kiosk-way';
import { erased, giveCode, keep, leave, Machine, NAME, toPapers, WAIT, WHO } from './a-machine';

let means: Machine;
let flow: Flow;
beforeEach(() => {
  means = new Machine();
  flow = startFlow(means);
});

const now = (): State => flow.state.value;
const failure = (): string | undefined => {
  const { screen } = now();
  return 'failure' in screen ? screen.failure.code : undefined;
};
const draft = () => {
  const { screen } = now();
  return 'draft' in screen ? screen.draft : undefined;
};

test('a visit is taken up as it was, after the page that kept it is gone', async () => {
  await toPapers({ flow, means });
  const before = draft();
  const code = await keep(flow);
  await leave(flow);
  flow = startFlow(means);
  await giveCode(flow, code);

  expect(now()).toMatchObject({ screen: { at: 'checklist' }, visit: { consent: AGREED, who: WHO } });
  expect(draft()).toMatchObject({ ...before, items: { TP01: [{ kind: 'page' }, { kind: 'document' }] } });
  expect(draft()?.slipNumber).toBe('2026-11-21/001');
});

test('the slip that is made says the code, that it is not filed, and until when', async () => {
  await toPapers({ flow, means });
  const code = await keep(flow);
  await vi.waitFor(() => expect(means.slips).toHaveLength(1), WAIT);

  expect(means.slips[0]?.resume).toMatchObject({ code, lines: [expect.stringContaining('21/11/2026')] });
  expect(means.slips[0]?.warning).toContain('CHƯA NỘP');
});

test('nothing that is kept can be read without the code', async () => {
  await toPapers({ flow, means });
  const code = await keep(flow);
  const { id } = now().kept ?? { id: '' };
  const row = await means.parked.visit(id);
  const { pages, state } = row.ok && row.value ? row.value : { pages: [], state: undefined };
  const texts = [JSON.stringify(row), (await state?.bytes.text()) ?? ''];
  for (const page of pages) {
    const found = await means.parked.page(id, page);
    if (found.ok) texts.push(JSON.stringify(found.value), await found.value.content.bytes.text());
  }

  expect([pages.length, texts.length]).toEqual([2, 6]);
  for (const secret of [code, NAME, '079195000001', 'TP01', 'trang một', '%PDF', 'khai'])
    expect(texts.join('\n')).not.toContain(secret);
});

test('a wrong code, one of another day and one whose clock was set back are answered alike', async () => {
  await toPapers({ flow, means });
  const code = await keep(flow);
  await leave(flow);
  const answers: (string | undefined)[] = [];
  await giveCode(flow, '00000000000000000001');
  answers.push(failure());
  flow.send({ is: 'went-back' });
  for (const day of [22, 20]) {
    means.clock = new Date(2026, 10, day, 8, 30);
    await giveCode(flow, code);
    answers.push(failure());
    flow.send({ is: 'went-back' });
  }

  expect(answers).toEqual(['resume/unknown', 'resume/unknown', 'resume/unknown']);
});

test('after five wrong codes nobody is let in for ten minutes, not even after a new start', async () => {
  await toPapers({ flow, means });
  const code = await keep(flow);
  await leave(flow);
  for (let number = 0; number < 5; number++) {
    await giveCode(flow, `0000000000000000000${String(number)}`);
    flow.send({ is: 'went-back' });
  }
  flow = startFlow(means);
  await giveCode(flow, code);
  const shut = failure();
  flow.send({ is: 'went-back' });
  means.clock = new Date(means.clock.getTime() + 11 * 60_000);
  await giveCode(flow, code);

  expect([shut, now().screen.at, means.settings.resumeTries]).toEqual([
    'resume/shut',
    'checklist',
    undefined,
  ]);
});

test('what is open in another window is not opened twice', async () => {
  await toPapers({ flow, means });
  const code = await keep(flow);
  await leave(flow);
  Object.assign(means.parked, { hold: () => Promise.resolve(fail({ code: 'resume/in-use' })) });
  await giveCode(flow, code);

  expect(failure()).toBe('resume/in-use');
});

test('a page that is gone or was changed opens nothing, and leaves nothing in the session', async () => {
  await toPapers({ flow, means });
  const code = await keep(flow);
  await leave(flow);
  const { page } = means.parked;
  let pages = 0;
  means.parked.page = async (visit, id) => {
    const found = await page(visit, id);
    pages += 1;
    if (pages === 1 || !found.ok) return found;
    return {
      ok: true,
      value: { ...found.value, content: { ...found.value.content, iv: new Uint8Array(12) } },
    };
  };
  await giveCode(flow, code);

  expect([failure(), now().screen.at, now().kept]).toEqual(['storage/damaged', 'resume', undefined]);
});

test('a visit that ends while it is sealed is not kept', async () => {
  await toPapers({ flow, means });
  flow.send({ is: 'park-asked' });
  flow.send({ is: 'park-agreed', agreement: AGREED });
  await leave(flow);
  await new Promise((done) => setTimeout(done, 1_500));

  expect(await means.parked.count()).toEqual({ ok: true, value: { visits: 0, bytes: 0 } });
});

test('ended by its citizen, nothing of it stays', async () => {
  await toPapers({ flow, means });
  const code = await keep(flow);
  await leave(flow);
  await giveCode(flow, code);
  flow.leave();
  await erased(flow);

  expect(await means.parked.count()).toEqual({ ok: true, value: { visits: 0, bytes: 0 } });
});

test('every procedure that ships can be kept, and what is no snapshot is refused', () => {
  const visit = { consent: AGREED, who: WHO };
  const texts = shippedProcedures().map((procedure) =>
    writeSnapshot({ draft: newDraft(procedure), visit }, AGREED, {}),
  );
  const [text] = texts;
  const json = text?.ok ? text.value : '';

  expect(texts.filter(({ ok }) => !ok)).toEqual([]);
  expect(readSnapshot(json).ok).toBe(true);
  const damaged = { ok: false, failure: { code: 'storage/damaged' } };
  for (const hostile of [
    '',
    'null',
    json.replace('"form":1', '"form":2'),
    json.replace('"form":1', '"form":1,"x":1'),
  ])
    expect(readSnapshot(hostile)).toEqual(damaged);
});
