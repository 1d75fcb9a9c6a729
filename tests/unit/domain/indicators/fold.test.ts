import { expect, test } from 'vitest';
import { DossierBook } from '../../../../shared/domain/indicators/fold';
import {
  A,
  asked,
  B,
  checked,
  DOSSIER,
  fault,
  line,
  look,
  recordOf,
  seen,
  verified,
  type Given,
} from './lines';

test.each<readonly [rule: string, counter: readonly Given[], check: readonly Given[], state: string]>([
  ['a paper of which the log only says that it is asked for is missing', [asked(0)], [], 'missing'],
  [
    'a file that was attached without a proof does not settle',
    [line(1, 'attached', { sha256: A })],
    [],
    'attached',
  ],
  ['a file that was proven by any grade settles', [verified(1, A, { grade: 'accepted' })], [], 'verified'],
  ['an empty file proves nothing', [verified(1, A, { bytes: 0 })], [], 'attached'],
  [
    'a failure after the proof does not unsettle',
    [verified(1), line(2, 'failed', { sha256: A, failure: 'attach/network' })],
    [],
    'verified',
  ],
  ['a replaced file no longer settles', [verified(1), line(2, 'replaced', { sha256: B })], [], 'missing'],
  [
    'the file that replaced it does',
    [verified(1), line(2, 'replaced', { sha256: B }), verified(2, B)],
    [],
    'verified',
  ],
  [
    'a file that a check found removed no longer settles',
    [verified(1)],
    [checked(5, 1), fault(5, 'removed-later', A)],
    'missing',
  ],
  ['a check that finds no file at all voids what was proven', [verified(1)], [checked(5, 0)], 'missing'],
  ['verified again after that, it settles', [verified(1), verified(9)], [checked(5, 0)], 'verified'],
  ['a file that only a check saw settles', [], [checked(5, 1), seen(5)], 'verified'],
  ['a file of no bytes that a check saw does not', [], [checked(5, 1), seen(5, { bytes: 0 })], 'attached'],
  [
    'a file that a check could not read does not',
    [],
    [checked(5, 1), seen(5, { sha256: A }), fault(5, 'unreadable', A)],
    'attached',
  ],
  [
    'a file that came from outside the tool does, with its fault',
    [],
    [checked(5, 1), seen(5), fault(5, 'outside-the-tool')],
    'verified',
  ],
  ['what a check saw counts until the next check', [], [checked(5, 1), seen(5), checked(9, 0)], 'missing'],
  [
    'a paper that the host takes from data that exist is reused',
    [],
    [checked(5, 0, { reused: true })],
    'reused',
  ],
  ['of marks the newest counts', [line(1, 'reused'), line(2, 'presented')], [], 'presented'],
  ['what is proven beats what is said later', [verified(1), line(2, 'presented')], [], 'verified'],
  [
    'a removed file leaves the mark that was there',
    [line(1, 'presented'), verified(2)],
    [checked(5, 0)],
    'presented',
  ],
])('%s', (_rule, counter, check, state) => {
  expect(recordOf(counter, check).paper?.state).toBe(state);
});

test('the newest checklist of the host decides what is required, else the counter’s', () => {
  expect(recordOf([asked(0, false)]).paper?.required).toBe(false);
  expect(recordOf([asked(0, false), asked(1)]).paper?.required).toBe(true);
  expect(recordOf([asked(9, false)], [checked(5, 1)]).paper?.required).toBe(true);
});

test('where neither says, the catalogue’s papers that are always required are', () => {
  const { known, components } = recordOf([verified(1)]);

  expect(known).toBe(true);
  expect(components.map(({ code, required, state }) => [code, required, state])).toEqual([
    ['TP01', true, 'verified'],
    ['TP05', true, 'missing'],
  ]);
});

test('the catalogue is not asked where the log has a code that it does not know', () => {
  const { known, components } = recordOf([verified(1), line(1, 'verified', { component: 'row-3' })]);

  expect(known).toBe(false);
  expect(components.map(({ required }) => required)).toEqual([undefined, undefined]);
});

test('a dossier that was only listed has no known papers', () => {
  const { known, components } = recordOf(
    [],
    [look(5, { event: 'host-dossier', procedure: '1.001193', status: 'open' })],
  );

  expect(known).toBe(false);
  expect(components).toEqual([]);
});

test.each(['KQ01', 'TP09'])('a result (%s) is no required paper', (component) => {
  const result = line(1, 'asked', {
    component,
    required: true,
    part: component === 'KQ01' ? 'other' : 'result',
  });
  const { components } = recordOf([asked(0), result]);

  expect(components.find(({ code }) => code === component)).toMatchObject({
    part: 'result',
    required: false,
  });
});

