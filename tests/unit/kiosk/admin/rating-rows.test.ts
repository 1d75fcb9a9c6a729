import { expect, test } from 'vitest';
import { ratingRows } from '../../../../kiosk/admin/rating-rows';
import { defaultOffice, parseOffice } from '../../../../shared/domain/indicators/office-file';

test('ratings of days are added up by month, and the office’s file takes them as they are', () => {
  const ratings = ratingRows({
    '2026-11-02': [0, 0, 1, 2, 5],
    '2026-10-30': [1, 0, 0, 0, 3],
    '2026-11-20': [0, 1, 0, 2, 1],
  });

  expect(ratings).toEqual([
    { month: '2026-10', faces: [1, 0, 0, 0, 3] },
    { month: '2026-11', faces: [0, 1, 1, 4, 6] },
  ]);
  expect(parseOffice(JSON.stringify({ ...defaultOffice(), ratings }))).toMatchObject({ ok: true });
  expect(ratingRows({})).toEqual([]);
});
