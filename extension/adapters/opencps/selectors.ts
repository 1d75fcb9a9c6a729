/**
 * Every selector of an OpenCPS dossier page (Vue with Vuetify, file fields hidden behind buttons).
 * tests/adapters/opencps.test.ts says how often each one matches on the saved page.
 */
export const selectors = {
  /** A component of the checklist: "1. Tờ khai … (*)". */
  row: '.form_alpaca',
  /** A component's file field. `fileSavis…` beside it would upload and sign: never that one. */
  fileInput: '.form_alpaca input[type="file"][id^="file"]:not([id^="fileSavis"])',
  /** Material icons are words: `cloud_upload`, `delete_outline`. */
  icon: '.v-icon',
  /** Stands in for the row's button while the page uploads. */
  busy: '.v-progress-circular',
  /** The page's only way to say that something went wrong. */
  message: '.toast-message',
  /** Asks for a name before "Giấy tờ khác" is uploaded. */
  dialogName: '.v-dialog--active input[type="text"]',
  dialogButton: '.v-dialog--active .v-btn',
} as const;

/** Words on the page, compared without regard to case and blanks around. */
export const words = {
  deleteIcon: 'delete_outline',
  confirm: 'đồng ý',
  otherPaper: /^giấy tờ khác/iu,
} as const;
