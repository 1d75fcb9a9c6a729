import { launchExtension } from '../browser/launch';

/** Opens Chromium with the extension loaded, on a fresh profile, with a tab for each address; the first is in front. */
export async function openForPerson(urls: readonly string[]): Promise<void> {
  const { context } = await launchExtension(undefined, false);
  const [empty] = context.pages();
  const pages = [];
  for (const url of urls) {
    const page = await context.newPage();
    await page.goto(url);
    pages.push(page);
  }
  await empty?.close();
  await pages[0]?.bringToFront();
  console.log(
    'Chromium is open. Press the Cửa Số button in its toolbar to open the panel beside the dossier.',
  );
}
