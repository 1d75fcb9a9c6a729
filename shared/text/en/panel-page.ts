import type { PanelPageText } from '../panel-page';

/** One page shown large, in English. */
export const panelPageEn: PanelPageText = {
  page: {
    title: (number, of, component) => `Page ${number}/${of} – ${component}`,
    looks: 'How to look at the page',
    sent: 'As it goes',
    before: 'As scanned',
    removed: 'Show differences',
    removedNothing: 'Nothing was taken away in cleaning.',
    removedShare: (percent) => `What is coloured was cleaned away: ${percent} of the page.`,
    natural: 'Keep the original',
    turn: 'Turn right',
    remove: 'Delete the page',
    earlier: 'Previous page',
    later: 'Next page',
    findings: 'About this page',
    noFindings: 'Nothing wrong was found.',
    noReport: 'This page was stored before pages were checked.',
    drawing: 'Drawing the page…',
    removeToRescan: 'Delete and scan again',
    useAnyway: 'Use this page all the same…',
    goesBecause: (reason) => `Goes all the same: ${reason}`,
    takeBack: 'Take that back',
  },
  override: {
    title: 'Why does this page go all the same?',
    what: 'The evidence log holds the code of the reason only. What you type is encrypted and stays on this computer.',
    reason: {
      'paper-itself': 'The paper itself is like this',
      compared: 'Compared with the paper, all of it can be read',
      'paper-gone': 'Cannot be scanned again, the citizen has the paper',
      other: 'Another reason',
    },
    said: 'More words',
    saidHint: 'Needed with “Another reason”. No names and no identity numbers.',
    yes: 'Use this page all the same',
  },
};
