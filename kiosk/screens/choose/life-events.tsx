import { LIFE_EVENT_NAMES, LIFE_EVENTS } from '../../../shared/catalogue/life-events';
import type { LifeEvent } from '../../../shared/domain/finding';
import type { Procedure } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Frame, type FrameProps } from '../../ui/frame';
import { EventDrawing } from './event-drawing';
import { named } from './named';
import { ProcedureList } from './procedure-list';
import { Unsure } from './unsure';
import styles from './choose.module.css';

export interface LifeEventsProps {
  readonly language: Language;
  /** All that the kiosk knows. */
  readonly procedures: readonly Procedure[];
  readonly onEvent: (event: LifeEvent) => void;
  readonly onFinder: () => void;
}

/** What happened in a life, one big button each, and the way for those who do not know. */
export function LifeEvents({ language, procedures, onEvent, onFinder }: LifeEventsProps) {
  const { events } = kioskFindText(language);
  const shown = LIFE_EVENT_NAMES.filter((event) => named(LIFE_EVENTS[event], procedures).length > 0);
  return (
    <section class={styles['group']}>
      <Unsure language={language} onFinder={onFinder} />
      {shown.length > 0 && <h2>{events.title}</h2>}
      <ul class={styles['events']}>
        {shown.map((event) => (
          <li key={event}>
            <button type="button" class={styles['event']} onClick={() => onEvent(event)}>
              <EventDrawing event={event} />
              <span class={styles['words']}>
                <strong>{events.names[event]}</strong>
                <span class={styles['facts']}>{events.hints[event]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface LifeEventScreenProps extends Omit<LifeEventsProps, 'onEvent'> {
  readonly progress: FrameProps['progress'];
  readonly event: LifeEvent;
  readonly onProcedure: (procedure: Procedure) => void;
  readonly onBack: () => void;
}

/** The procedures of one life event. */
export function LifeEventScreen(props: LifeEventScreenProps) {
  const { language, event, procedures } = props;
  const { events } = kioskFindText(language);
  return (
    <Frame
      title={events.names[event]}
      intro={events.intro}
      progress={props.progress}
      back={{ label: kioskText(language).common.back, onPress: props.onBack }}
    >
      <ProcedureList
        procedures={named(LIFE_EVENTS[event], procedures)}
        language={language}
        onProcedure={props.onProcedure}
      />
      <section class={styles['group']}>
        <h2>{events.notHere}</h2>
        <Unsure language={language} onFinder={props.onFinder} />
      </section>
    </Frame>
  );
}
