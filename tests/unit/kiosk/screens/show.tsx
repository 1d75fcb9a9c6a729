import { fireEvent, render, screen } from '@testing-library/preact';
import type { Event } from '../../../../kiosk/flow/events';
import type { Screen } from '../../../../kiosk/flow/state';
import type { Visit } from '../../../../shared/domain/visit';
import { ShowScreen, type Surroundings } from '../../../../kiosk/show-screen';
import { aKioskProcedure, aState, VIETNAMESE } from '../../../fixtures/kiosk';

/** A screen of the kiosk as it is shown, and what it tells the flow. */
export interface Shown {
  readonly told: readonly Event[];
  readonly container: Element;
  readonly unmount: () => void;
}

/** Shows the screen of a state. A search for "xyz" finds nothing, every other finds one procedure. */
export function show(
  at: Screen,
  changes: Partial<Surroundings> = {},
  language: 'vi' | 'en' = 'vi',
  visit: Visit = {},
): Shown {
  const told: Event[] = [];
  const around = surroundings({
    send: (event) => told.push(event),
    acceptUpdate: () => told.push({ is: 'started' }),
    leave: () => told.push({ is: 'end-asked' }),
    restart: () => told.push({ is: 'wiped' }),
    ...changes,
  });
  const preferences = { ...VIETNAMESE, language };
  const { container, unmount } = render(
    <ShowScreen state={aState(at, { preferences, visit })} around={around} />,
  );
  return { told, container, unmount };
}

/** What a screen is shown in: an office with nothing beside the kiosk. */
export function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
  const ignored = (): void => undefined;
  return {
    office: 'UBND phường',
    hotline: '1022',
    hasCamera: false,
    scanners: [],
    ways: { counter: false, stick: false },
    now: () => new Date(2026, 10, 21, 8, 30),
    updateReady: false,
    popular: [],
    search: (query) => (query === 'xyz' ? [] : [aKioskProcedure()]),
    ...{ send: ignored, acceptUpdate: ignored, leave: ignored, restart: ignored },
    ...changes,
  };
}

/** Presses the one button of that name. */
export function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}
