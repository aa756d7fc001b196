import { deepStrictEqual, ok } from 'node:assert';
import { AxeBuilder } from '@axe-core/playwright';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
  Route,
} from 'playwright-core';
import { PdokStandIn } from '../support/pdok-stand-in.ts';
import { effectLimit } from '../support/time-limits.ts';
import { keepFailedPages } from './failed-pages.ts';

/**
 * The screen sizes at which every state of every page is inspected: the narrowest that WCAG requires, and a desktop
 * screen.
 */
const narrow = { width: 320, height: 800 };
/** The screen size of the kind of phone that most officers carry on the street. */
export const phone = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };
/** More than the number of elements that the keyboard can reach on any desk page. */
const mostTabs = 150;
const mapTiles = /^https:\/\/service\.pdok\.nl\//;

export { launchBrowser } from '../../local/screenshots/browser.ts';

interface VisitorOptions {
  /** Responds to address searches; without it, the address search is unavailable. */
  readonly pdok?: PdokStandIn;
  readonly browser?: BrowserContextOptions;
}

/** A person with their own browser. Map tiles are unavailable; unexpected errors are recorded. */
export class Visitor {
  readonly page: Page;
  /** The zoom level of the last map shown, derived from the tiles it requested. */
  mapZoom = 0;
  private readonly siteUrl: string;
  private readonly context: BrowserContext;
  private readonly errors: string[] = [];
  private readonly lost = new Set<string>();

  private constructor(siteUrl: string, context: BrowserContext, page: Page) {
    this.siteUrl = siteUrl;
    this.context = context;
    this.page = page;
  }

  static async open(
    browser: Browser,
    siteUrl: string,
    { pdok, browser: settings }: VisitorOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: wide,
      locale: 'nl-NL',
      reducedMotion: 'reduce',
      ...settings,
    });
    context.setDefaultTimeout(effectLimit);
    const visitor = new Visitor(siteUrl, context, await context.newPage());
    await context.route(mapTiles, async (route) => {
      visitor.mapZoom = Number(/\/(\d+)\/\d+\/\d+\.png/.exec(route.request().url())?.[1]);
      await route.abort();
    });
    await context.route(PdokStandIn.address, (route) =>
      pdok ? pdok.answer(route) : route.abort(),
    );
    visitor.watch(visitor.page);
    return visitor;
  }

  /** Opens a path below the URL that the visitor started with (a site's or a region's), or a URL from an email. */
  async goTo(address: string): Promise<void> {
    // The browser does not reload a page when only the fragment of its URL changes.
    await this.page.goto('about:blank');
    await this.page.goto(address.startsWith('/') ? this.siteUrl + address : address);
    await this.page.waitForLoadState('networkidle');
  }

  async heading(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).innerText()).trim();
  }

  /** Waits until the page with this heading has opened, and nothing on it is still loading. */
  async expectHeading(text: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: text }).waitFor();
    await this.page.locator('.waiting').first().waitFor({ state: 'detached' });
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  /** Lets the next request to this URL be carried out, but drops its response. */
  async loseNextResponse(address: string): Promise<void> {
    const lose = async (route: Route): Promise<void> => {
      await route.fetch();
      this.lost.add(route.request().url());
      await route.abort();
    };
    await this.page.route(address, lose, { times: 1 });
  }

  /**
   * Checks for three things that no page may have: accessibility violations, horizontal scrolling
   * at 320 pixels, and console errors.
   */
  async inspect(): Promise<void> {
    ok(
      await this.page.locator('.practice').isVisible(),
      'the page does not say that it is for practice',
    );
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    deepStrictEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
      'accessibility violations found by axe',
    );
    const before = this.page.viewportSize() ?? wide;
    await this.page.setViewportSize(narrow);
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    ok(width <= narrow.width, `the page is ${width} pixels wide on a screen of ${narrow.width}`);
    await this.page.setViewportSize(before);
    this.expectNoErrors();
  }

  /** Inspects the page on a phone and on a desktop screen, which may show different things. */
  async inspectOnBothScreens(): Promise<void> {
    for (const size of [phone, wide]) {
      await this.page.setViewportSize(size);
      await this.inspect();
    }
  }

  /** Presses Tab until this element has the keyboard focus, and checks that the focus is visible. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < mostTabs; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) {
        ok(await target.evaluate((element) => element.matches(':focus-visible')));
        return;
      }
    }
    throw new Error(
      `the keyboard does not reach ${target.toString()} within ${mostTabs} presses of Tab`,
    );
  }

  expectNoErrors(): void {
    deepStrictEqual(this.errors, [], 'errors in the console');
  }

  /** Closes all pages; if the test has failed, first keeps a screenshot of each of them. */
  async close(): Promise<void> {
    await keepFailedPages(this.context);
    await this.context.close();
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      const { url } = message.location();
      // Some console errors are expected: failed requests for map tiles and address searches, dropped responses, and
      // requests that the API refused.
      const expected =
        this.lost.has(url) ||
        mapTiles.test(url) ||
        PdokStandIn.address.test(url) ||
        (url.includes('/v1/') && /status of 4\d\d/.test(message.text()));
      if (message.type() === 'error' && !expected) this.errors.push(`${message.text()} ${url}`);
    });
  }
}
