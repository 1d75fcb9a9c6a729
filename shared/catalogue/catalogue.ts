import * as v from 'valibot';
import { holdsOn } from '../domain/dates';
import type { Procedure } from '../domain/procedure';
import certification from './data/chung-thuc.json';
import residenceAndWelfare from './data/cu-tru-xa-hoi.json';
import land from './data/dat-dai.json';
import marriage from './data/ho-tich-hon-nhan.json';
import otherCivilStatus from './data/ho-tich-khac.json';
import birthAndDeath from './data/ho-tich-sinh-tu.json';
import buildingAndBusiness from './data/xay-dung-kinh-doanh.json';
import { procedureSchema } from './schema';

const FILES: readonly unknown[] = [
  birthAndDeath,
  marriage,
  certification,
  land,
  buildingAndBusiness,
  residenceAndWelfare,
  otherCivilStatus,
];

let all: readonly Procedure[] | undefined;
const days = new Map<string, readonly Procedure[]>();
/** Days that are remembered; a session asks for one or two. */
const MAX_DAYS = 20;

/** Every procedure that ships, in every version. Read and validated on first use. */
export function shippedProcedures(): readonly Procedure[] {
  all ??= v.parse(v.array(procedureSchema), FILES.flat());
  return all;
}

/** The shipped procedures that hold on a day (ISO date). The same day gives the same array. */
export function catalogueOn(date: string): readonly Procedure[] {
  const known = days.get(date);
  if (known) return known;
  if (days.size >= MAX_DAYS) days.clear();
  const onDay = shippedProcedures().filter((procedure) => holdsOn(procedure, date));
  days.set(date, onDay);
  return onDay;
}
