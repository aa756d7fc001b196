import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** The browser from a package, without the package's own arguments: they disable web security, which must stay on. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
    headless: true,
  });
}
