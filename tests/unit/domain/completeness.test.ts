import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeness, componentGrade, nationalPass, percentOf } from '../../../shared/domain/completeness';
import type {
  Attachment,
  ComponentState,
  Dossier,
  DossierComponent,
  Grade,
} from '../../../shared/domain/dossier';
import { aComponent, aDossier, anAttachment } from '../../fixtures/builders';

const STATES: ComponentState[] = [
  'missing',
  'prepared',
  'attached',
  'verified',
  'reused',
  'exempt',
  'presented',
];
const unproven = (): Attachment => ({ sha256: 'cd'.repeat(32), bytes: 412_345, pages: 2, signed: false });
const withState = (state: ComponentState, changes: Partial<DossierComponent> = {}) =>
  aComponent({ state, code: `${state}1`, ...changes });

test('every state has its list', () => {
  const figures = completeness(
    aDossier({
      components: STATES.map((state) => withState(state, { exemption: 'tt03-2025-confidential' })),
    }),
  );

  for (const state of STATES) expect(figures[state]).toEqual([`${state}1`]);
  expect(figures.total).toBe(7);
  expect(figures.required).toEqual({
    total: 7,
    settled: 4,
    open: ['missing1', 'prepared1', 'attached1'],
    percent: 57.14,
  });
  expect(figures.complete).toBe(false);
});

test.each([
  ['a verified component without a file is missing', withState('verified', { attachments: [] }), 'missing'],
  [
    'a verified component without proof is attached',
    withState('verified', { attachments: [unproven()] }),
    'attached',
  ],
  [
    'one file without proof keeps the others from counting',
    withState('verified', { attachments: [anAttachment(), unproven()] }),
    'attached',
  ],
  [
    'an empty file proves nothing',
    withState('verified', { attachments: [anAttachment({ bytes: 0 })] }),
    'attached',
  ],
  ['a prepared component without a file is missing', withState('prepared', { attachments: [] }), 'missing'],
] as const)('%s', (_what, component, list) => {
  const figures = completeness(aDossier({ components: [component] }));

  expect(figures[list]).toEqual([component.code]);
  expect(figures.complete).toBe(false);
});

test('a component is as well proven as its weakest file', () => {
  const attachments = [anAttachment({ grade: 'read-back' }), anAttachment({ grade: 'accepted' })];
  const component = withState('verified', { attachments });

  expect(componentGrade(component)).toBe('accepted');
  expect(completeness(aDossier({ components: [component] })).verifiedBy).toEqual({
    'read-back': [],
    listed: [],
    accepted: ['verified1'],
  });
});

test.each([undefined, 'vì tôi bận'])('exempt because of %j settles nothing', (exemption) => {
  const component = withState('exempt', exemption === undefined ? {} : { exemption });
  const figures = completeness(aDossier({ components: [component] }));

  expect(figures.exemptWithoutReason).toEqual(['exempt1']);
  expect(figures.required.open).toEqual(['exempt1']);
});

test('optional components are listed but not asked for', () => {
  const components = [aComponent(), withState('missing', { required: false })];
  const figures = completeness(aDossier({ components }));

  expect(figures.missing).toEqual(['missing1']);
  expect(figures.complete).toBe(true);
  expect(figures.required.percent).toBe(100);
});

test('a dossier that asks for nothing has no percentage', () => {
  const figures = completeness(aDossier({ components: [] }));

  expect(figures.required).toEqual({ total: 0, settled: 0, open: [], percent: undefined });
});

test('a failure that was not mended is listed', () => {
  const component = withState('attached', { failure: { code: 'attach/unproven' } });

  expect(completeness(aDossier({ components: [component] })).failed).toEqual(['attached1']);
});

test.each([
  ['unfinished, one file, no result', aDossier(), true],
  ['finished, one file, no result', aDossier({ finished: true }), false],
  ['finished, one file, one result', aDossier({ finished: true, results: [anAttachment()] }), true],
  ['finished, an empty result', aDossier({ finished: true, results: [anAttachment({ bytes: 0 })] }), false],
  ['no file', aDossier({ components: [withState('missing', { attachments: [] })] }), false],
  [
    'a file that was only prepared',
    aDossier({ components: [withState('prepared', { attachments: [unproven()] })] }),
    false,
  ],
  [
    'one file of two required papers',
    aDossier({ components: [aComponent(), withState('missing', { attachments: [] })] }),
    true,
  ],
  ['nothing but reuse', aDossier({ components: [withState('reused', { attachments: [] })] }), false],
])('national figure: %s → %s', (_what, dossier, pass) => {
  expect(nationalPass(dossier)).toBe(pass);
});

const attachment: fc.Arbitrary<Attachment> = fc
  .tuple(fc.option(fc.constantFrom<Grade>('read-back', 'listed', 'accepted'), { nil: undefined }), fc.nat(3))
  .map(([grade, bytes]) => ({ ...unproven(), bytes, ...(grade && { grade }) }));
const component: fc.Arbitrary<DossierComponent> = fc
  .record({
    state: fc.constantFrom(...STATES),
    required: fc.boolean(),
    attachments: fc.array(attachment, { maxLength: 3 }),
  })
  .map((changes) => aComponent(changes));
const dossier: fc.Arbitrary<Dossier> = fc
  .tuple(fc.array(component, { maxLength: 12 }), fc.boolean())
  .map(([components, finished]) =>
    aDossier({
      components: components.map((one, index) => ({ ...one, code: `TP${String(index)}` })),
      finished,
    }),
  );

test('each component stands in exactly one list', () => {
  fc.assert(
    fc.property(dossier, (given) => {
      const figures = completeness(given);
      const listed = STATES.flatMap((state) => figures[state]);
      expect([...listed].sort()).toEqual(given.components.map(({ code }) => code).sort());
    }),
  );
});

test('the verified are exactly those whose every file is proven', () => {
  fc.assert(
    fc.property(dossier, (given) => {
      const figures = completeness(given);
      const proven = given.components.filter(
        ({ state, attachments }) =>
          state === 'verified' &&
          attachments.length > 0 &&
          attachments.every(({ grade, bytes }) => grade && bytes > 0),
      );
      expect(figures.verified).toEqual(proven.map(({ code }) => code));
      expect(Object.values(figures.verifiedBy).flat().sort()).toEqual([...figures.verified].sort());
    }),
  );
});

test('complete means that nothing required is open, and the figures add up', () => {
  fc.assert(
    fc.property(dossier, (given) => {
      const { required, complete } = completeness(given);
      expect(required.settled + required.open.length).toBe(required.total);
      expect(complete).toBe(required.open.length === 0);
    }),
  );
});

test('percentages have two decimals, and none exists of nothing', () => {
  expect([percentOf(1, 3), percentOf(1_939, 1_940), percentOf(0, 5), percentOf(0, 0)]).toEqual([
    33.33,
    99.95,
    0,
    undefined,
  ]);
});
