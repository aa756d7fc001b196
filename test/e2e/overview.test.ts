import { ok } from 'node:assert';
import type { Browser } from 'playwright-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest';
import {
  registerAndApprove,
  freshBody,
  systemClients,
  type RegisteredGroup,
} from '../support/register-groups.ts';
import { effectLimit } from '../support/time-limits.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const system = systemClients({ siteUrl, inboxUrl: inject('inboxUrl') });
let browser: Browser;
let visitor: Visitor;
let gilze: RegisteredGroup & { readonly reference: string };
let broekakkers: RegisteredGroup & { readonly reference: string };

beforeAll(async () => {
  browser = await launchBrowser();
  const gilzeEnRijen = { municipality: 'GM0784' };
  gilze = await registerAndApprove(
    system,
    freshBody({ ...gilzeEnRijen, at: [4.94, 51.545], name: 'Buurtgroep Gilze' }),
  );
  broekakkers = await registerAndApprove(
    system,
    freshBody({
      ...gilzeEnRijen,
      at: [4.949, 51.547],
      name: 'Ondernemers Broekakkers',
      phase: 'forming',
      participants: 12,
    }),
  );
  await vi.waitFor(
    async () => {
      ok(
        (await neighbourNames(gilze.reference)).includes('Ondernemers Broekakkers'),
        'Gilze has its neighbour',
      );
      ok(
        (await neighbourNames(broekakkers.reference)).includes('Buurtgroep Gilze'),
        'the link is symmetric',
      );
    },
    { timeout: effectLimit, interval: 200 },
  );
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, siteUrl);
});
afterEach(() => visitor.close());

async function neighbourNames(reference: string): Promise<readonly string[]> {
  const group = await system.site.group(reference);
  return group.ok ? group.body.neighbourGroups.map(({ name }) => name) : [];
}

const shownGroups = () => visitor.page.getByRole('heading', { level: 3 }).allInnerTexts();

describe('A resident looks up the groups of the region', () => {
  it('the list and the map show the same groups', async () => {
    await visitor.goTo('/groepen');

    expect(await shownGroups()).toEqual(
      expect.arrayContaining(['Buurtgroep Gilze', 'Ondernemers Broekakkers']),
    );
    expect(await visitor.page.locator('.leaflet-interactive').count()).toBe(
      (await shownGroups()).length,
    );
    await visitor.inspect();
  });

  it('the filters select groups and are part of the URL', async () => {
    await visitor.goTo('/groepen');

    await visitor.page.getByLabel('Gemeente').selectOption('GM0784');
    await visitor.page.getByLabel('Fase').selectOption({ label: 'In oprichting' });

    await expect.poll(shownGroups).not.toContain('Buurtgroep Gilze');
    expect(await shownGroups()).toContain('Ondernemers Broekakkers');
    await visitor.inspect();
    const address = visitor.page.url();
    await visitor.goTo(address);
    expect(await shownGroups()).toContain('Ondernemers Broekakkers');
    expect(await shownGroups()).not.toContain('Buurtgroep Gilze');
  });

  it('an empty overview says so and invites people to register the first group', async () => {
    await visitor.page.route('**/v1/groups', (route) =>
      route.fulfill({ json: { region: 'Langstraat', groups: [] } }),
    );

    await visitor.goTo('/groepen');

    expect(await visitor.text()).toContain('Geen groepen gevonden');
    await visitor.inspect();
  });

  it('the page of a group shows its streets and neighbours, but no contact details', async () => {
    await visitor.goTo('/groepen');
    await visitor.page.getByRole('link', { name: 'Buurtgroep Gilze' }).click();
    await visitor.expectHeading('Buurtgroep Gilze');
    await visitor.page.getByRole('link', { name: 'Ondernemers Broekakkers' }).first().waitFor();

    const text = await visitor.text();

    expect(text).toContain('De Hoofdstraat en omgeving');
    expect(text).toContain(gilze.reference);
    expect(text).not.toContain(gilze.body.coordinator.email);
    expect(text).toContain('26 tot 50 deelnemers');
    expect(text).not.toMatch(/\b42\b/);
    await visitor.inspect();
  });

  it.each(['/', '/spelregels', '/privacy', '/bestaat-niet', '/groepen/LS-00000', '/aanmelden'])(
    'the page %s is accessible',
    async (address) => {
      await visitor.goTo(address);

      await visitor.inspect();

      expect((await visitor.heading()).length).toBeGreaterThan(3);
    },
  );
});

describe('A GIS and other programs read the overview', () => {
  const gilzeEnRijen = `${siteUrl}/v1/groups?municipality=GM0784`;

  it('as GeoJSON: closed polygons in longitude and latitude, with the group as properties', async () => {
    const response = await fetch(`${gilzeEnRijen}&f=geojson`);
    const { type, features } = (await response.json()) as {
      type: string;
      features: {
        id: string;
        geometry: { type: string; coordinates: number[][][] };
        properties: object;
      }[];
    };
    const feature = features.find(({ id }) => id === broekakkers.reference);

    expect(response.headers.get('content-type')).toBe('application/geo+json');
    expect(type).toBe('FeatureCollection');
    expect(feature?.properties).toMatchObject({
      name: 'Ondernemers Broekakkers',
      phase: 'forming',
      municipalityCode: 'GM0784',
    });
    expect(feature?.geometry.coordinates[0]?.[0]).toEqual(feature?.geometry.coordinates[0]?.at(-1));
    expect(feature?.geometry.coordinates[0]?.[0]?.[0]).toBeCloseTo(4.949, 1);
  });

  it('as JSON with an ETag: an unchanged overview is not sent again', async () => {
    const first = await fetch(gilzeEnRijen);
    const again = await fetch(gilzeEnRijen, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });

    expect(first.headers.get('content-type')).toBe('application/json');
    expect(again.status).toBe(304);
  });

  it('a page on another site may ask whether it has changed', async () => {
    const preflight = await fetch(gilzeEnRijen, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://kaart.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('if-none-match');
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('the URLs of OGC API - Features work with a trailing slash too', async () => {
    const [plain, slash] = await Promise.all(
      ['/v1/ogc', '/v1/ogc/'].map(async (path) => fetch(siteUrl + path)),
    );

    expect(slash?.status).toBe(200);
    expect(await slash?.text()).toBe(await plain?.text());
  });

  it('an unknown municipality is refused with the name of the field', async () => {
    const response = await fetch(`${siteUrl}/v1/groups?municipality=GM9999`);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      fields: [{ field: 'municipality', message: 'Kies een gemeente van deze regio.' }],
    });
  });
});
