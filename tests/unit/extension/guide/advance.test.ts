import { expect, test } from 'vitest';
import { advanceGuide } from '../../../../extension/guide/flow/advance';
import type { GuideEvent } from '../../../../extension/guide/flow/events';
import { freshGuide, paperToAsk, progressOf, type GuideState } from '../../../../extension/guide/flow/state';
import { aBrief } from './a-brief';

const brief = await aBrief();
const CODE = 'H40.12-261122-0101';
const ROWS = [
  { key: 'a', name: 'Giấy chứng sinh', multiple: false },
  { key: 'b', name: '1. Tờ khai đăng ký khai sinh (*)', multiple: true },
];
const BEGUN: readonly GuideEvent[] = [{ is: 'briefed', brief }, { is: 'files-came' }];

function seen(step: 'sign-in' | 'information' | 'papers' | 'submit' | undefined): GuideEvent {
  return { is: 'step-seen', seen: step ? { step } : {}, proven: true };
}
function confirms(dossier: string, proven = true): GuideEvent {
  return { is: 'step-seen', seen: { step: 'confirmed', dossier }, proven };
}

/** The state after the events, and the names of what is to be done about the last. */
function after(...events: readonly GuideEvent[]): { state: GuideState; does: readonly string[] } {
  let state = freshGuide;
  let does: readonly string[] = [];
  for (const event of events) {
    const [next, effects] = advanceGuide(state, event);
    [state, does] = [next, effects.map((effect) => effect.do)];
  }
  return { state, does };
}

test('the portal opens with the brief, once', () => {
  expect(after(BEGUN[0]!).does).toEqual(['open-portal']);
  expect(after(BEGUN[0]!, BEGUN[0]!).does).toEqual([]);
});

test('papers find their rows by name, and go in on one press', () => {
  const found = after(
    ...BEGUN,
    seen('papers'),
    { is: 'attach-asked' },
    { is: 'rows-found', rows: ROWS, sure: true },
  );

  expect(found.does).toEqual(['attach']);
  expect(found.state.papers.map(({ row }) => row)).toEqual(['b', 'a']);
  expect(found.state.work).toBe('attaching');
});

test('nothing goes in before every file is there, nor on another page', () => {
  expect(after(BEGUN[0]!, seen('papers'), { is: 'attach-asked' }).does).toEqual([]);
  expect(after(...BEGUN, seen('information'), { is: 'attach-asked' }).does).toEqual([]);
});

test('a row that is not sure is asked for, and only what was answered goes in', () => {
  const asked = after(
    ...BEGUN,
    seen('papers'),
    { is: 'attach-asked' },
    { is: 'rows-found', rows: ROWS, sure: false },
  );
  const [one] = advanceGuide(asked.state, { is: 'row-chosen', paper: 'TP01', row: 'b' });
  const [both, effects] = advanceGuide(one, { is: 'row-chosen', paper: 'TP02' });

  expect(asked.does).toEqual([]);
  expect(paperToAsk(asked.state)?.code).toBe('TP01');
  expect(paperToAsk(one)?.code).toBe('TP02');
  expect(effects).toEqual([{ do: 'attach', files: [{ id: 'TP01-1', row: 'b' }] }]);
  expect(both.papers[1]?.row).toEqual({ none: true });
});

test('two papers that are like one row are both asked for', () => {
  const rows = [{ key: 'x', name: 'Tờ khai đăng ký khai sinh', multiple: true }];
  const twins = {
    ...brief,
    papers: brief.papers.map((paper) => ({ ...paper, name: 'Tờ khai đăng ký khai sinh' })),
  };
  const { state } = after(
    ...[{ is: 'briefed', brief: twins } as const, BEGUN[1]!, seen('papers')],
    ...[{ is: 'attach-asked' } as const, { is: 'rows-found', rows, sure: true } as const],
  );

  expect(state.papers.map(({ row }) => row)).toEqual([undefined, undefined]);
});

test('only the portal’s own code, right after its own button, is a confirmation', () => {
  const filed = after(...BEGUN, seen('papers'), seen('submit'), seen(undefined), confirms(CODE));
  expect(filed.state.over).toEqual({ is: 'confirmed', dossier: CODE });
  expect(filed.does).toEqual(['drop-files']);
  // The page of an older dossier, opened while the papers are still being put in, or after going back to them.
  for (const before of [
    [seen('papers')],
    [seen('submit'), seen('papers')],
    [seen('submit'), seen('information')],
  ]) {
    const { state } = after(...BEGUN, ...before, confirms(CODE));
    expect([state.over, state.offered]).toEqual([undefined, CODE]);
  }
  // A page of an older dossier, before anything was filed here.
  expect(after(...BEGUN, seen('information'), confirms(CODE)).state.over).toBeUndefined();
  expect(after(...BEGUN, seen('submit'), confirms('2026-11-22/007')).state.over).toBeUndefined();
  expect(after(...BEGUN, seen('submit'), confirms('')).state.step).toBe('unknown');
});

