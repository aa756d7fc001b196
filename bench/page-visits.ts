import type { Browser, Page } from 'playwright-core';
import type { PageServer, Sent } from './page-server.ts';

export type Device = 'this machine' | 'old phone';

/**
 * Lighthouse's model of a phone: a CPU four times slower than this machine's, and a slow mobile
 * connection (latency in milliseconds).
 */
const oldPhone = { cpu: 4, latency: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8 } as const;

export interface Visit {
  readonly sent: Sent;
  /** Milliseconds from the request until the page shows its content, measured by the page's own clock. */
  readonly complete: number;
}

/** The content that makes a page complete: at least `count` elements that match `selector`. */
export interface Content {
  readonly selector: string;
  readonly count: number;
}

/**
 * Opens a page with empty caches. Resolves with the time until its content is complete and with
 * what the server sent.
 */
export async function visit(
  browser: Browser,
  server: PageServer,
  address: string,
  device: Device,
  content: readonly Content[],
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  // Blocks requests to other servers, such as those for PDOK's map tiles.
  await context.route(
    (url) => url.origin !== server.url,
    (route) => route.abort(),
  );
  const page = await context.newPage();
  if (device === 'old phone') await slowDown(page);
  server.count();
  await page.goto(server.url + address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    (wanted) =>
      wanted.every(({ selector, count }) => document.querySelectorAll(selector).length >= count) &&
      performance.now(),
    content,
    { polling: 'raf', timeout: 60_000 },
  );
  const complete = Number(await shown.jsonValue());
  await page.waitForLoadState('networkidle');
  const sent = server.count();
  await context.close();
  return { sent, complete };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: oldPhone.cpu });
  await session.send('Network.enable');
  const { latency, bytesPerSecond } = oldPhone;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
