import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../infra/constructs/security-headers.ts';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import { deskPageIn } from '../../local/demo/mailed-token.ts';
import { groupResponse } from '../../shared/requests/overview/responses.ts';
import { showGroupRoute } from '../../shared/routes/overview/show-group.ts';
import { chooserTexts } from '../../web/texts/chooser.ts';
import { PdokStandIn, type KnownAddress } from '../support/pdok-stand-in.ts';
import { TestSystem } from '../support/system.ts';
import {
  answers,
  chooseNeighbourhood,
  fillInForm,
  fillInGroup,
  send,
} from './registration-form.ts';
import { launchBrowser, Visitor } from './visitor.ts';

/** The addresses that the address search knows, one in each region. */
const known: readonly KnownAddress[] = [
  {
    id: 'weg-brink',
    type: 'weg',
    weergavenaam: 'Brink, Laren',
    gemeentenaam: 'Laren',
    point: [5.2268, 52.2571],
  },
  {
    id: 'postcode-5141',
    type: 'postcode',
    weergavenaam: 'Stationsstraat, 5141GD Waalwijk',
    gemeentenaam: 'Waalwijk',
    point: [5.0665, 51.6873],
  },
];
const phone = { device: 'a phone', viewport: { width: 390, height: 844 } };
const desktop = { device: 'a desktop', viewport: { width: 1280, height: 900 } };
const widths = [phone, desktop];

let system: TestSystem;
let browser: Browser;
let visitor: Visitor | undefined;

beforeAll(async () => {
  [system, browser] = await Promise.all([
    // The edge cache is on, to check that it keeps the regions apart.
    TestSystem.start({ regions: ['langstraat', 'bel'], env: { LOCAL_EDGE_CACHE: '1' } }),
    launchBrowser(),
  ]);
});
afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

type Settings = Parameters<typeof Visitor.open>[2];

async function open(siteUrl: string, address: string, settings: Settings = {}): Promise<Visitor> {
  visitor = await Visitor.open(browser, siteUrl, settings);
  await visitor.goTo(address);
  return visitor;
}

const place = ({ page }: Visitor) =>
  page.getByRole('combobox', { name: 'Adres, postcode of plaats' });
const options = ({ page }: Visitor) =>
  page.getByRole('listbox', { name: 'Gevonden plekken' }).getByRole('option');
/** The text of each footer column that is too narrow for its content. */
const tooNarrowColumns = ({ page }: Visitor) =>
  page
    .locator('.site-footer__columns > *')
    .evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
const addressOf = ({ page }: Visitor) => page.url().replace(system.siteUrl, '');

