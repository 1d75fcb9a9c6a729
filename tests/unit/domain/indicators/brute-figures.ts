import { percentOf } from '../../../../shared/domain/completeness';
import type { Figure, FigureId } from '../../../../shared/domain/indicators/figure';
import type { ComponentRecord, DossierRecord, FileRecord } from '../../../../shared/domain/indicators/record';
import { dayOf } from './brute-force';

/* Each figure by its own pass over all dossiers, as its sentence in docs/audit.md says it. Only types are shared. */

type Share = readonly [numerator: number, denominator: number];

/** Id, first day it held, last day it held, and province of the exemptions that occur. */
const EXEMPT: readonly (readonly [string, string, string, string?])[] = [
  ['tt03-2025-confidential', '2025-09-15', '9999-12-31'],
  ['tt01-2023-copies', '2023-05-25', '2025-09-14'],
  ['tay-ninh-1508-unscannable', '2021-05-19', '9999-12-31', 'Tây Ninh'],
];
const POINTS: Partial<Record<FigureId, number>> = { '4.1': 6, '4.2': 4, '4.3': 2, '4.4': 4 };

/** All figures by name. */
export function bruteFigures(
  records: readonly DossierRecord[],
  {
    province,
    withoutPaper,
    signed,
    today,
  }: {
    readonly province?: string;
    readonly withoutPaper: readonly string[];
    /** Whether results have to be signed. */
    readonly signed: boolean;
    readonly today: string;
  },
): Readonly<Record<string, Omit<Figure, 'id'>>> {
  const lawful = ({ exemption }: ComponentRecord, day: string) =>
    EXEMPT.some(
      ([id, from, until, only]) =>
        id === exemption && from <= day && day <= until && (!only || only === province),
    );
  const settled = (one: ComponentRecord, day: string) =>
    one.state === 'exempt' ? lawful(one, day) : ['verified', 'reused', 'presented'].includes(one.state);
  const required = ({ components }: DossierRecord) => components.filter((one) => one.required === true);
  const whole = (record: DossierRecord) => required(record).every((one) => settled(one, record.receivedOn));
  const known = records.filter((record) => record.known);
  const timed = known.filter(
    (record) =>
      whole(record) && required(record).length > 0 && required(record).every(({ settledAt }) => settledAt),
  );
  const all = records.flatMap((record) => record.components.map((one) => ({ one, day: record.receivedOn })));
  const verified = all.filter(({ one }) => one.state === 'verified');
  const files = verified.flatMap(({ one }) => one.files.filter(({ grade }) => grade));
  const judged = files.map(isGood).filter((good) => good !== undefined);
  const exempt = all.filter(({ one }) => one.state === 'exempt');
  const ticked = all.filter(
    ({ one }) => one.ticked === true && !['reused', 'exempt', 'presented'].includes(one.state),
  );
  const inspected = all.filter(({ one }) => one.inspections.length > 0);
  const paper = records.filter(({ procedure }) => !withoutPaper.includes(procedure));
  const finished = paper.filter(({ status }) => status === 'finished');
  const has = ({ components }: DossierRecord, result: boolean) =>
    components.some(({ part, state }) => (part === 'result') === result && state === 'verified');
  const reuse = (record: DossierRecord, says?: true) =>
    record.components.some(
      ({ part, reused }) => part !== 'result' && (says ? reused === true : reused !== undefined),
    );
  const promised = records.map((record) => kept(record, today)).filter((good) => good !== undefined);
  const shares: Record<FigureId, Share> = {
    completeness: [
      sum(known.map((record) => required(record).filter((one) => settled(one, record.receivedOn)).length)),
      sum(known.map((record) => required(record).length)),
    ],
    'complete-dossiers': of(known, whole),
    quality: of(judged, (good) => good),
    'read-back': of(verified, ({ one }) =>
      one.files.every(({ grade }) => grade === undefined || grade === 'read-back'),
    ),
    'exempt-with-reason': of(exempt, ({ one, day }) => lawful(one, day)),
    'ticked-with-file': of(ticked, ({ one }) => one.state === 'verified'),
    'attached-in-time': of(timed, (record) =>
      required(record).every(
        ({ settledAt = '' }) => dayOf(Date.parse(settledAt)) <= weekdayAfter(record.receivedOn),
      ),
    ),
    'few-supplements': of(
      records.filter(({ supplements }) => supplements !== undefined),
      ({ supplements }) => supplements === 0 || supplements === 1,
    ),
    'inspected-good': of(inspected, ({ one }) => !one.inspections.some(({ verdict }) => verdict !== 'good')),
    results: of(
      paper.filter(({ status, dueOn }) => status === 'finished' || (status === 'open' && late(dueOn, today))),
      ({ components }) =>
        components.some((one) => one.part === 'result' && one.state === 'verified' && !(signed && bare(one))),
    ),
    'signed-results': of(
      verified.filter(
        ({ one }) =>
          signed &&
          one.part === 'result' &&
          (bare(one) || one.files.every((file) => !file.grade || file.signed)),
      ),
      ({ one }) => !bare(one),
    ),
    '4.1': of(
      paper.filter((record) => record.status === 'finished' || has(record, true)),
      (record) => has(record, true),
    ),
    '4.2': of(
      records.filter(({ components }) => components.length > 0),
      (record) => has(record, false) && !(finished.includes(record) && !has(record, true)),
    ),
    '4.3': of(
      records.filter((record) => reuse(record)),
      (record) => reuse(record, true),
    ),
    '4.4': of(
      records.filter((record) => reuse(record) || has(record, true)),
      (record) => reuse(record, true) || has(record, true),
    ),
    'on-time': of(promised, (good) => good),
    online: of(
      records.filter(({ channel }) => channel),
      ({ channel }) => channel === 'online',
    ),
    kiosk: of(
      records.filter(({ logged }) => logged),
      ({ kiosk }) => kiosk,
    ),
    satisfaction: [0, 0],
  };
  return Object.fromEntries(
    Object.entries(shares).map(([id, [numerator, denominator]]) => {
      const percent = percentOf(numerator, denominator);
      const max = POINTS[id as FigureId];
      return [
        id,
        {
          ...{ numerator, denominator },
          ...(percent !== undefined && { percent }),
          ...(percent !== undefined && max !== undefined && { score: points(percent, max) }),
          ...(max !== undefined && { maxScore: max }),
        },
      ];
    }),
  );
}

