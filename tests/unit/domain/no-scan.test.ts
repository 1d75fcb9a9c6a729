import { expect, test } from 'vitest';
import type { EvidenceEvent, EvidenceFacts } from '../../../shared/domain/evidence';
import { parseEvidenceFacts } from '../../../shared/domain/evidence-facts';
import { noScanByComponent, noScanReasons } from '../../../shared/domain/no-scan';

const given = (date: string, province?: string) =>
  noScanReasons(date, province).map((reason) =>
    'exemption' in reason ? `${reason.give} ${reason.exemption.id}` : reason.give,
  );

function said(event: EvidenceEvent, component: string, exemption?: string): EvidenceFacts {
  const who = { at: '2026-11-21T01:30:00Z', dossier: 'H40.12-261121-0007', officer: 'CB-012' };
  return { ...who, procedure: 'unknown', event, component, ...(exemption !== undefined && { exemption }) };
}

test('the reasons are the exemptions of the day, then presentation with its own rule, then reuse', () => {
  expect(given('2026-11-21')).toEqual([
    'exempt tt03-2025-online',
    'exempt tt03-2025-agency-reply',
    'exempt tt03-2025-confidential',
    'presented tt03-2025-presented',
    'reused',
  ]);
  expect(given('2023-01-01')).toEqual(['presented', 'reused']);
});

test('a province’s own that wants the citizen’s PDF is no exemption by itself, and of no other province', () => {
  expect(given('2026-11-21', 'Tây Ninh')).toContain('citizen-pdf tay-ninh-1508-unscannable');
  expect(given('2026-11-21', 'An Giang')).toEqual(given('2026-11-21'));
});

test('of each component the newest word counts, until it is taken back; files and failures say nothing of it', () => {
  const words = noScanByComponent([
    said('exempt', 'TP01', 'tt03-2025-confidential'),
    said('presented', 'TP01', 'tt03-2025-presented'),
    said('asked', 'TP01'),
    said('reused', 'TP02'),
    said('withdrawn', 'TP02'),
    said('exempt', 'TP03'),
    said('verified', 'TP04', 'tay-ninh-1508-unscannable'),
  ]);

  expect([...words]).toEqual([['TP01', { state: 'presented', exemption: 'tt03-2025-presented' }]]);
});

test('where the citizen’s PDF has to come, a line with the exemption alone is refused by the log', () => {
  const alone = said('exempt', 'TP01', 'tay-ninh-1508-unscannable');

  expect(parseEvidenceFacts(alone)).toMatchObject({ ok: false, failure: { field: 'exemption' } });
});
