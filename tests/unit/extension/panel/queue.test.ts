import { describe, expect, test } from 'vitest';
import {
  componentsToKeep,
  hasWork,
  isProven,
  queueOf,
  type PartState,
} from '../../../../extension/panel/flow/queue';
import type { KeptDossier } from '../../../../shared/storage/kept-dossiers';
import type { StoredAttempt, StoredComponent, StoredDossier } from '../../../../shared/storage/records';
import { aStoredDossier, NOW } from '../../storage/rows';
import { aReport } from '../../../fixtures/worker-answers';
import { aComponentView, anItemView, aPageFacts } from './a-checklist';

/** A dossier with the papers that are named. */
function kept(
  code: string,
  papers: Partial<Record<'items' | 'faultyItems' | 'verified' | 'missing', readonly string[]>>,
  attempts: readonly Partial<StoredAttempt>[] = [],
  more: Partial<StoredDossier> = {},
): KeptDossier {
  const components = (state: StoredComponent['state'], keys: readonly string[] = []) =>
    keys.map((key): StoredComponent => ({ key, state, asked: true, updatedAt: NOW }));
  const bad = aPageFacts({
    quality: aReport({ flaw: 'blurred', severity: 'fail', certainty: 1 }),
  });
  return {
    dossier: aStoredDossier({
      code,
      components: [...components('verified', papers.verified), ...components('missing', papers.missing)],
      ...more,
    }),
    items: [
      ...(papers.items ?? []).map((component) => anItemView(component, { component })),
      ...(papers.faultyItems ?? []).map((component) => anItemView(component, { component, facts: bad })),
    ],
    attempts: attempts.map((attempt, index) => ({
      ...{ id: String(index), dossier: code, component: 'TP01', sha256: 'a', bytes: 1, pages: 1 },
      ...{ signed: false, fileName: 'a.pdf', state: 'attached', items: [], at: NOW },
      ...attempt,
    })),
  };
}

const only = (dossier: KeptDossier) => {
  const [found] = queueOf([dossier]);
  if (!found) throw new Error('it is not on the table');
  return found;
};

describe('a component stands', () => {
  test.each<[string, KeptDossier, PartState]>([
    ['as unsent with pages in it', kept('H', { items: ['TP01'] }), 'unsent'],
    ['as faulty with a page that the gate refuses', kept('H', { faultyItems: ['TP01'] }), 'faulty'],
    [
      'as faulty after the host’s refusal',
      kept('H', { items: ['TP01'] }, [{ state: 'intended', refused: true }]),
      'faulty',
    ],
    ['as waiting until the page saves', kept('H', {}, [{ waits: { for: 'save' } }]), 'waiting'],
    ['as unproven once it was sent', kept('H', { items: ['TP01'] }, [{}]), 'unproven'],
    ['as unproven when it may have been sent', kept('H', {}, [{ state: 'intended' }]), 'unproven'],
    ...(['exempt', 'presented', 'reused'] as const).map((state): [string, KeptDossier, PartState] => [
      `as needing no scan when it is ${state}`,
      kept('H', {}, [], { components: [{ key: 'TP01', state, asked: true, updatedAt: NOW }] }),
      'no-scan',
    ]),
    ['as verified with proof', kept('H', { verified: ['TP01'] }), 'verified'],
    [
      'as verified when the power was cut right after the proof',
      kept('H', {}, [{ state: 'verified', at: '2026-11-21T08:00:01.000Z' }], {
        components: [{ key: 'TP01', state: 'missing', asked: true, updatedAt: NOW }],
      }),
      'verified',
    ],
    [
      'as not begun when it was refused and its pages were taken out',
      kept('H', {}, [{ state: 'intended', refused: true, at: '2026-11-21T08:00:01.000Z' }], {
        components: [{ key: 'TP01', state: 'missing', asked: true, updatedAt: NOW }],
      }),
      'missing',
    ],
    [
      'as not begun when its file is not on the host any more',
      kept('H', {}, [{ state: 'verified' }], {
        components: [{ key: 'TP01', state: 'missing', asked: true, updatedAt: NOW }],
      }),
      'missing',
    ],
  ])('%s', (_name, dossier, expected) => {
    const { parts, of } = only(dossier);

    expect([parts[expected], of]).toEqual([1, 1]);
  });

  test('as unsent when pages were added to one that is proven', () => {
    const { parts } = only(kept('H', { verified: ['TP01'], items: ['TP01'] }));

    expect(parts).toMatchObject({ verified: 0, unsent: 1 });
  });
});

test('a dossier is proven only when nothing that it needs is missing', () => {
  expect(isProven(only(kept('H', { verified: ['TP01', 'TP02'] })))).toBe(true);
  expect(isProven(only(kept('H', { verified: ['TP01'], missing: ['TP02'] })))).toBe(false);
  expect(hasWork(only(kept('H', { verified: ['TP01'], missing: ['TP02'] })))).toBe(false);
  const presented = { key: 'TP02', state: 'presented', asked: true, updatedAt: NOW } as const;
  const verified = { key: 'TP01', state: 'verified', asked: true, updatedAt: NOW } as const;
  expect(isProven(only(kept('H', {}, [], { components: [verified, presented] })))).toBe(true);
});

test('faulty and waiting dossiers come first, proven ones last, the oldest first among equals', () => {
  const at = (hour: string) => ({ since: `2026-11-21T${hour}:00:00.000Z` });
  const codes = queueOf([
    kept('proven', { verified: ['TP01'] }, [], at('01')),
    kept('new', { items: ['TP01'] }, [], at('05')),
    kept('old', { items: ['TP01'] }, [], at('02')),
    kept('waiting', {}, [{ waits: { for: 'save' } }], at('06')),
    kept('faulty', { faultyItems: ['TP01'] }, [], at('04')),
  ]).map(({ code }) => code);

  expect(codes).toEqual(['faulty', 'waiting', 'old', 'new', 'proven']);
});

test('a dossier that was only looked at is on the table while the tab shows it', () => {
  const looked = kept('H', { missing: ['TP01'] });

  expect([queueOf([looked]).length, queueOf([looked], 'H').length]).toEqual([0, 1]);
});

test('one that was put away comes back when something lies in it again', () => {
  const away = { putAwayAt: NOW };

  expect(queueOf([kept('H', { verified: ['TP01'] }, [], away)])).toEqual([]);
  expect(queueOf([kept('H', { verified: ['TP01'], items: ['TP02'] }, [], away)])).toHaveLength(1);
});

test('what failed is kept as a code while its pages lie there, and nothing of an optional paper is asked', () => {
  const failing = aComponentView({ items: [anItemView('a')], failure: { code: 'attach/network' } });
  const optional = aComponentView({ host: { ...failing.host, key: 'TP02', required: false } });

  expect(componentsToKeep([failing, optional], [], NOW)).toEqual([
    { key: 'TP01', state: 'prepared', asked: true, updatedAt: NOW, failure: 'attach/network' },
    { key: 'TP02', state: 'missing', asked: false, updatedAt: NOW },
  ]);
});
