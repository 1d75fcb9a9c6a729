import { useEffect, useRef } from 'preact/hooks';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { HandoverDesk } from '../../flow/handover/handover-desk';
import type { OpenedView } from '../../flow/handover/handover-state';
import { NOWHERE, undecided, type PartMatch } from '../../flow/handover/match-parts';
import type { PanelState } from '../../flow/state';
import styles from './handover.module.css';
import { momentOf } from './moment';
import { PaperRow } from './paper-row';
import { PeopleFacts } from './people-facts';
import { useHandoverText } from './use-handover-text';

export interface OpenedPackageProps {
  readonly desk: HandoverDesk;
  readonly opened: OpenedView;
  readonly panel: PanelState;
}

/** A package that lies open: who files, every paper with its state, and where it goes. */
export function OpenedPackage({ desk, opened, panel }: OpenedPackageProps) {
  const { words, language } = useHandoverText();
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { header, handover } = opened.pack;
  const rows = panel.at === 'checklist' ? panel.components.map(({ host }) => host) : [];
  const matches = desk.matches();
  const { procedure } = handover;
  const here = panel.at === 'checklist' ? panel.page.procedure : undefined;
  const other = here !== undefined && procedure.code !== undefined && here !== procedure.code;
  return (
    <div class={styles['screen']} aria-busy={opened.putting}>
      <p class={styles['soft']} tabIndex={-1} ref={top}>
        {words.opened.made(header.kiosk, momentOf(handover.madeAt, language))}
      </p>
      <p>
        <strong>{words.opened.procedure}: </strong>
        {[procedure.name, procedure.code].filter(Boolean).join(' · ')}
      </p>
      {handover.portal && <Alert tone="wait" {...words.opened.portal[handover.portal]} />}
      {other && <Alert tone="wait" {...words.opened.otherProcedure(here)} />}
      <PeopleFacts handover={handover} />
      <section class={styles['papers']} aria-labelledby="handed-papers">
        <h2 class={styles['heading']} id="handed-papers">
          {words.opened.papers}
        </h2>
        <ol class={styles['list']}>
          {handover.components.map((part) => {
            const match = matches.find((one) => one.part.code === part.code);
            return (
              <li key={part.code} class={styles['row']} data-paper={part.code}>
                <PaperRow
                  {...{ part, rows }}
                  {...(match ? { match } : {})}
                  locked={opened.putting}
                  onChoose={(place) => desk.choose(part.code, place)}
                />
              </li>
            );
          })}
        </ol>
      </section>
      {panel.at !== 'checklist' && <Alert tone="wait" {...words.opened.noDossier} />}
      <PutBar {...{ desk, opened, matches }} />
    </div>
  );
}

interface PutBarProps extends Pick<OpenedPackageProps, 'desk' | 'opened'> {
  readonly matches: readonly PartMatch[];
}

/** The one next step, or what it waits for. */
function PutBar({ desk, opened, matches }: PutBarProps) {
  const { words } = useHandoverText();
  const open = undecided(matches);
  const files = matches
    .filter(({ to }) => to !== undefined && to !== NOWHERE)
    .reduce((sum, { part }) => sum + part.files.length, 0);
  const label = (): string => {
    if (opened.putting) return words.opened.putting;
    if (open > 0) return words.opened.decideFirst(open);
    return files === 0 ? words.opened.nothing : words.opened.putIn(files);
  };
  return (
    <footer class={styles['foot']}>
      {matches.length > 0 && (
        <Button
          kind="primary"
          wide
          disabled={opened.putting || open > 0 || files === 0}
          onClick={() => void desk.putIn()}
        >
          <Icon name="check" />
          {label()}
        </Button>
      )}
      <Button shortcut="Escape" disabled={opened.putting} onClick={() => desk.back()}>
        <Icon name="back" />
        {words.back}
      </Button>
    </footer>
  );
}
