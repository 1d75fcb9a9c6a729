import type { PanelText } from '../../shared/text/panel';
import type { Announcement } from './flow/state';

/** What is read aloud of a change. */
export function announcementSentence(said: Announcement, { say, grade, pile, noScan }: PanelText): string {
  switch (said.say) {
    case 'verified':
      return say.verified(said.component, grade[said.grade]);
    case 'already':
    case 'waiting':
    case 'unproven':
    case 'failed':
      return say[said.say](said.component);
    case 'no-scan':
      return noScan.said(said.component);
    case 'no-scan-withdrawn':
      return noScan.withdrawn(said.component);
    case 'no-scan-all':
      return noScan.saidOfAll(said.components);
    case 'no-scan-all-withdrawn':
      return noScan.withdrawnOfAll(said.components);
    case 'removed':
    case 'undone':
      return say[said.say];
    case 'taken':
      return said.turned > 0
        ? `${say.taken(said.pages, said.component)} ${say.turnedUpright(said.turned)}`
        : say.taken(said.pages, said.component);
    case 'look':
      return said.natural ? say.natural : say.cleaned;
    case 'overridden':
      return say.overridden;
    case 'override-taken-back':
      return say.overrideTakenBack;
    case 'split':
      return say.split(said.component, said.files);
    case 'accepted':
      return pile.accepted(said.pages, said.components);
    case 'moved':
      return say.moved(said.position, said.of);
    case 'turned':
      return say.turned(said.turn);
    case 'run-ended':
      return say.runEnded(said.verified, said.of);
  }
}
