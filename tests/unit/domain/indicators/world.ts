import fc from 'fast-check';
import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import type { AuditOffice } from '../../../../shared/domain/indicators/office';
import type { ObservationFacts } from '../../../../shared/domain/observation';
import { SHARED_DATABASES } from '../../../../shared/domain/reuse-source';

export type Line = EvidenceFacts | ObservationFacts;

/** Lines by the id of their source, each list in its source's own order. */
export type World = Readonly<Record<string, readonly Line[]>>;

/** What the catalogue of these worlds knows. */
export const CATALOGUE = { '1.001193': { TP01: true, TP02: false, TP03: true } } as const;

export const OFFICE: AuditOffice = {
  ...{ parentAgency: '', agency: 'Sở', place: '', province: 'Tây Ninh' },
  units: [{ code: 'H40.12', name: 'Phường 1', level: 'commune' }],
  thresholds: { green: 80, yellow: 70, orange: 50 },
  targets: {},
  withoutPaperResult: ['2.000815'],
  ratings: [],
  devices: [],
};

/** Two of them on a Friday and the Thursday before, one before an exemption came into force, one with no day in it. */
const DOSSIERS = ['H40.12-261120-0001', 'H40.12-261119-0002', 'H48.1-250910-0003', 'H40-269999-0004'];
const SHAS = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const FAULTS = [
  ...(['removed-later', 'hash-changed', 'zero-bytes', 'unreadable', 'wrong-type'] as const),
  ...(['duplicate', 'ticked-without-file', 'file-without-tick', 'outside-the-tool'] as const),
  'not-on-host' as const,
];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Few moments, so that lines of several sources meet in one; in two zones, from Friday into the next week. */
const moment = fc
  .tuple(fc.constantFrom(19, 20, 21, 23, 24), fc.constantFrom(1, 9, 18), fc.nat(3), fc.boolean())
  .map(([day, hour, second, eastern]) => {
    const ms = Date.UTC(2026, 10, day, hour, 0, 0, second);
    return eastern
      ? new Date(ms + 7 * 3_600_000).toISOString().replace('Z', '+07:00')
      : new Date(ms).toISOString();
  });

const files = {
  sha256: maybe(fc.constantFrom(...SHAS)),
  bytes: maybe(fc.constantFrom(0, 1_000, 2_000)),
  pages: maybe(fc.constantFrom(0, 1, 3)),
  minDpi: maybe(fc.constantFrom(150, 200, 300)),
  pdf: maybe(fc.constantFrom(13, 14, 17)),
  colour: maybe(fc.boolean()),
  signed: maybe(fc.boolean()),
};
const always = {
  at: moment,
  dossier: mostlyFirst(DOSSIERS),
  officer: fc.constantFrom('CB-1', 'CB-2', 'CB-3'),
};
/** One of them the catalogue does not have. */
const component = mostlyFirst(['TP01', 'TP02', 'TP03', 'KQ01', 'TP09']);

const NO_FILE = { sha256: undefined, signed: undefined };
/** From where a paper is used again. */
const reuse = fc.oneof(
  fc.record({ source: fc.constant('shared-data' as const), database: fc.constantFrom(...SHARED_DATABASES) }),
  fc.constant({ source: 'other-dossier' as const, from: 'H40.12-251105-0012' }),
  fc.record({
    source: fc.constant('other-dossier' as const),
    from: fc.constant('H40.12-251105-0012'),
    sha256: fc.constantFrom(...SHAS),
    seen: fc.constantFrom('host', 'log'),
    signed: maybe(fc.boolean()),
    fromComponent: maybe(fc.constant('KQ01')),
  }),
);

const evidence = fc
  .record({
    ...always,
    ...files,
    component,
    event: fc.constantFrom(
      ...(['asked', 'attached', 'verified', 'verified', 'verified', 'replaced'] as const),
      ...(['reused', 'exempt', 'presented', 'withdrawn', 'failed'] as const),
    ),
    procedure: fc.constantFrom('1.001193.H40', '2.000815', 'unknown'),
    grade: fc.constantFrom('read-back', 'listed', 'accepted'),
    exemption: fc.constantFrom('tt03-2025-confidential', 'tt01-2023-copies', 'tay-ninh-1508-unscannable'),
    failure: fc.constantFrom('attach/unproven', 'attach/network'),
    override: maybe(fc.constantFrom('compared', 'other')),
    required: fc.boolean(),
    part: fc.constantFrom('component', 'component', 'result', 'other'),
    origin: maybe(fc.constantFrom('scan', 'kiosk')),
    reuse: maybe(reuse),
  })
  .map(({ reuse: said, ...line }) => (line.event === 'reused' ? { ...line, ...NO_FILE, ...said } : line))
  .map((line) => asWritten(line) as EvidenceFacts);