test('a paper is settled since its first proof, though it was proven again and replaced', () => {
  const { paper } = recordOf([verified(1), verified(3), line(5, 'replaced'), verified(6, B)]);

  expect(paper?.settledAt).toBe('2026-11-19T02:01:00.000Z');
});

test('after a check found it void, it is settled only since the next proof', () => {
  const { paper } = recordOf([verified(1), verified(9)], [checked(5, 1), fault(5, 'unreadable', A)]);

  expect(paper?.settledAt).toBe('2026-11-19T02:09:00.000Z');
});

test('nobody knows since when a file is there that only a check saw', () => {
  expect(recordOf([], [checked(5, 1), seen(5)]).paper?.settledAt).toBeUndefined();
});

test('a check that reads the bytes back raises the proof of the log', () => {
  const { paper } = recordOf([verified(1)], [checked(5, 1), seen(5, { sha256: A, colour: false })]);

  expect(paper?.files).toEqual([
    expect.objectContaining({ sha256: A, grade: 'read-back', pages: 2, colour: false }),
  ]);
});

test('a file that a log comes to know is no longer from outside, whichever is read first', () => {
  const check = [checked(5, 1), seen(5, { sha256: A }), fault(5, 'outside-the-tool', A)];
  const book = new DossierBook();
  for (const one of check) book.take('check', one);
  const before = book.record(DOSSIER)?.components[0]?.faults;
  book.take('counter', verified(1));

  expect(before).toEqual(['outside-the-tool']);
  expect(book.record(DOSSIER)?.components[0]?.faults).toEqual([]);
});

test('a fault that voids is told until a later proof mends it', () => {
  const check = [checked(5, 1), fault(5, 'hash-changed', A), fault(5, 'duplicate', A)];

  expect(recordOf([verified(1)], check).paper?.faults).toEqual(['hash-changed', 'duplicate']);
  expect(recordOf([verified(1), verified(9)], check).paper?.faults).toEqual(['duplicate']);
});

test.each<
  readonly [rule: string, files: number, found: readonly Given[], state: string, faults: readonly string[]]
>([
  ['other bytes than those that were proven', 1, [seen(5, { sha256: B })], 'attached', ['hash-changed']],
  ['no file at all', 0, [], 'missing', ['removed-later']],
  ['the very bytes', 1, [seen(5, { sha256: A })], 'verified', []],
  ['a file that it did not read', 1, [seen(5)], 'verified', []],
])('a check that did not know the log found %s', (_what, files, found, state, faults) => {
  const first = recordOf([verified(1)], [checked(5, files), ...found]).paper;
  const again = recordOf([verified(1)], [checked(4, 0), checked(5, files), ...found]).paper;

  expect([first?.state, first?.faults]).toEqual([state, faults]);
  expect([again?.state, again?.faults]).toEqual([state, faults]);
});

test('of two proven files one that is gone leaves the paper open', () => {
  const { paper } = recordOf([verified(1), verified(2, B)], [checked(5, 1), seen(5, { sha256: A })]);

  expect([paper?.state, paper?.faults]).toEqual(['attached', ['removed-later']]);
});

test('a failure stands until a proof or a mark mends it', () => {
  const failed = line(2, 'failed', { failure: 'attach/network' });

  expect(recordOf([failed]).paper?.failure).toBe('attach/network');
  expect(recordOf([failed, line(3, 'presented')]).paper?.failure).toBeUndefined();
});

test('whoever acted outweighs whoever only opened the checklist', () => {
  const opened = { ...asked(9), officer: 'CB-2' } as Given;

  expect(recordOf([opened]).officer).toBe('CB-2');
  expect(recordOf([verified(1), opened]).officer).toBe('CB-1');
});

test('the day of receipt is the host’s, else the code’s, by the clock of Vietnam', () => {
  const late = {
    event: 'host-dossier',
    procedure: 'unknown',
    status: 'open',
    receivedAt: '2026-11-20T18:30:00Z',
  };

  expect(recordOf([asked(0)]).receivedOn).toBe('2026-11-19');
  expect(recordOf([asked(0)], [look(1, late)]).receivedOn).toBe('2026-11-21');
});

test('a clock that was put back puts no line back', () => {
  const { paper } = recordOf([verified(30), line(10, 'replaced', { sha256: B }), verified(10, B)]);

  expect(paper?.files.map(({ sha256 }) => sha256)).toEqual([B]);
});

test('what was kept in another form is refused', () => {
  const book = new DossierBook();
  book.take('counter', verified(1));
  const kept = book.toJson(DOSSIER);

  expect(new DossierBook().restore(kept)).toBe(true);
  expect(new DossierBook().restore({ ...kept, form: 0 })).toBe(false);
  expect(new DossierBook().restore('…')).toBe(false);
});