describe.each(widths)('On $device, somebody who visits the root of the site', ({ viewport }) => {
  const atRoot = (address: string, settings: Settings = {}) =>
    open(system.siteUrl, address, {
      ...settings,
      browser: { viewport, ...settings.browser },
    });

  it('finds the region with the name of a place, and the keyboard', async () => {
    const found = await atRoot('/', { pdok: new PdokStandIn(known) });

    await place(found).pressSequentially('laren');
    await options(found).first().waitFor();
    const offered = await options(found).allInnerTexts();
    await found.inspect();
    await found.page.keyboard.press('ArrowDown');
    await found.page.keyboard.press('Enter');
    await found.expectHeading('Samen een oogje in het zeil in uw straat');

    expect(offered[0]).toBe('Laren (gemeente)');
    expect(offered.at(-1)).toBe('Brink, Laren');
    expect(addressOf(found)).toBe('/bel/');
  });

  it('finds the groups at an address, and what was typed stays in the browser', async () => {
    const sent: string[] = [];
    const found = await atRoot('/', { pdok: new PdokStandIn(known) });
    found.page.on('request', (request) => sent.push(request.url()));

    await place(found).fill('5141GD');
    await found.press('Zoek');
    await found.expectHeading('Is er een groep in mijn straat?');
    await found.page.getByRole('heading', { level: 2, name: /^Er is nog geen groep/ }).waitFor();

    expect(addressOf(found)).toBe('/langstraat/zoeken?plaats=51.6873,5.0665');
    expect(sent.filter((url) => url.startsWith(system.siteUrl) && /5141/.test(url))).toEqual([]);
    await found.page.goBack();
    await found.expectHeading('Vind uw buurtgroep');
    expect(await found.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });

  it('finds a neighbourhood while the address search is unavailable, and reads why', async () => {
    const found = await atRoot('/');

    await place(found).pressSequentially('zevenend');
    await options(found).first().waitFor();
    await found.page.getByText('Zoeken op adres lukt nu even niet.').waitFor();
    await found.inspect();
    await options(found).first().click();
    await found.expectHeading('Is er een groep in mijn straat?');

    expect(addressOf(found)).toMatch(/^\/bel\/zoeken\?plaats=52\.\d{4},5\.\d{4}$/);
  });

  it('reads what to do about a place that is nowhere, or several places', async () => {
    const found = await atRoot('/', { pdok: new PdokStandIn(known) });

    await found.press('Zoek');
    await found.page.getByText('Vul een adres, postcode of plaats in.').waitFor();
    await place(found).fill('qwerty');
    await found.press('Zoek');
    await found.page.getByText('Wij vinden dit niet in een van de regio’s.').waitFor();
    await place(found).fill('kaatsheuvel');
    await found.press('Zoek');
    await found.page.getByText('Er zijn meer plekken die passen.').waitFor();
    await found.inspect();

    expect(await options(found).count()).toBeGreaterThan(1);
    expect(addressOf(found)).toBe('/');
  });

  it('chooses the region from the list, and goes back and forward', async () => {
    const found = await atRoot('/');
    await found.inspect();

    await found.page.getByRole('link', { name: /^Langstraat Dongen/ }).click();
    await found.expectHeading('Samen een oogje in het zeil in uw straat');
    const home = addressOf(found);
    await found.page.getByRole('link', { name: 'Bekijk alle groepen' }).first().click();
    await found.expectHeading('Groepen in de buurt');
    await found.page.goBack();
    await found.page.goBack();
    await found.expectHeading('Vind uw buurtgroep');
    await found.page.goForward();
    await found.page.goForward();
    await found.expectHeading('Groepen in de buurt');

    expect(home).toBe('/langstraat/');
    expect(await tooNarrowColumns(found)).toEqual([]);
    expect(addressOf(found)).toBe('/langstraat/groepen');
    await found.page.getByRole('link', { name: 'Kies een andere regio' }).click();
    await found.expectHeading('Vind uw buurtgroep');
  });

  it('chooses the region without JavaScript', async () => {
    const found = await atRoot('/', { browser: { javaScriptEnabled: false } });

    const list = await found.text();
    const fields = await place(found).count();
    await found.page.getByRole('link', { name: /^BEL-gemeenten Blaricum/ }).click();
    await found.page.waitForURL('**/bel/');

    expect(list).toContain('Dongen, Gilze en Rijen, Loon op Zand en Waalwijk');
    expect(fields).toBe(0);
    expect(await found.page.title()).toBe('Buurtkring BEL-gemeenten');
  });

  it.each([true, false])(
    'reads that a page does not exist, and where to look (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const found = await atRoot('/bestaat-niet', { browser: { javaScriptEnabled } });

      await found.expectHeading('Deze pagina bestaat niet');

      expect(await found.page.title()).toBe('Deze pagina bestaat niet - Buurtkring');
      expect(await found.page.locator('.chooser__regions a').count()).toBe(2);
      if (javaScriptEnabled) await found.inspect();
    },
  );

  it('with an address from before the regions shared the site still reaches the page', async () => {
    const found = await atRoot('/groepen/BEL-00000');
    await found.expectHeading('Deze groep staat niet in het overzicht');
    const group = addressOf(found);

    await found.goTo('/aanmelden');
    await found.expectHeading('Kies eerst uw regio');
    await found.inspect();
    await found.page.getByRole('link', { name: /^BEL-gemeenten/ }).click();
    await found.expectHeading('Over uw groep');

    expect(group).toBe('/bel/groepen/BEL-00000');
    expect(addressOf(found)).toBe('/bel/aanmelden');
  });
});

const registrations = [
  {
    region: 'langstraat',
    municipality: 'Waalwijk',
    neighbourhood: 'Laageinde',
    officer: 'wijkagent.waalwijk@politie.example',
    prefix: 'LS',
  },
  {
    region: 'bel',
    municipality: 'Laren',
    neighbourhood: 'Laren-Zevenend',
    officer: 'wijkagent.laren@politie.example',
    prefix: 'BEL',
  },
] as const;

