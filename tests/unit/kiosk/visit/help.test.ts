import { expect, test, vi } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Event } from '../../../../kiosk/flow/events';
import { helpRunner } from '../../../../kiosk/flow/help/help-runner';
import { aDraft, aState, VIETNAMESE } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';

const messages = [
  {
    job: 1,
    component: 'TP01',
    name: 'CCCD-Nguyen-Thi-Vi-Du.pdf',
    saying: { is: 'refused' as const, failure: { code: 'storage/full' as const } },
  },
];
const paper = aState(
  { at: 'paper', draft: aDraft({ messages }), component: 'TP01' },
  {
    visit: {
      who: { behalf: 'self', person: { name: 'Nguyễn Thị Ví Dụ', number: '001095001234', from: 'typed' } },
    },
  },
);

test('the call says where and what in codes, and nothing of the person', () => {
  const [next, effects] = advance(paper, { is: 'help-asked' });

  expect([next.help, next.screen]).toEqual([{ is: 'calling' }, paper.screen]);
  expect(effects).toEqual([
    {
      do: 'call-help',
      call: { screen: 'paper', procedure: '1.001193', component: 'TP01', problem: 'storage/full' },
    },
  ]);
});

test('nobody is called from the welcome screen, nor twice at once', () => {
  expect(advance(aState({ at: 'welcome', wiped: false }), { is: 'help-asked' })[1]).toEqual([]);
  expect(advance({ ...paper, help: { is: 'called' } }, { is: 'help-asked' })[1]).toEqual([]);
});

test('a call that was not heard can be made again; one that was cannot', () => {
  const again = advance({ ...paper, help: { is: 'unheard' } }, { is: 'help-again' });

  expect([again[0].help, again[1].map((effect) => effect.do)]).toEqual([{ is: 'calling' }, ['call-help']]);
  expect(advance({ ...paper, help: { is: 'called' } }, { is: 'help-again' })[1]).toEqual([]);
});

test('the end of the session takes the call back', () => {
  const [, effects] = advance({ ...paper, help: { is: 'called' } }, { is: 'ended', fresh: VIETNAMESE });

  expect(effects.map((effect) => effect.do)).toEqual(['wipe', 'end-help']);
});

test('the idle question stands over the call, which goes on', () => {
  const called = { ...paper, help: { is: 'called' as const } };
  const [warned] = advance(called, { is: 'idle-warned' });
  const [stayed] = advance(warned, { is: 'still-here' });

  expect([warned.over, warned.help, stayed.over, stayed.help]).toEqual([
    'idle',
    called.help,
    undefined,
    called.help,
  ]);
});

test('a call reaches the inbox under the name of the kiosk', async () => {
  const means = new FakeMeans();
  const told: Event[] = [];
  const runner = helpRunner(means, (event) => told.push(event));
  means.settings = { ...means.settings, kiosk: 'kiosk-1' };
  runner.run({ do: 'call-help', call: { screen: 'who' } });
  await vi.waitFor(() => expect(told).toEqual([{ is: 'help-called' }]));

  expect([...means.calls.values()]).toMatchObject([{ kiosk: 'kiosk-1', screen: 'who' }]);
});

test('a call that is taken back before it has arrived does not stay in the inbox', async () => {
  const means = new FakeMeans();
  const told: Event[] = [];
  const { run } = helpRunner(means, (event) => told.push(event));
  run({ do: 'call-help', call: { screen: 'who' } });
  run({ do: 'end-help' });
  await vi.waitFor(() => expect(means.calls.size).toBe(0));

  expect(told).toEqual([]);
});

test('without an inbox the citizen is told so', async () => {
  const means = new FakeMeans();
  means.inboxFails = { code: 'inbox/unreachable' };
  const told: Event[] = [];
  helpRunner(means, (event) => told.push(event)).run({ do: 'call-help', call: { screen: 'who' } });

  await vi.waitFor(() => expect(told).toEqual([{ is: 'help-unheard' }]));
});
