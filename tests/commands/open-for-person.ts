import { launchExtension } from '../browser/launch';

/** Opens Chromium with the extension loaded and a tab for each address, on a fresh profile. */
export async function openForPerson(urls: readonly string[]): Promise<void> {
  const { context } = await launchExtension(undefined, false);
  for (const url of urls) {
    const page = await context.newPage();
    await page.goto(url);
  }
  console.log('Chromium is open. Press the Cửa Số button in its toolbar to open the panel beside the dossier.');
}
