import type { HostCheckMessages, HostDossier, HostDossierRow } from '../../../../shared/contracts/host-check';
import { recogniseDossierCode } from '../../../../shared/domain/codes';
import { fail, ok, type Result } from '../../../../shared/domain/result';

/** Whom to ask for a dossier of the host that is not on the page, with the session of its tab. One question each. */
export interface DossierHost {
  list(window: HostCheckMessages['host/list']['in']): Promise<HostCheckMessages['host/list']['out']>;
  dossier(id: string): Promise<HostCheckMessages['host/dossier']['out']>;
  bytes(id: string, reference: string): Promise<Result<Blob>>;
}

/** A dossier with what the host knows it by. */
export interface FoundDossier {
  readonly id: string;
  readonly dossier: HostDossier;
}

const WINDOW = 100;
/** Questions for one day's list; a host that goes on has a list without end. */
const MOST_WINDOWS = 100;
const NOT_THERE = fail({ code: 'host/refused', status: 404 });

/**
 * A dossier by its code, looked for on the day of receipt that its code names. 'host/refused' with 404 where the code
 * names none, or the host lists no such dossier.
 */
export async function dossierByCode(host: DossierHost, code: string): Promise<Result<FoundDossier>> {
  const receivedOn = recogniseDossierCode(code)?.receivedOn;
  if (receivedOn === undefined) return NOT_THERE;
  const row = await hostRow(host, code, receivedOn);
  if (!row.ok) return row;
  const dossier = await wholeDossier(host, row.value);
  return dossier.ok ? ok({ id: row.value.id, dossier: dossier.value }) : dossier;
}

/** A dossier's row in the host's list of a day (ISO date); 'host/refused' with 404 where it has none. */
export async function hostRow(
  host: DossierHost,
  dossier: string,
  day: string,
): Promise<Result<HostDossierRow>> {
  let start = 0;
  for (let asked = 0; asked < MOST_WINDOWS; asked++) {
    const list = await host.list({ from: day, until: day, start, count: WINDOW });
    if (!list.ok) return list;
    const row = list.value.rows.find(({ code }) => code === dossier);
    if (row) return ok(row);
    start += list.value.entries;
    if (list.value.entries === 0 || start >= (list.value.total ?? Number.POSITIVE_INFINITY)) break;
  }
  return NOT_THERE;
}

/** Asks until the dossier is there. 'host/other-shape' where the host shows another one under its id. */
export async function wholeDossier(
  host: Pick<DossierHost, 'dossier'>,
  { id, code }: HostDossierRow,
): Promise<Result<HostDossier>> {
  for (;;) {
    const step = await host.dossier(id);
    if (!step.ok) return step;
    const { dossier } = step.value;
    if (dossier) return dossier.code === code ? ok(dossier) : fail({ code: 'host/other-shape' });
  }
}
