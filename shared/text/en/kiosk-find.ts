import type { HolidayName } from '../../domain/holidays';
import type { KioskFindText } from '../kiosk-find';
import { finderEn } from './finder';

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const HOLIDAYS: Readonly<Record<HolidayName, string>> = {
  'new-year': 'New Year',
  tet: 'Tet',
  'hung-kings': 'Hung Kings’ Day',
  reunification: 'Reunification Day',
  labour: 'Labour Day',
  national: 'National Day',
  culture: 'Culture Day',
};
const REASONS: KioskFindText['unscannable']['reasons'] = {
  drawing: 'It is a drawing, a design or a project paper',
  'not-a4': 'It is not A4',
  old: 'It is old, torn or stuck together and could be damaged',
  long: 'It has too many pages or is bound as a book',
};

export const kioskFindEn: KioskFindText = {
  events: {
    title: 'Choose by what happened',
    intro: 'Choose the procedure you need:',
    names: {
      birth: 'A child is born',
      marriage: 'Getting married',
      death: 'Somebody has died',
      land: 'Buying or selling land',
      copies: 'Certified copies',
      moving: 'Moving home',
      building: 'Building a house',
      business: 'Opening a business',
      'lost-or-wrong': 'Papers lost or wrong',
      hardship: 'A family in hardship',
    },
    hints: {
      birth: 'Birth, insurance for the child, parents',
      marriage: 'Marriage, single status',
      death: 'Death, funeral costs',
      land: 'New owner, dividing plots, red book',
      copies: 'Copies, signatures',
      moving: 'Permanent or temporary residence',
      building: 'Building permits',
      business: 'Shops, restaurants',
      'lost-or-wrong': 'Copies, corrections, new registration',
      hardship: 'Poor households, disability, guardians',
    },
    notHere: 'Not what you need?',
  },
  finder: finderEn,
  facts: {
    expected: (day) => `If filed now: a result is expected on ${dayOf(day)}`,
    day: dayOf,
    receivedLater: {
      hour: (day, hour) => `It is past ${hour}:00, so it counts as received on ${dayOf(day)}.`,
      closed: (day) => `The office is closed today, so it counts as received on ${dayOf(day)}.`,
    },
    unsettled: (day, name) =>
      `It is not settled yet whether ${dayOf(day)} (${HOLIDAYS[name]}) is a holiday. If it is, allow one more working day.`,
    holidaysUnknown: 'Public holidays are not counted yet.',
    binding: 'The date on the receipt is the one that counts.',
    where: 'Where to file',
    counterOnly: 'At the counter only',
    places: { online: 'Online, on the public service portal', post: 'By post', counter: 'At the counter' },
  },
  questions: {
    settled: () => 'Set to No, because you answered Yes to a question that cannot go together with this one.',
  },
  papers: {
    toBring: 'Bring along, do not scan',
    toBringWhy: 'Papers that are only shown for comparison need not be scanned.',
    notNeeded: 'No need to bring',
    notNeededWhy: 'The office has these data already, or sees them in VNeID.',
    perhapsReused: 'Not needed where the office can look it up',
  },
  unscannable: {
    open: 'This paper cannot be scanned',
    openHint: 'Drawings, large sheets, old or very thick papers',
    title: 'Use a PDF that you have brought',
    what: 'For a paper that cannot be scanned, add a PDF of it. It is checked like any other file.',
    why: 'Why can it not be scanned?',
    reasons: REASONS,
    declaration:
      'The PDF that I have brought is the same as the paper. I am responsible for its accuracy and will bring the paper to the counter when asked.',
    agree: 'I have read this and take responsibility',
    choose: 'Choose a PDF',
    close: 'Do not use one',
    notYet: 'Choose a reason and tick the box first.',
    kept: (reason) => `You use a PDF that you have brought. Reason: ${lower(REASONS[reason])}.`,
    keptNext: 'Look at every page again. An officer will attach and sign this file.',
  },
};

function dayOf(iso: string): string {
  return DAY.format(new Date(iso));
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