/** Whether a proven file of it is known to bear no signature. */
function bare({ files }: ComponentRecord): boolean {
  return files.some(({ grade, signed }) => grade && signed === false);
}

function late(dueOn: string | undefined, today: string): boolean {
  return dueOn !== undefined && dueOn < today;
}

function points(percent: number, max: number): number {
  return percent >= 80 ? max : Number((Math.round(((percent * max) / 80) * 100) / 100).toFixed(2));
}

function isGood({ pdf, pages, colour, minDpi }: FileRecord): boolean | undefined {
  if (pages === 0 || colour === false || (pdf ?? 14) < 14 || (minDpi ?? 200) < 200) return false;
  return pdf === undefined || pages === undefined ? undefined : true;
}

function kept(record: DossierRecord, today: string): boolean | undefined {
  const { status, dueAt, finishedAt, supplements = 0 } = record;
  if (status === 'waiting') return supplements >= 2 ? false : undefined;
  if (!status || !dueAt) return undefined;
  if (status === 'open') return dayOf(Date.parse(dueAt)) < today ? false : undefined;
  return finishedAt ? Date.parse(finishedAt) <= Date.parse(dueAt) : undefined;
}

/** No holiday lies in the days of these worlds. */
function weekdayAfter(day: string): string {
  let ms = Date.parse(day);
  do ms += 86_400_000;
  while ([0, 6].includes(new Date(ms).getUTCDay()));
  return new Date(ms).toISOString().slice(0, 10);
}

function of<T>(list: readonly T[], good: (one: T) => boolean): Share {
  return [list.filter(good).length, list.length];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
