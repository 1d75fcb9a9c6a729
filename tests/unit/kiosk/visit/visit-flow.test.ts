import { describe, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Event } from '../../../../kiosk/flow/events';
import type { State } from '../../../../kiosk/flow/state';
import { EMPTY_WHO, gapOf, whoOf, type WhoForm } from '../../../../kiosk/flow/visit/who-form';
import { aDraft, aState, VIETNAMESE } from '../../../fixtures/kiosk';

const consent = { version: '2026-11-22', at: '2026-11-22T08:00:00.000Z' };
const form: WhoForm = {
  ...EMPTY_WHO,
  behalf: 'self',
  name: ' Nguyễn  Thị Ví Dụ ',
  number: '001 095 001 234',
};
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);

describe('consent', () => {
  test('is kept with version and time and nothing else', () => {
    const next = says(aState({ at: 'consent' }), { is: 'consented', consent });

    expect([next.screen.at, next.visit]).toEqual(['who', { consent }]);
  });

  test('whoever does not agree leaves nothing behind, and may look again', () => {
    const declined = says(aState({ at: 'consent' }, { visit: { consent }, whoForm: form }), {
      is: 'consent-declined',
    });

    expect([declined.screen, declined.visit, declined.whoForm]).toEqual([
      { at: 'consent', declined: true },
      {},
      undefined,
    ]);
    expect(says(declined, { is: 'went-back' }).screen).toEqual({ at: 'consent' });
  });

  test('a late answer on another screen changes nothing', () => {
    const state = aState({ at: 'checklist', draft: aDraft() });

    expect(
      says(state, { is: 'consented', consent }, { is: 'consent-declined' }, { is: 'who-skipped' }),
    ).toEqual(state);
  });
});

describe('the person', () => {
  test('what was typed survives the way back to the consent and the way on to the procedures', () => {
    const next = says(
      aState({ at: 'who' }),
      { is: 'who-typed', form },
      { is: 'went-back' },
      { is: 'consented', consent },
      { is: 'who-skipped' },
      { is: 'went-back' },
    );

    expect([next.screen.at, next.whoForm]).toEqual(['who', form]);
  });

  test('skipping leaves the person out of the dossier', () => {
    const who = whoOf(form);
    const given = says(aState({ at: 'who' }), who ? { is: 'who-given', who } : { is: 'who-skipped' });
    const skipped = says(given, { is: 'went-back' }, { is: 'who-skipped' });

    expect([given.visit.who?.person.name, skipped.visit.who]).toEqual(['Nguyễn Thị Ví Dụ', undefined]);
  });

  test('back to the welcome screen, and the end, forget it', () => {
    const consented = aState({ at: 'consent' }, { whoForm: form, visit: { consent } });
    const back = says(consented, { is: 'went-back' });
    const ended = says(consented, { is: 'ended', fresh: VIETNAMESE });

    expect([back.whoForm, back.visit, ended.whoForm, ended.visit]).toEqual([undefined, {}, undefined, {}]);
  });
});

describe('what a form describes', () => {
  test('a name is tidied, a number is its digits', () => {
    expect(whoOf(form)).toEqual({
      behalf: 'self',
      person: { name: 'Nguyễn Thị Ví Dụ', number: '001095001234', from: 'typed' },
    });
  });

  test('the card wins over what was typed before', () => {
    const card = { name: 'TRẦN VĂN MẪU', number: '001095001234', from: 'card-qr' as const };

    expect(whoOf({ ...form, card })?.person).toEqual(card);
  });

  test('a number that is none is left out', () => {
    expect(whoOf({ ...form, number: '0010950012' })?.person).toEqual({
      name: 'Nguyễn Thị Ví Dụ',
      from: 'typed',
    });
  });

  test.each([
    ['0123456789', '0123456789'],
    ['0123456789-001', '0123456789001'],
    ['01234', undefined],
  ])('the tax code %s', (typed, taxCode) => {
    const who = whoOf({ ...form, behalf: 'organisation', organisationName: 'Công ty Ví Dụ', taxCode: typed });

    expect(who?.organisation).toEqual({ name: 'Công ty Ví Dụ', ...(taxCode && { taxCode }) });
  });

  test('what belongs to another choice stays out of the dossier', () => {
    const who = whoOf({ ...form, otherName: 'Lê Thị Khác', organisationName: 'Công ty' });

    expect(Object.keys(who ?? {})).toEqual(['behalf', 'person']);
  });

  test.each([
    [EMPTY_WHO, 'behalf'],
    [{ ...EMPTY_WHO, behalf: 'self' as const }, 'person'],
    [{ ...form, behalf: 'other' as const }, 'other'],
    [{ ...form, behalf: 'organisation' as const, organisationName: '  ' }, 'organisation'],
    [form, undefined],
  ])('the first gap is named', (given, gap) => {
    expect(gapOf(given)).toBe(gap);
  });
});