test('where the description is unproven the person says that the portal has confirmed', () => {
  const offered = after(...BEGUN, seen('submit'), confirms(CODE, false));
  const [agreed] = advanceGuide(offered.state, { is: 'confirmation-agreed' });
  const gone = after(...BEGUN, seen('submit'), confirms(CODE, false), seen('information'), {
    is: 'confirmation-agreed',
  });

  expect([offered.state.over, offered.state.offered]).toEqual([undefined, CODE]);
  expect(agreed.over).toEqual({ is: 'confirmed', dossier: CODE });
  expect(gone.state.over).toBeUndefined();
});

test('what a page only held is to be put in again after a new sign-in; what its server showed is not', () => {
  const { state } = after(
    ...[...BEGUN, seen('papers')],
    { is: 'file-moved', file: 'TP01-1', state: { is: 'held' } },
    { is: 'file-moved', file: 'TP02-1', state: { is: 'proven', grade: 'listed' } },
    seen('sign-in'),
  );
  const held = after(...BEGUN, seen('papers'), { is: 'file-moved', file: 'TP01-1', state: { is: 'held' } });

  expect(state.papers.flatMap(({ files }) => files.map((file) => file.state.is))).toEqual([
    'waiting',
    'proven',
  ]);
  expect(progressOf(state)).toEqual({ is: 'leading', attached: 1, of: 2 });
  expect(progressOf(held.state)).toEqual({ is: 'leading', attached: 0, of: 2 });
});

test.each<readonly [GuideEvent, string, readonly string[]]>([
  [{ is: 'portal-closed' }, 'guide/closed', ['drop-files', 'close']],
  [{ is: 'help-asked' }, 'guide/lost', ['drop-files']],
  [{ is: 'task-refused' }, 'guide/absent', ['drop-files']],
])('%j ends as %s', (event, code, does) => {
  const end = after(...BEGUN, seen(undefined), event);

  expect(end.state.over).toEqual({ is: 'failed', failure: { code } });
  expect(end.does).toEqual(does);
});

test('rows of a page that has gone on meanwhile are not used', () => {
  const late = after(
    ...[...BEGUN, seen('papers'), { is: 'attach-asked' } as const, seen('information')],
    ...[{ is: 'rows-found', rows: ROWS, sure: true } as const],
  );

  expect(late.does).toEqual([]);
  expect([late.state.rows, late.state.work]).toEqual([[], undefined]);
});

test('a paper without a row is asked for again with the next press: the page may have one by then', () => {
  const asked = [
    seen('papers'),
    { is: 'attach-asked' },
    { is: 'rows-found', rows: ROWS, sure: false },
  ] as const;
  const skipped = after(
    ...BEGUN,
    ...asked,
    { is: 'row-chosen', paper: 'TP01' },
    { is: 'row-chosen', paper: 'TP02' },
  );
  const [again] = advanceGuide(skipped.state, { is: 'attach-asked' });
  const [found] = advanceGuide(again, { is: 'rows-found', rows: ROWS, sure: true });

  expect(skipped.does).toEqual([]);
  expect(found.papers.map(({ row }) => row)).toEqual(['b', 'a']);
});

test.each<GuideEvent>([{ is: 'help-asked' }, confirms(CODE)])(
  '%j leaves neither values nor papers in memory',
  (end) => {
    const { state } = after(...BEGUN, seen('submit'), end);

    expect(state.over).toBeDefined();
    expect(JSON.stringify(state)).not.toContain('Vàng A Páo');
    expect([state.papers, state.brief?.papers]).toEqual([[], []]);
  },
);

test('nothing follows an end: not a confirmation after a close, not another code', () => {
  const closed = after(...BEGUN, seen('submit'), { is: 'help-asked' }, confirms(CODE));
  const twice = after(...BEGUN, seen('submit'), confirms(CODE), confirms('H40.12-261122-0999'));

  expect(closed.state.over).toMatchObject({ is: 'failed' });
  expect(twice.state.over).toEqual({ is: 'confirmed', dossier: CODE });
});

test('a value is typed only where the citizen gave one', () => {
  expect(after(...BEGUN, { is: 'type-asked', kind: 'name' }).does).toEqual(['type']);
  expect(after(...BEGUN, { is: 'type-asked', kind: 'tax-code' }).does).toEqual([]);
});
