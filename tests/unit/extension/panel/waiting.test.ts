import { expect, test } from 'vitest';
import { chipOf } from '../../../../extension/panel/screens/checklist/state-chip';
import { gradeOf, stateOf } from '../../../../extension/panel/flow/state';
import { ok } from '../../../../shared/domain/result';
import { panelText } from '../../../../shared/text/panel';
import { openPanel } from './a-panel';
import { aPanelWith, reacting } from './a-panel-with';
import { aHostComponent, FakeHost, type Reaction } from './fake-host';

/* Pages that keep a file until a person presses their own save button, and files that a person picks. */
const HOLDS: Reaction = () => ({ answer: ok({ way: 'input', held: true, savedBy: 'Lưu hồ sơ' }) });

/** The officer saves when the panel has looked so many times. */
function savesAfter(host: FakeHost, looks: number): void {
  let left = looks;
  host.onList = () => {
    left -= 1;
    const [sent] = host.uploads;
    if (left === 0 && sent) host.put(sent.component, sent.name, sent.bytes);
  };
}

test('a file that the page keeps until its own save is amber, and says what is waited for', async () => {
  const { panel, events } = await aPanelWith(['1.jpg'], reacting(HOLDS));

  await panel.acts.attachAll();
  await panel.acts.attachAll();

  expect(stateOf(panel.component())).toBe('attached');
  expect(panel.component().failure).toEqual({ code: 'attach/held', savedBy: 'Lưu hồ sơ' });
  expect(chipOf(panel.component(), panelText('vi'))).toMatchObject({
    tone: 'wait',
    label: 'Chờ bấm Lưu trên trang',
  });
  expect(await events()).toEqual(['attached']);
});

test('the panel waits, looks again after the officer’s save, and proves', async () => {
  const host = reacting(HOLDS);
  const { panel, device } = await aPanelWith(['1.jpg'], host);
  savesAfter(host, 6);

  await panel.acts.attachAll();
  await expect.poll(() => stateOf(panel.component())).toBe('verified');

  expect(gradeOf(panel.component())).toBe('read-back');
  expect(panel.component().failure).toBeUndefined();
  expect(host.uploads).toHaveLength(1);
  expect(await device.db.count('items')).toBe(0);
});

test('an upload that was accepted is not green while the page’s save is missing', async () => {
  const accepted: Reaction = () => ({
    answer: ok({ held: true, response: { status: 200, verdict: 'accepted' } }),
  });
  const host = reacting(accepted);
  host.bestGrade = 'accepted';
  const { panel } = await aPanelWith(['1.jpg'], host);

  await panel.acts.attachAll();

  expect(stateOf(panel.component())).toBe('attached');
  expect(panel.component().failure).toEqual({ code: 'attach/held' });
});

test('a panel that is opened again still knows what was waited for, and sends nothing', async () => {
  const host = reacting(HOLDS);
  const { panel, device } = await aPanelWith(['1.jpg'], host);
  await panel.acts.attachAll();
  panel.acts.close();

  const again = await openPanel(device);
  await again.acts.reconcile();

  expect(again.component().failure).toEqual({ code: 'attach/held', savedBy: 'Lưu hồ sơ' });
  expect(host.uploads).toHaveLength(1);
});

test('what the page holds back is sent a second time only on the officer’s word', async () => {
  const host = reacting(HOLDS);
  const { panel } = await aPanelWith(['1.jpg'], host);
  await panel.acts.attachAll();

  await panel.acts.attachAll();
  const before = host.uploads.length;
  panel.acts.askSendAgain('TP01');
  await panel.acts.answer(true);

  expect([before, host.uploads.length]).toEqual([1, 2]);
});

test('where no way worked the officer gets the file under its name, and picking it by hand is proven', async () => {
  const host = reacting(() => ({
    answer: { ok: false, failure: { code: 'attach/no-way', tried: ['input'] } },
  }));
  const { panel, device } = await aPanelWith(['1.jpg'], host);
  await panel.acts.attachAll();
  const before = panel.component().failure?.code;

  await panel.acts.saveByHand('TP01');
  const waiting = panel.component();
  const [saved] = device.saved;
  host.put('TP01', 'picked.pdf', saved?.content ?? new Blob());
  await panel.acts.lookForWaiting();

  expect(before).toBe('attach/no-way');
  expect([stateOf(waiting), waiting.failure]).toEqual(['attached', { code: 'attach/by-hand' }]);
  expect(saved?.name).toBe('TP01 - Tờ khai đăng ký khai sinh (H40.12-261121-0007).pdf');
  expect(waiting.handed?.map(({ name }) => name)).toEqual([saved?.name]);
  expect(panel.component().handed).toBeUndefined();
  expect(gradeOf(panel.component())).toBe('read-back');
});

test('a page that shows another dossier than the one on the desk is not written to', async () => {
  const host = new FakeHost([aHostComponent()]);
  const { device } = await aPanelWith([], host);
  const panel = await openPanel(
    device,
    {},
    {
      plan: async (component, file, replaces) => {
        const plan = await host.site.plan(component, file, replaces);
        return plan.ok ? ok({ ...plan.value, shown: { dossier: 'H40.12-261121-0008' } }) : plan;
      },
    },
  );
  await panel.acts.addFiles('TP01', [new File(['a'], '1.jpg')]);

  await panel.acts.attachAll();

  expect(panel.component().failure).toEqual({ code: 'page/changed' });
  expect(host.uploads).toEqual([]);
});
