import '../../../shared/ui/tokens.css';
import '../../../shared/ui/base.css';
import { render } from 'preact';
import { settings } from '../../panel/settings';
import { GUIDE_KEY, guideOrigins, guideSettings, readGuideSettings } from '../guide-settings';
import { SetupPage, type GuideForm, type SetupAnswer } from './setup-page';

/* Joins the settings page of the guide to the browser. */
const { local, managed } = chrome.storage;
const root = document.getElementById('setup');
const language = await settings(local).language();
document.documentElement.lang = language;
const policy: Record<string, unknown> = await managed.get(GUIDE_KEY).catch(() => ({}));
const byPolicy = policy[GUIDE_KEY] !== undefined;
const given = byPolicy ? policy[GUIDE_KEY] : (await local.get(GUIDE_KEY))[GUIDE_KEY];

/** Both sites are asked for at once, inside the click: the browser shows one question. */
async function switchOn(form: GuideForm): Promise<SetupAnswer> {
  const wanted = readGuideSettings(byPolicy ? given : form);
  if (!wanted) return 'unreadable';
  if (!(await chrome.permissions.request({ origins: [...guideOrigins(wanted)] }))) return 'not-allowed';
  // Also where a policy says the same: this write is what puts the script in place.
  await local.set({ [GUIDE_KEY]: byPolicy ? given : form });
  return 'on';
}

async function switchOff(): Promise<SetupAnswer> {
  const was = await guideSettings(local, managed);
  await local.remove(GUIDE_KEY);
  if (was) await chrome.permissions.remove({ origins: [...guideOrigins(was)] });
  return 'off';
}

async function isOn(): Promise<boolean> {
  const set = await guideSettings(local, managed);
  return set !== undefined && chrome.permissions.contains({ origins: [...guideOrigins(set)] });
}

if (root)
  render(
    <SetupPage
      {...{ language, byPolicy, switchOn, switchOff }}
      start={(await isOn()) ? 'on' : 'off'}
      form={formOf(given)}
    />,
    root,
  );

function formOf(kept: unknown): GuideForm {
  const fields: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  return { kiosk: text('kiosk'), portal: text('portal'), description: text('description') };
}
