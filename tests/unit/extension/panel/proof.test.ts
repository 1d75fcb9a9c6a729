import { describe, expect, test } from 'vitest';
import { gradeOf, stateOf } from '../../../../extension/panel/flow/state';
import { fail, ok } from '../../../../shared/domain/result';
import { aPanelWith, reacting } from './a-panel-with';
import { ACCEPTS, answered, FakeHost, type Reaction } from './fake-host';

describe('never green without proof', () => {
  const half = (document: Blob): Blob => document.slice(0, Math.floor(document.size / 2));
  const altered = (document: Blob): Blob => new Blob(['?', document.slice(1)]);

  test.each<[string, Reaction, string]>([
    ['413', () => ({ answer: answered(413, 'refused') }), 'attach/refused'],
    ['500', () => ({ answer: answered(500, 'refused') }), 'attach/refused'],
    ['200 with a refusal in its body', () => ({ answer: answered(200, 'refused') }), 'attach/refused'],
    ['the end of the session', () => ({ answer: answered(401, 'refused') }), 'attach/session-ended'],
    ['a toast', () => ({ answer: ok({ pageRefusal: 'too-large' }) }), 'attach/too-large'],
    ['a toast about the type', () => ({ answer: ok({ pageRefusal: 'type' }) }), 'attach/type-refused'],
    [
      'zero bytes kept',
      () => ({ keep: new Blob(), answer: answered(200, 'accepted') }),
      'attach/empty-on-host',
    ],
    [
      'half of the bytes kept',
      (d) => ({ keep: half(d), answer: answered(200, 'accepted') }),
      'attach/differs',
    ],
    ['other bytes kept', (d) => ({ keep: altered(d), answer: answered(200, 'accepted') }), 'attach/differs'],
    ['no upload at all', () => ({ answer: ok({}) }), 'attach/no-upload'],
    ['a broken connection', () => ({ answer: fail({ code: 'attach/network' }) }), 'attach/network'],
    ['no answer', () => ({ answer: fail({ code: 'page/no-answer', limitMs: 1 }) }), 'page/no-answer'],
  ])('%s: not attached, and the pages stay', async (_name, reaction, code) => {
    const { panel, events } = await aPanelWith(['1.jpg'], reacting(reaction));

    await panel.acts.attachAll();

    expect(panel.component().failure?.code).toBe(code);
    expect(stateOf(panel.component())).toBe('prepared');
    expect(panel.component().items).toHaveLength(1);
    expect(await events()).toEqual(['failed']);
  });

  test('a page that left in the middle may have taken the document with it: the host is asked', async () => {
    const midway = fail({ code: 'page/changed', midway: true } as const);
    const { panel, host } = await aPanelWith(
      ['1.jpg'],
      reacting((d) => ({ keep: d, answer: midway })),
    );
    host.hiddenLooks = 3;

    await panel.acts.attachAll();

    expect(stateOf(panel.component())).toBe('verified');
    expect(host.uploads).toHaveLength(1);
  });

  test('stopped while a slow host has not shown it yet: amber, and not sent a second time', async () => {
    const { panel, host } = await aPanelWith(
      ['1.jpg'],
      reacting(() => ({ answer: answered(200, 'unclear') })),
    );
    host.onList = () => {
      if (host.uploads.length > 0) panel.acts.cancel();
    };

    await panel.acts.attachAll();
    await panel.acts.attachAll();

    expect(stateOf(panel.component())).toBe('attached');
    expect(host.uploads).toHaveLength(1);
  });

  test('a yes that the list never shows: amber, and looking again sends nothing', async () => {
    const { panel, host, device } = await aPanelWith(
      ['1.jpg'],
      reacting(() => ({ answer: answered(200, 'accepted') })),
    );

    await panel.acts.attachAll();
    const first = stateOf(panel.component());
    await panel.acts.attachAll();
    await panel.acts.lookAgain('TP01');

    expect([first, stateOf(panel.component())]).toEqual(['attached', 'attached']);
    expect(panel.component().failure).toEqual({ code: 'attach/unproven' });
    expect(host.uploads).toHaveLength(1);
    expect(device.clock.waited).toBeGreaterThanOrEqual(60_000);
  });

  test('a yes that the list never shows is sent again on the officer’s word', async () => {
    const { panel, host } = await aPanelWith(
      ['1.jpg'],
      reacting(() => ({ answer: answered(200, 'accepted') })),
    );
    await panel.acts.attachAll();

    host.reactions.set('TP01', ACCEPTS);
    panel.acts.askSendAgain('TP01');
    await panel.acts.answer(true);

    expect(host.uploads).toHaveLength(2);
    expect(stateOf(panel.component())).toBe('verified');
  });
});

test.each<[string, Reaction]>([
  ['500', (document) => ({ keep: document, answer: answered(500, 'refused') })],
  ['no answer', (document) => ({ keep: document, answer: fail({ code: 'page/no-answer', limitMs: 1 }) })],
])('a host that keeps the file and answers with %s is believed by its bytes', async (_name, reaction) => {
  const { panel } = await aPanelWith(['1.jpg'], reacting(reaction));

  await panel.acts.attachAll();

  expect([stateOf(panel.component()), gradeOf(panel.component())]).toEqual(['verified', 'read-back']);
});

test('a slow list is waited for', async () => {
  const { panel, host, device } = await aPanelWith(['1.jpg'], reacting(ACCEPTS));
  host.hiddenLooks = 8;

  await panel.acts.attachAll();

  expect(stateOf(panel.component())).toBe('verified');
  expect(device.clock.waited).toBeGreaterThan(5_000);
});

test.each([
  ['listed', 'verified', 'listed'],
  ['accepted', 'verified', 'accepted'],
] as const)('a page that can show no more than %s gives that grade', async (best, state, grade) => {
  const host = new FakeHost();
  host.bestGrade = best;
  const { panel, events } = await aPanelWith(['1.jpg'], host);

  await panel.acts.attachAll();

  expect([stateOf(panel.component()), gradeOf(panel.component())]).toEqual([state, grade]);
  expect(await events()).toEqual([`verified ${grade}`]);
});

test('a name in a list and no answer is no proof', async () => {
  const host = reacting((document) => ({ keep: document, answer: ok({}) }));
  host.bestGrade = 'accepted';
  const { panel } = await aPanelWith(['1.jpg'], host);

  await panel.acts.attachAll();

  expect(stateOf(panel.component())).toBe('attached');
  expect(panel.component().failure).toEqual({ code: 'attach/unproven' });
});

test('a host that changes the name is proven by bytes', async () => {
  const host = reacting((document) => ({
    keep: document,
    as: '50 AB.pdf',
    answer: answered(200, 'accepted'),
  }));
  const { panel } = await aPanelWith(['1.jpg'], host);

  await panel.acts.attachAll();

  expect(panel.component().proven[0]?.hostName).toBe('50 AB.pdf');
});