const observation = fc
  .oneof(
    fc.record({
      ...always,
      event: fc.constant('host-dossier'),
      procedure: fc.constantFrom('1.001193', '2.000815.000.00.00.H38', 'unknown'),
      status: fc.constantFrom('open', 'waiting', 'finished', 'finished', 'refused'),
      receivedAt: maybe(moment),
      dueAt: maybe(moment),
      finishedAt: maybe(moment),
      channel: maybe(fc.constantFrom('online', 'counter', 'post')),
      supplements: maybe(fc.nat(2)),
    }),
    fc.record({
      ...always,
      component,
      event: fc.constant('host-component'),
      required: fc.boolean(),
      part: fc.constantFrom('component', 'result', 'other'),
      files: fc.nat(2),
      ticked: maybe(fc.boolean()),
      reused: maybe(fc.boolean()),
    }),
    fc.record({ ...always, ...files, component, event: fc.constant('host-file') }),
    fc.record({
      ...always,
      component,
      event: fc.constant('host-fault'),
      fault: fc.constantFrom(...FAULTS),
      sha256: files.sha256,
    }),
    fc.record({
      ...always,
      component,
      event: fc.constant('inspected'),
      sample: fc.constantFrom('0'.repeat(16), '1'.repeat(16)),
      round: fc.constantFrom(1, 2),
      verdict: fc.constantFrom('good', 'good', 'cut'),
    }),
  )
  .map((line) => asWritten(line) as ObservationFacts);

/** A paper's files as one check sees them, told in one go, as checks do. */
const look = fc
  .record({
    ...always,
    component,
    files: fc.array(
      fc.record({
        sha256: maybe(fc.constantFrom(...SHAS)),
        bytes: fc.constantFrom(undefined, 0, 1_000, 1_000),
      }),
      {
        maxLength: 3,
      },
    ),
    wrong: fc.array(fc.constantFrom('unreadable', 'duplicate', 'removed-later'), { maxLength: 2 }),
  })
  .map(({ files, wrong, ...who }) => [
    asWritten({ ...who, event: 'host-component', required: true, part: 'component', files: files.length }),
    ...files.map((file) => asWritten({ ...who, ...file, event: 'host-file' })),
    ...wrong.map((fault) => asWritten({ ...who, fault, sha256: files[0]?.sha256, event: 'host-fault' })),
  ])
  .map((lines) => lines as ObservationFacts[]);

/** Two files of one paper, one after the other. */
const proofs = fc
  .record({
    ...always,
    component,
    grade: fc.constantFrom('listed', 'accepted'),
    shas: fc.shuffledSubarray(SHAS),
  })
  .map(({ shas, ...who }) =>
    shas.map((sha256) =>
      asWritten({ ...who, event: 'verified', procedure: '1.001193', sha256, bytes: 1_000, pages: 1 }),
    ),
  )
  .map((lines) => lines as EvidenceFacts[]);

const single = fc.oneof(evidence, observation).map((line): readonly Line[] => [line]);
const source = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: single },
      { weight: 1, arbitrary: look },
      { weight: 1, arbitrary: proofs },
    ),
    {
      maxLength: 22,
    },
  )
  .map((groups) => groups.flat());

/** One to three sources; their ids do not stand in the order of their making. */
export const world: fc.Arbitrary<World> = fc.oneof(
  fc.record({ local: source }),
  fc.record({ local: source, b0b0: source }),
  fc.record({ local: source, b0b0: source, a1a1: source }),
);

/** What a log holds: only what its event may say, no absent fields. */
function asWritten(line: Readonly<Record<string, unknown>>): unknown {
  const event = line['event'];
  const absent = [
    ...(event === 'asked' ? ['sha256', 'bytes', 'origin', 'override'] : ['required', 'part']),
    ...(event === 'exempt' || (event === 'verified' && line['origin'] === 'kiosk') ? [] : ['exemption']),
    ...(event === 'failed' ? [] : ['failure']),
    ...(event === 'verified' ? [] : ['grade']),
  ];
  const ofEvidence = !String(event).startsWith('host-') && event !== 'inspected';
  const written: Readonly<Record<string, unknown>> = {
    ...line,
    ...(event === 'verified' && { sha256: line['sha256'] ?? SHAS[0] }),
  };
  return Object.fromEntries(
    Object.entries(written).filter(
      ([field, value]) => value !== undefined && !(ofEvidence && absent.includes(field)),
    ),
  );
}

/** So often the first that lines meet in it. */
function mostlyFirst(choices: readonly string[]): fc.Arbitrary<string> {
  const [first = '', ...rest] = choices;
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(first) },
    { weight: 2, arbitrary: fc.constantFrom(...rest) },
  );
}
