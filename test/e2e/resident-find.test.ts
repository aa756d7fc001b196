import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { joinClient } from '../support/join-client.ts';
import { PdokStandIn, type KnownAddress } from '../support/pdok-stand-in.ts';
import { registerAndApprove, freshBody, systemClients } from '../support/register-groups.ts';
import { launchBrowser, Visitor } from './visitor.ts';

/** The group that these tests create. */
const withGroup = { at: [5.0812, 51.6904], name: 'Buurtgroep Laageinde' } as const;
/** The addresses that the address search knows. The last one lies in the region, but not in the area of any group. */
const known: readonly KnownAddress[] = [
  {
    id: 'weg-a',
    type: 'weg',
    weergavenaam: 'Stationsstraat, Waalwijk',
    gemeentenaam: 'Waalwijk',
    point: withGroup.at,
  },
  {
    id: 'weg-b',
    type: 'weg',
    weergavenaam: 'Stationsstraat, Rijen',
    gemeentenaam: 'Gilze en Rijen',
    point: [4.9202, 51.5911],
  },
  {
    id: 'weg-c',
    type: 'weg',
    weergavenaam: 'Stationsstraat, Amsterdam',
    gemeentenaam: 'Amsterdam',
    point: [4.9, 52.3],
  },
  {
    id: 'adr-d',
    type: 'adres',
    weergavenaam: 'Kruisstraat 1, 5126AA Gilze',
    gemeentenaam: 'Gilze en Rijen',
    point: [4.8812, 51.5254],
  },
];
const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = systemClients(running);
let browser: Browser;
let visitor: Visitor;
let pdok: PdokStandIn;

beforeAll(async () => {
  browser = await launchBrowser();
  const group = await registerAndApprove(
    system,
    freshBody({ at: [...withGroup.at], municipality: 'GM0867', name: withGroup.name }),
  );
  await joinClient(running).waitForJoining(group.reference, 'open');
});
afterAll(() => browser.close());
afterEach(() => visitor.close());

async function openPage(
  address: string,
  settings: Parameters<typeof Visitor.open>[2] = {},
): Promise<void> {
  pdok = new PdokStandIn(known);
  visitor = await Visitor.open(browser, running.siteUrl, { pdok, ...settings });
  await visitor.goTo(address);
}

const field = () => visitor.page.getByRole('combobox', { name: 'Uw straat, adres of postcode' });
const result = (text: string | RegExp) =>
  visitor.page.getByRole('heading', { level: 2, name: text });
const options = () =>
  visitor.page.getByRole('listbox', { name: 'Gevonden adressen' }).getByRole('option');
const offered = async () => {
  await options().first().waitFor();
  return options().allInnerTexts();
};

/** Completes the first step and checks that the second starts with a circle around the place. */
async function expectPointOnAreaStep(): Promise<void> {
  const { page } = visitor;
  await page.getByLabel('Naam van de groep').fill('Buurtgroep Kruisstraat');
  await page.getByLabel('Nee, de groep is in oprichting').check();
  await page.getByLabel('Aantal deelnemers').fill('4');
  await page
    .getByRole('group', { name: /presentatie/ })
    .getByLabel('Nee')
    .check();
  await visitor.press('Volgende stap');
  await visitor.expectHeading('Het gebied van de groep');
  expect(await page.getByLabel('Een punt met een cirkel eromheen').isChecked()).toBe(true);
  await page.getByText(/Het gebied is 0,28 km²/).waitFor();
}

