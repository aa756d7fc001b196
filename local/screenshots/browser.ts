import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** The browser inside a package. Its own arguments switch web security off, which the pages must be seen to work with. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
    headless: true,
  });
}
