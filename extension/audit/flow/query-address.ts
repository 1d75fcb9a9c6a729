import type { AuditQuery } from '../../../shared/contracts/audit';
import { recogniseProcedureCode } from '../../../shared/domain/codes';
import { isIsoDate } from '../../../shared/domain/dates';
import { isOfficerId } from '../../../shared/domain/evidence-facts';
import type { Colour } from '../../../shared/domain/indicators/figure';
import type { AgencyLevel } from '../../../shared/domain/targets';
import type { Period } from './period';

/** Names of the parameters in the address, Vietnamese words without marks. */
const KEYS = {
  from: 'tu',
  until: 'den',
  units: 'dv',
  level: 'cap',
  procedures: 'tt',
  officers: 'cb',
  colours: 'mau',
  open: 'thieu',
  faulty: 'loi',
  code: 'ma',
} as const;

/** What a unit is called in codes and addresses. */
export const UNIT_CODE = /^[A-Z0-9.]{1,30}$/;
const LEVELS: readonly AgencyLevel[] = ['central', 'province', 'district', 'commune'];
const COLOURS: readonly Colour[] = ['green', 'yellow', 'orange', 'red'];

/**
 * The question that an address asks. Only codes, dates and words of closed lists pass: no name and no identity number
 * can come from an address into the page, or be put into one by it.
 */
export function queryIn(parameters: URLSearchParams, otherwise: Period): AuditQuery {
  const listed = (key: keyof typeof KEYS, fits: (item: string) => boolean): readonly string[] =>
    (parameters.get(KEYS[key]) ?? '').split(',').filter((item) => item !== '' && fits(item));
  const units = listed('units', (item) => UNIT_CODE.test(item));
  const procedures = listed('procedures', (item) => item === 'unknown' || !!recogniseProcedureCode(item));
  const officers = listed('officers', isOfficerId);
  const wanted = listed('colours', () => true);
  const colours = COLOURS.filter((colour) => wanted.includes(colour));
  const level = LEVELS.find((one) => one === parameters.get(KEYS.level));
  const code = partOfCode(parameters.get(KEYS.code) ?? '');
  return {
    ...periodIn(parameters, otherwise),
    ...(units.length > 0 && { units }),
    ...(level && { level }),
    ...(procedures.length > 0 && { procedures }),
    ...(officers.length > 0 && { officers }),
    ...(colours.length > 0 && { colours }),
    ...(parameters.get(KEYS.open) === '1' && { open: true as const }),
    ...(parameters.get(KEYS.faulty) === '1' && { faulty: true as const }),
    ...(code !== '' && { code }),
  };
}

/** The parameters of a question, in a fixed order. */
export function queryOut(query: AuditQuery): URLSearchParams {
  const parameters = new URLSearchParams({ [KEYS.from]: query.from, [KEYS.until]: query.until });
  const put = (key: keyof typeof KEYS, value: string | undefined): void => {
    if (value !== undefined && value !== '') parameters.set(KEYS[key], value);
  };
  put('units', query.units?.join(','));
  put('level', query.level);
  put('procedures', query.procedures?.join(','));
  put('officers', query.officers?.join(','));
  put('colours', query.colours?.join(','));
  put('open', query.open && '1');
  put('faulty', query.faulty && '1');
  put('code', query.code);
  return parameters;
}

/** The same text for the same question. */
export function keyOf(query: AuditQuery): string {
  return queryOut(query).toString();
}

/**
 * What of a typed text can be part of a dossier's code, in capitals; nothing where it holds more than eight digits in a
 * row, as identity and telephone numbers do and no code does.
 */
export function partOfCode(typed: string): string {
  const part = typed
    .toUpperCase()
    .replace(/[^A-Z0-9.-]/g, '')
    .slice(0, 40);
  return /\d{9}/.test(part) || /[A-Z]{2}/.test(part) ? '' : part;
}

function periodIn(parameters: URLSearchParams, otherwise: Period): Period {
  const from = parameters.get(KEYS.from) ?? '';
  const until = parameters.get(KEYS.until) ?? '';
  return isIsoDate(from) && isIsoDate(until) && from <= until ? { from, until } : otherwise;
}