describe('Finding a group by address', () => {
  it('from the home page with the keyboard: suggestions only within the region, and the groups that cover the place', async () => {
    const sent: string[] = [];
    await openPage('/');
    visitor.page.on('request', (request) => sent.push(request.url()));

    await field().pressSequentially('stations');
    const suggestions = await offered();
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).toBe(
      await options().and(visitor.page.locator('[aria-selected=true]')).getAttribute('id'),
    );
    await visitor.inspect();
    await visitor.page.keyboard.press('ArrowUp');
    await visitor.page.keyboard.press('Enter');
    await result(/^Ja, er is een groep op deze plek/).waitFor();

    expect(suggestions).toEqual(['Stationsstraat, Waalwijk', 'Stationsstraat, Rijen']);
    expect(new URL(visitor.page.url()).search).toBe('?plaats=51.6904,5.0812');
    expect(sent.filter((url) => url.startsWith(inject('siteUrl')) && /station/i.test(url))).toEqual(
      [],
    );
    expect(await visitor.text()).toContain(withGroup.name);
    await visitor.inspect();
  });

  it('with the button: a single match is opened, several are offered, and if there is none, the page says so', async () => {
    await openPage('/zoeken');

    await field().fill('onbekende laan');
    await visitor.press('Zoek');
    await visitor.page.getByText('Wij vinden dit adres niet in deze regio.').waitFor();
    await visitor.inspect();
    await field().fill('stationsstraat');
    await visitor.press('Zoek');
    await visitor.page.getByText('Er zijn meer plekken die passen.').waitFor();
    expect(await offered()).toHaveLength(2);
    await field().fill('kruisstraat 1');
    await visitor.press('Zoek');
    await result(/^Er is nog geen groep/).waitFor();

    expect(pdok.requests.map(({ service }) => service)).toContain('free');
    expect(new URL(visitor.page.url()).search).toBe('?plaats=51.5254,4.8812');
  });

  it('where there is no group: the nearest ones with their distance, and a form that starts at this place', async () => {
    await openPage('/zoeken?plaats=51.5254,4.8812');

    await result(/^Er is nog geen groep/).waitFor();
    const distances = (await visitor.text()).match(/op [\d,]+ (kilo)?meter/g);
    await visitor.inspect();
    await visitor.page.getByRole('link', { name: 'Start hier een groep' }).click();
    await visitor.expectHeading('Over uw groep');

    expect(distances?.length).toBeGreaterThan(0);
    expect(await visitor.page.getByLabel('Gemeente', { exact: true }).inputValue()).toBe('GM0784');
    await expectPointOnAreaStep();
  });

  it('while the address search is unavailable: the neighbourhoods of the region, and a discreet notice', async () => {
    visitor = await Visitor.open(browser, inject('siteUrl'));
    await visitor.goTo('/zoeken');

    await field().pressSequentially('laag');
    const suggestions = await offered();
    await visitor.page.getByText('Zoeken op adres lukt nu even niet.').waitFor();
    await visitor.inspect();
    await options().first().click();
    await result(/bij Laageinde$/).waitFor();

    expect(suggestions).toEqual(['Laageinde, Waalwijk']);
    await visitor.inspect();
  });
});

describe('Finding a group without an address', () => {
  it('with the list of neighbourhoods', async () => {
    await openPage('/zoeken');

    await visitor.page.getByLabel('Gemeente').selectOption({ label: 'Waalwijk' });
    await visitor.page.getByLabel('Buurt of wijk').selectOption({ label: 'Laageinde' });
    await visitor.inspect();
    await visitor.press('Zoek bij deze buurt');
    await result(/bij Laageinde$/).waitFor();

    expect(pdok.requests).toEqual([]);
  });

  it('with a click on the map', async () => {
    await openPage('/zoeken');

    const map = visitor.page.getByRole('application');
    await map.locator('.leaflet-control-zoom').waitFor();
    await map.click({ position: { x: 300, y: 250 } });
    await result(/groep/).waitFor();

    expect(visitor.page.url()).toMatch(/plaats=51\.\d{1,4},[45]\.\d{1,4}$/);
  });

  it("with the visitor's location, which is requested only after a click", async () => {
    await openPage('/zoeken', {
      browser: {
        permissions: ['geolocation'],
        geolocation: { longitude: 5.081_234_5, latitude: 51.690_412_3 },
      },
    });

    expect(visitor.page.url()).not.toContain('plaats');
    await visitor.press('Gebruik mijn locatie');
    await result(/^Ja, er is een groep/).waitFor();

    expect(new URL(visitor.page.url()).search).toBe('?plaats=51.6904,5.0812');
  });

  it('when the visitor refuses to share their location: a notice, and the field still works', async () => {
    await openPage('/zoeken');

    await visitor.press('Gebruik mijn locatie');
    await visitor.page.getByText('Uw browser geeft uw locatie niet door.').waitFor();

    expect(await field().isEnabled()).toBe(true);
    await visitor.inspect();
  });

  it('with a shared URL of a place outside the region: a notice, and other ways to search', async () => {
    await openPage('/zoeken?plaats=52.3700,4.9000');

    await visitor.page.getByText('Deze plek ligt buiten onze regio').waitFor();

    await visitor.inspect();
    expect(await visitor.page.getByLabel('Gemeente').count()).toBe(1);
  });
});

describe('The coverage page', () => {
  it('counts the groups of a municipality, and links from a neighbourhood without a group to that place', async () => {
    await openPage('/groepen/dekking?gemeente=waalwijk');
    await visitor.page.getByRole('row', { name: /^Waalwijk/ }).waitFor();
    await visitor.inspect();

    expect(await visitor.page.getByRole('link', { name: 'Laageinde' }).count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'Besoijen' }).click();
    await result(/bij Besoijen$/).waitFor();
  });
});