describe.each(widths)('On $device, a coordinator', ({ viewport }) => {
  it.each(registrations)(
    'registers in $region, and every mailed address leads to its path',
    async ({ region, municipality, neighbourhood, officer, prefix }) => {
      const inbox = inboxClient(system.inboxUrl, new Date());
      const given = answers({
        municipality,
        name: `Buurtgroep ${neighbourhood}`,
        email: `${region}.${viewport.width}@post.example`,
      });
      const coordinator = await open(system.regionUrl(region), '/', { browser: { viewport } });

      await fillInForm(coordinator, given, () => chooseNeighbourhood(coordinator, neighbourhood));
      await send(coordinator);
      const { url } = await inbox.waitForMailedToken(given.email, 'bevestigen');
      await coordinator.goTo(url);
      await coordinator.press('Bevestig de aanmelding');
      await coordinator.expectHeading('Uw e-mailadres is bevestigd');
      const confirmed = await coordinator.text();
      const confirmedAt = addressOf(coordinator);
      await coordinator.inspect();
      const toOfficer = await inbox.waitForMail(
        officer,
        (mail) => deskPageIn(mail) !== undefined && mail.text.includes(given.name),
      );

      expect(url).toMatch(new RegExp(`^${system.siteUrl}/${region}/bevestigen/`));
      expect(deskPageIn(toOfficer)?.url).toMatch(
        new RegExp(`^${system.siteUrl}/${region}/bureau/aanmeldingen/`),
      );
      expect(confirmedAt).toMatch(new RegExp(`^/${region}/bevestigen/\\w+$`));
      expect(confirmed).toMatch(new RegExp(`${prefix}-[0-9A-Z]{5}`));
    },
  );

  it('follows a neighbour in another region to the pages of that region', async () => {
    const reader = await open(system.siteUrl, '/', { browser: { viewport } });
    const group = groupResponse.parse(showGroupRoute.response.example);
    const [neighbour] = group.neighbourGroups;
    await reader.page.route(`**/langstraat/v1/groups/${group.reference}`, (route) =>
      route.fulfill({
        json: {
          ...group,
          neighbourGroups: [
            {
              ...neighbour,
              reference: 'BEL-00000',
              region: 'bel',
              municipality: { code: 'GM0417', name: 'Laren' },
              crossesBorder: true,
            },
          ],
        },
      }),
    );

    await reader.goTo(`/langstraat/groepen/${group.reference}`);
    await reader.page.getByText('in de gemeente Laren, regio BEL-gemeenten').waitFor();
    await reader.inspect();
    await reader.page
      .getByRole('link', { name: neighbour?.name ?? '' })
      .first()
      .click();
    await reader.expectHeading('Deze groep staat niet in het overzicht');

    expect(addressOf(reader)).toBe('/bel/groepen/BEL-00000');
  });
});

