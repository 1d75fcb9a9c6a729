import type { ResumeFailureText } from '../failures';

export const resumeFailures: ResumeFailureText = {
  'resume/unknown': () => ({
    what: 'Nothing is kept under this code at this machine.',
    next: 'Check the code and the day on your slip. If the code has expired or the dossier was filed, start again or ask an officer.',
  }),
  'resume/shut': ({ minutes }) => ({
    what: 'A wrong code was entered too many times.',
    next: `Try again in ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}, or call an officer.`,
  }),
  'resume/in-use': () => ({
    what: 'This dossier is open in another window.',
    next: 'Use that window, or call an officer.',
  }),
  'resume/full': () => ({
    what: 'This machine has no more room to keep dossiers today. Yours was not kept.',
    next: 'Go on now, hand in what you have, or ask an officer.',
  }),
};
