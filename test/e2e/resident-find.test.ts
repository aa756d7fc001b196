import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { joinClient } from '../support/join-client.ts';
import { PdokStandIn, type KnownAddress } from '../support/pdok-stand-in.ts';
import { approved, freshBody, reach } from '../support/registering.ts';
import { launchBrowser, Visitor } from './visitor.ts';

/** Where this file's own group is, and a place of the region where nobody has one. */
const withGroup = { at: [5.0812, 51.6904], name: 'Buurtgroep Laageinde' } as const;
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
const system = reach(running);
let browser: Browser;
let visitor: Visitor;
let pdok: PdokStandIn;

beforeAll(async () => {
  browser = await launchBrowser();
  const group = await approved(
    system,
    freshBody({ at: [...withGroup.at], municipality: 'GM0867', name: withGroup.name }),
  );
  await joinClient(running).shownAs(group.reference, 'open');
});
afterAll(() => browser.close());
afterEach(() => visitor.close());

async function opens(
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

/** Finishes the first step and sees that the second begins with the place as the middle of a circle. */
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

describe('finding a group by address', () => {
  it('from the first page, by keyboard: suggestions of the region only, and the groups that cover the place', async () => {
    const sent: string[] = [];
    await opens('/');
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

  it('by pressing the button: one fit goes there, several are offered, none is said', async () => {
    await opens('/zoeken');

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

    expect(pdok.asked.map(({ service }) => service)).toContain('free');
    expect(new URL(visitor.page.url()).search).toBe('?plaats=51.5254,4.8812');
  });

  it('where there is no group: the nearest with their distance, and the form begins at this place', async () => {
    await opens('/zoeken?plaats=51.5254,4.8812');

    await result(/^Er is nog geen groep/).waitFor();
    const distances = (await visitor.text()).match(/op [\d,]+ (kilo)?meter/g);
    await visitor.inspect();
    await visitor.page.getByRole('link', { name: 'Start hier een groep' }).click();
    await visitor.expectHeading('Over uw groep');

    expect(distances?.length).toBeGreaterThan(0);
    expect(await visitor.page.getByLabel('Gemeente', { exact: true }).inputValue()).toBe('GM0784');
    await expectPointOnAreaStep();
  });

  it('while the address search cannot be reached: the neighbourhoods of the region, and a quiet note', async () => {
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

describe('finding a group without an address', () => {
  it('by the list of neighbourhoods', async () => {
    await opens('/zoeken');

    await visitor.page.getByLabel('Gemeente').selectOption({ label: 'Waalwijk' });
    await visitor.page.getByLabel('Buurt of wijk').selectOption({ label: 'Laageinde' });
    await visitor.inspect();
    await visitor.press('Zoek bij deze buurt');
    await result(/bij Laageinde$/).waitFor();

    expect(pdok.asked).toEqual([]);
  });

  it('by a press on the map', async () => {
    await opens('/zoeken');

    const map = visitor.page.getByRole('application');
    await map.locator('.leaflet-control-zoom').waitFor();
    await map.click({ position: { x: 300, y: 250 } });
    await result(/groep/).waitFor();

    expect(visitor.page.url()).toMatch(/plaats=51\.\d{1,4},[45]\.\d{1,4}$/);
  });

  it('by the own location, asked for by a press only', async () => {
    await opens('/zoeken', {
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

  it('a refused location is said, and the field still works', async () => {
    await opens('/zoeken');

    await visitor.press('Gebruik mijn locatie');
    await visitor.page.getByText('Uw browser geeft uw locatie niet door.').waitFor();

    expect(await field().isEnabled()).toBe(true);
    await visitor.inspect();
  });

  it('a shared address of a place outside the region says so and offers other ways', async () => {
    await opens('/zoeken?plaats=52.3700,4.9000');

    await visitor.page.getByText('Deze plek ligt buiten onze regio').waitFor();

    await visitor.inspect();
    expect(await visitor.page.getByLabel('Gemeente').count()).toBe(1);
  });
});

describe('the picture of coverage', () => {
  it('counts the groups of a municipality and leads from a neighbourhood without one to that place', async () => {
    await opens('/groepen/dekking?gemeente=waalwijk');
    await visitor.page.getByRole('row', { name: /^Waalwijk/ }).waitFor();
    await visitor.inspect();

    expect(await visitor.page.getByRole('link', { name: 'Laageinde' }).count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'Besoijen' }).click();
    await result(/bij Besoijen$/).waitFor();
  });
});