// These tests do not depend on the width of the screen.
describe('Somebody who visits two regions', () => {
  it('opens a mailed address without its region, chooses the region, and goes on with the token', async () => {
    const inbox = inboxClient(system.inboxUrl);
    const email = `langstraat.${phone.viewport.width}@post.example`;
    const { url, token } = await inbox.waitForMailedToken(email, 'bevestigen');
    const sent: string[] = [];
    const coordinator = await open(system.siteUrl, '/');
    coordinator.page.on('request', (request) => sent.push(request.url()));

    await coordinator.goTo(url.replace('/langstraat/', '/'));
    await coordinator.expectHeading(chooserTexts.pages.continue.title);
    await coordinator.page.getByRole('link', { name: /^Langstraat/ }).click();
    await coordinator.expectHeading(/bevestigd|Bevestig/);

    expect(addressOf(coordinator)).toMatch(/^\/langstraat\/bevestigen\/\w+$/);
    expect(sent.filter((address) => address.includes(token))).toEqual([]);
  });

  it('sees the look of the region, and a draft only in the region where it was filled in', async () => {
    const coordinator = await open(system.siteUrl, '/langstraat/aanmelden');
    const { page } = coordinator;
    const look = () =>
      page.evaluate(() => [
        getComputedStyle(document.querySelector('.site-footer') ?? document.body).backgroundColor,
        document.querySelector('.logo__region')?.textContent,
        document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href,
      ]);
    const name = () => page.getByLabel('Naam van de groep').inputValue();

    await fillInGroup(
      coordinator,
      answers({ municipality: 'Dongen', name: 'Buurtgroep in de maak', email: 'x@post.example' }),
    );
    const [ours, ourName] = [await look(), await name()];
    await coordinator.goTo('/bel/aanmelden');
    await coordinator.expectHeading('Over uw groep');
    const [theirs, theirName] = [await look(), await name()];
    await coordinator.goTo('/langstraat/aanmelden');
    await coordinator.expectHeading('Over uw groep');

    expect(ourName).toBe('Buurtgroep in de maak');
    expect(theirName).toBe('');
    expect(await name()).toBe('Buurtgroep in de maak');
    expect(ours.filter((value, index) => value === theirs[index])).toEqual([]);
    expect(theirs[1]).toBe('BEL-gemeenten');
  });

  it('gets the files, the addresses and the pages of the region itself', async () => {
    const reader = await open(system.regionUrl('bel'), '/gegevens');
    const links = await reader.page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const text = await reader.text();
    await reader.goTo('/starten');
    const downloads = await reader.page
      .locator('a[download]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const responses = await Promise.all(
      [...links, ...downloads].map((path) => fetch(system.siteUrl + path)),
    );

    expect(links.length).toBeGreaterThan(3);
    expect(downloads.length).toBeGreaterThan(2);
    expect([...links, ...downloads].filter((path) => !path.startsWith('/bel/'))).toEqual([]);
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
    expect(text).toContain(`${system.siteUrl}/bel/v1/ogc`);
  });
});

/** The name of the region whose overview is at this path. */
const regionOf = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(system.siteUrl + path, { headers });
  return ((await response.json()) as { region: string }).region;
};

describe('The interface of regions that share a site', () => {
  it('is that of the region in the path, and otherwise of the first', async () => {
    const paths = ['/v1/groups', '/langstraat/v1/groups', '/bel/v1/groups'];

    // Each path is requested twice, because the second response comes from the edge cache.
    const regions: string[] = [];
    for (const path of [...paths, ...paths]) regions.push(await regionOf(path));

    expect(regions).toEqual([
      'Langstraat',
      'Langstraat',
      'BEL-gemeenten',
      'Langstraat',
      'Langstraat',
      'BEL-gemeenten',
    ]);
    expect((await fetch(`${system.siteUrl}/atlantis/v1/groups`)).status).toBe(404);
  });

  it('is not changed by a visitor who sends the header of the edge', async () => {
    const headers = { 'buurtkring-region': 'bel' };

    expect(await regionOf('/v1/groups?f=json', headers)).toBe('Langstraat');
    expect(await regionOf('/langstraat/v1/groups?f=json', headers)).toBe('Langstraat');
    expect(await regionOf('/v1/groups?f=json')).toBe('Langstraat');
    expect(await regionOf('/bel/v1/groups', { 'buurtkring-region': 'atlantis' })).toBe(
      'BEL-gemeenten',
    );
  });

  it('describes itself with the address of the region', async () => {
    const response = await fetch(`${system.siteUrl}/bel/v1/openapi.json`);
    const { servers } = (await response.json()) as { servers: readonly { url: string }[] };

    expect(servers).toEqual([{ url: `${system.siteUrl}/bel` }]);
  });
});

describe('Every page of a shared site', () => {
  it.each(['/', '/bestaat-niet', '/aanmelden', '/langstraat/', '/bel/groepen', '/bel/assets/x.js'])(
    '%s has the same security headers as that of a region alone',
    async (path) => {
      const { headers } = await fetch(system.siteUrl + path);

      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.has('set-cookie')).toBe(false);
    },
  );

  it('is kept out of search engines if it needs a token, in every region', async () => {
    const robots = await (await fetch(`${system.siteUrl}/robots.txt`)).text();
    const security = await (await fetch(`${system.siteUrl}/.well-known/security.txt`)).text();

    expect(robots).toContain('Disallow: /langstraat/beheer/');
    expect(robots).toContain('Disallow: /bel/beheer/');
    expect(security.match(/^Contact: /gm)).toHaveLength(2);
  });
});
