import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { problemTypes } from '../../shared/requests/problem-types.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const pages = [
  ['/', 'Samen een oogje in het zeil in uw straat'],
  ['/zoeken', 'Is er een groep in mijn straat?'],
  ['/groepen', 'Groepen in de buurt'],
  ['/groepen/dekking', 'Waar zijn er groepen in Langstraat?'],
  ['/netwerk', 'Het netwerk van Langstraat'],
  ['/starten', 'Zelf een buurtgroep beginnen'],
  ['/spelregels', 'Spelregels'],
  ['/wie-doet-wat', 'Wie doet wat?'],
  ['/contact', 'Contact'],
  ['/privacy', 'Privacy'],
  ['/toegankelijkheid', 'Toegankelijkheidsverklaring'],
  ['/gegevens', 'Open gegevens'],
  ['/gegevens/interface', 'Beschrijving van de interface'],
  ['/problems/join-closed', 'Deze groep neemt nu geen deelnemers aan'],
  ['/starten/bestaat-niet', 'Deze pagina bestaat niet'],
  ['/problems/bestaat-niet', 'Deze pagina bestaat niet'],
] as const;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, siteUrl);
});
afterEach(() => visitor.close());

describe('Static pages', () => {
  it.each(pages)('%s is accessible and fits a narrow screen', async (address, heading) => {
    await visitor.goTo(address);

    await visitor.page.getByRole('heading', { level: 1 }).waitFor();

    expect(await visitor.heading()).toBe(heading);
    await visitor.inspect();
  });

  it('every link in the menu and footer leads to a different page', async () => {
    await visitor.goTo('/');
    const addresses = await visitor.page
      .locator('header a, footer a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const own = [...new Set(addresses.filter((address) => address.startsWith('/')))];

    const titles: string[] = [];
    for (const address of own) {
      await visitor.goTo(address);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      titles.push(await visitor.page.title());
    }

    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(titles).not.toContain('Deze pagina bestaat niet - Buurtkring');
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('every problem type of the interface has a page', async () => {
    const headings: string[] = [];
    for (const type of Object.keys(problemTypes)) {
      await visitor.goTo(`/problems/${type}`);
      headings.push(await visitor.heading());
    }

    expect(headings).toEqual(Object.values(problemTypes).map(({ title }) => title));
  });

  it('the interface description shows every operation, with examples that can be opened with the keyboard', async () => {
    await visitor.goTo('/gegevens/interface');
    const { paths } = (await (await fetch(`${siteUrl}/v1/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { summary: string }>>;
    };
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

    await visitor.page.locator('summary').first().focus();
    await visitor.page.keyboard.press('Enter');

    expect(await visitor.page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
      expect.arrayContaining(operations.map(({ summary }) => summary)),
    );
    await visitor.page.getByRole('heading', { level: 4 }).first().waitFor();
    await visitor.inspect();
  });
});

describe('The menu on a phone', () => {
  it('can be opened and closed with the keyboard, and closes after a choice', async () => {
    await visitor.page.setViewportSize({ width: 360, height: 800 });
    await visitor.goTo('/');
    const menu = visitor.page.getByRole('button', { name: 'Menu' });
    const choice = visitor.page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: 'Contact' });

    expect(await choice.isVisible()).toBe(false);
    await menu.focus();
    await visitor.page.keyboard.press('Enter');
    await choice.waitFor();
    await visitor.page.keyboard.press('Escape');
    expect(await choice.isVisible()).toBe(false);
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
    await visitor.page.keyboard.press('Enter');
    await choice.click();
    await visitor.expectHeading('Contact');

    expect(await menu.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('Other browser settings', () => {
  it('without JavaScript, the page explains what to do and how to contact the desk', async () => {
    const plain = await Visitor.open(browser, siteUrl, { browser: { javaScriptEnabled: false } });
    await plain.goTo('/zoeken');

    // axe cannot run on a page without JavaScript, so only the text of this page is checked.
    const text = await plain.page.locator('main').innerText();
    await plain.close();

    expect(text).toContain('Zet JavaScript aan');
    expect(text).toMatch(/buurtpreventie@langstraat\.example/);
  });

  it.each(['/', '/zoeken', '/groepen', '/groepen/dekking'])(
    'in forced-colours mode, %s shows none of our own background colours behind text',
    async (address) => {
      const contrast = await Visitor.open(browser, siteUrl, {
        browser: { forcedColors: 'active' },
      });
      await contrast.goTo(address);

      const own = await contrast.page.evaluate(() => {
        const plain = new Set(['rgb(255, 255, 255)', 'rgba(255, 255, 255, 0)', 'rgba(0, 0, 0, 0)']);
        const texts = [
          ...document.querySelectorAll('h1, h2, h3, p, li, label, button, a, figcaption'),
        ].filter((element) => element.checkVisibility());
        return texts
          .filter(
            (element) =>
              !element.closest('.leaflet-container') &&
              !plain.has(getComputedStyle(element).backgroundColor),
          )
          .map(({ outerHTML }) => outerHTML);
      });
      const marks = await contrast.page
        .locator('.coverage__dot--open')
        .first()
        .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).stroke));
      await contrast.close();

      expect(own).toEqual([]);
      expect(marks.every((stroke) => stroke === 'rgb(0, 0, 0)')).toBe(true);
    },
  );
});
