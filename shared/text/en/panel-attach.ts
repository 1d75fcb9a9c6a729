import type { PanelAttachText } from '../panel-attach';

/** Where things go and what a person is waited for, in English. */
export const panelAttachEn: PanelAttachText = {
  target: {
    to: (site) => `Writes to ${site}`,
    title: (title) => `Tab: ${title}`,
    behind: (title) =>
      title
        ? `This panel writes to the tab “${title}”, not to the one in front of you.`
        : 'This panel writes to another tab than the one in front of you.',
    behindNext: 'The dossier code and the component’s name are compared again before each act.',
    show: 'Show the dossier’s tab',
  },
  waiting: {
    save: 'Waits for you to save on the page',
    hand: 'Waits for you to choose the file',
    bar: 'Waiting for you on the page',
  },
  already: {
    what: (file) => `Already attached: the server holds this very file as “${file}”.`,
    next: 'Nothing was sent twice. The pages stay here until you choose.',
    enough: 'Use the file that is there',
    replace: 'Replace the file that is there',
    both: 'Keep both',
  },
  byHand: {
    save: 'Save the file to choose it on the page',
    drag: 'It can also be dragged into a folder or onto the desktop; press it to save it once more.',
    file: (name) => `File ${name}: drag it out, or press to save it`,
  },
  rightPaper: 'Right paper, attach',
  unlikely: {
    what: (pages, most) => `This paper seldom has more than ${most} pages; here are ${pages}.`,
    next: 'See whether it is the wrong paper. If it is right, attach it.',
  },
  proposal: {
    title: (percent) => `Nobody described this page; it was recognised by itself (${percent}% sure)`,
    sure: 'Look through the list below before you attach.',
    unsure: 'Nothing is attached yet. Look through the list below and agree if it is right.',
    dropped: (changed, fault, more) => {
      const since = changed
        ? 'The page has changed since the last check'
        : 'The page does not fit the way that is kept for it';
      const others = more > 0 ? ` and ${more} more` : '';
      return `${since}: ${asPart(fault)}${others}, so it is recognised automatically.`;
    },
    surely: (percent) => `Recognised automatically, ${percent}% sure.`,
    teachAgain: 'Teach this page again',
    found: (rows, controls) => `${rows} rows, ${controls} places for files`,
    applicant: (name) => `Applicant on the page: ${name}`,
    row: (name, percent) => `${name}: ${percent}%`,
    why: {
      'dossier-in-heading': 'The dossier code stands in the heading.',
      'dossier-on-page': 'The dossier code stands on the page.',
      'dossier-from-outer-frame': 'The dossier code comes from the outer frame.',
      'no-dossier': 'There is no dossier code.',
      'names-in-catalogue': 'The rows are papers of the catalogue of procedures.',
      'names-like-papers': 'The rows are named like papers.',
      'names-unlike-papers': 'The rows are not named like papers.',
      'names-repeat': 'Several rows have the same name.',
      'one-row-only': 'There is only one row.',
      'limits-said': 'The page names limits for files.',
      'limits-unsaid': 'The page names no limits for files.',
      'required-marked': 'The page marks required papers.',
      'rows-beside': 'Some places look like rows and are none.',
      'one-control-each': 'Each row has exactly one place for a file.',
      'controls-missing': 'Some rows have no clear place for a file.',
      'through-dialog': 'Files go through a dialog.',
      'lists-seen': 'The place where files are listed is known.',
      'lists-unseen': 'The place where files are listed is not known.',
    },
    details: 'What was found on the page',
    agree: 'Right, allow attaching',
    agreeFirst: 'Look at the page’s rows and agree first',
    teach: 'Teach this page',
    check: 'Check the page',
  },
  framePermission: {
    title: 'The papers are on another site',
    why: (site) =>
      `The components stand in a frame of ${site}, so Cửa Số needs that site’s permission as well.`,
  },
};

/** A sentence as a part of another. */
function asPart(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}
