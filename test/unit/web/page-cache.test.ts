// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiStandIn } from '../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../support/site/opened-page.tsx';

const page = document.documentElement;
let opened: OpenedPage | undefined;
let reload: ReturnType<typeof vi.fn>;

beforeEach(() => {
  reload = vi.spyOn(window.location, 'reload').mockReturnValue(undefined) as never;
});
afterEach(() => {
  opened?.close();
  opened = undefined;
  page.hidden = false;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/**
 * Dispatches the browser's event for leaving or showing a page; `persisted` says whether the page was kept in memory.
 */
function report(kind: 'pagehide' | 'pageshow', persisted: boolean): void {
  window.dispatchEvent(Object.assign(new Event(kind), { persisted }));
}

async function open(address: string): Promise<void> {
  new ApiStandIn({}).start();
  opened = new OpenedPage(address);
  await opened.find('h1');
}

const token = 'abcdefghijklmnopqrstuvwxyz';
const personal = [
  '/bureau',
  '/bureau/inloggen',
  '/bureau/aanmeldingen/01kam9t2c6h3p8w5n0r7x4j1zw',
  `/bureau/nieuw/01kam9t2c6h3p8w5n0r7x4j1zw#${token}`,
  `/beheer/LS-00001#${token}`,
  `/bevestigen/01kam9t2c6h3p8w5n0r7x4j1zw#${token}`,
];

describe('A page with personal data', () => {
  it.each(personal)('%s is hidden and loaded afresh when the Back button shows it', async (at) => {
    await open(at);

    report('pagehide', true);
    expect(page.hidden).toBe(true);
    report('pageshow', true);

    expect(reload).toHaveBeenCalled();
    expect(page.hidden).toBe(true);
  });

  it.each(personal)('%s is shown as usual the first time', async (at) => {
    await open(at);

    report('pageshow', false);

    expect(page.hidden).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });
});

it('A public page is kept, so that going back to it is quick', async () => {
  await open('/');

  report('pagehide', true);
  report('pageshow', true);

  expect(page.hidden).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});
