import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inboxClient, type InboxClient, type ReceivedMail } from '../../local/demo/inbox-client.ts';
import { deskPageIn, mailedTokenIn } from '../../local/demo/mailed-token.ts';
import { siteClient } from '../../local/demo/site-client.ts';
import type { DeskMailbox, Region } from '../../shared/regions/region.ts';
import { joinClient } from '../support/join-client.ts';
import { TestSystem } from '../support/system.ts';
import { deskOf, mailboxesOf, regionOf, threeRegions } from '../support/three-regions.ts';
import { answers, drawArea, fillInForm, send, type Answers } from './registration-form.ts';
import { openAsOfficer } from './open-as-officer.ts';
import { launchBrowser, Visitor } from './visitor.ts';

/** A group beside a border between regions: the answers to fill in on the form, and the corners of its area. */
interface BorderGroup {
  readonly given: Answers;
  readonly code: string;
  readonly region: Region;
  readonly corners: readonly (readonly [number, number])[];
}

function borderGroup(
  code: string,
  name: string,
  [west, south, east, north]: readonly [number, number, number, number],
  sharesContact: boolean,
): BorderGroup {
  const region = regionOf(code);
  const municipality = region.municipalities.find((each) => each.code === code)?.name ?? '';
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@post.example`;
  return {
    given: answers({ municipality, name, email, sharesContact }),
    code,
    region,
    corners: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  };
}

/**
 * On each of the two borders, the two areas lie about 140 metres apart, which is within both link distances. On the
 * border between Langstraat and grensland, both coordinators share their contact details; on the border between BEL and
 * grensland, only one of them does.
 */
const kaatsheuvel = borderGroup('GM0809', 'Kaatsheuvel Oost', [5.08, 51.64, 5.1, 51.655], true);
const dijkhoek = borderGroup('GM9001', 'Dijkhoek West', [5.102, 51.64, 5.12, 51.655], true);
const eemnes = borderGroup('GM0317', 'Eemnes Oost', [5.305, 52.24, 5.325, 52.255], true);
const heihoek = borderGroup('GM9002', 'Heihoek West', [5.327, 52.24, 5.345, 52.255], false);
const borders = [
  { one: kaatsheuvel, other: dijkhoek, introducesContacts: true },
  { one: eemnes, other: heihoek, introducesContacts: false },
];
const groups = borders.flatMap(({ one, other }) => [one, other]);
const neighbourOf = (group: BorderGroup): BorderGroup => {
  const border = borders.find(({ one, other }) => one === group || other === group);
  if (!border) throw new Error(`${group.given.name} has no neighbour`);
  return border.one === group ? border.other : border.one;
};
const names = groups.map((group) => ({ name: group.given.name, group }));

let system: TestSystem;
let inbox: InboxClient;
let browser: Browser;
const references = new Map<BorderGroup, string>();

beforeAll(async () => {
  [system, browser] = await Promise.all([
    TestSystem.start({ furtherRegion: true }),
    launchBrowser(),
  ]);
  inbox = inboxClient(system.inboxUrl);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

const visitorOf = (region: Region): Promise<Visitor> =>
  Visitor.open(browser, system.regionUrl(region.id));

async function requestToDecide(
  officer: DeskMailbox,
  { given }: BorderGroup,
): Promise<ReceivedMail> {
  return inbox.waitForMail(
    officer.email,
    (mail) =>
      deskPageIn(mail) !== undefined &&
      mail.subject.toLowerCase().includes(given.name.toLowerCase()),
  );
}

/**
 * Checks that an email comes from this region, has its reply address, and links only to pages of the regions in
 * `about`.
 */
function expectMailOf(region: Region, mail: ReceivedMail, about: readonly Region[] = [region]) {
  const others = threeRegions.filter(({ id }) => !about.some((each) => each.id === id));
  const whole = `${mail.text}\n${mail.html}`;
  expect(mail.headers['from']).toContain(`Buurtkring ${region.name}`);
  expect(mail.headers['reply-to']).toContain(region.police.email);
  expect(whole).toContain(system.regionUrl(region.id));
  for (const other of others) {
    expect(whole).not.toContain(system.regionUrl(other.id));
    expect(whole).not.toContain(other.police.email);
  }
  const tokenPages = mail.text.matchAll(/(\S+?)\/(?:bevestigen|deelnemen|verzoek)\/\S+#/g);
  for (const [, site] of tokenPages) expect(site).toBe(system.regionUrl(region.id));
}

describe('In one system with three regions, groups on the borders between them', () => {
  it.each(names)(
    '$name: registered, confirmed, approved and enrolled in its own region',
    async ({ group }) => {
      const { given, region, code, corners } = group;
      const visitor = await visitorOf(region);
      const bounds = region.municipalities.find((each) => each.code === code)?.bounds ?? [];

      await fillInForm(visitor, given, () => drawArea(visitor, bounds, corners));
      await visitor.inspect();
      await send(visitor);
      const first = await inbox.waitForMail(given.email, (mail) => !!mailedTokenIn(mail));
      await visitor.goTo(mailedTokenIn(first)?.url ?? '');
      await visitor.press('Bevestig de aanmelding');
      await visitor.expectHeading('Uw e-mailadres is bevestigd');
      const pattern = new RegExp(`${region.referencePrefix}-[0-9A-Z]{5}`);
      const reference = pattern.exec(await visitor.text())?.[0] ?? '';
      references.set(group, reference);
      const officers = mailboxesOf(code);
      const asked = await Promise.all(officers.map((officer) => requestToDecide(officer, group)));
      const [mailbox] = officers;
      if (!mailbox) throw new Error(`nobody decides for ${code}`);
      const { url: page = '' } = deskPageIn(asked[0] ?? { text: '' }) ?? {};
      await openAsOfficer(visitor, { url: page, mailbox });
      await visitor.page.getByLabel('Goedkeuren').check();
      await visitor.press('Leg de beslissing vast');
      await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
      await visitor.close();
      const circle = deskOf(region.id).circles.find(({ municipality }) => municipality === code);
      const welcome = await inbox.waitForMail(given.email, ({ text }) =>
        text.includes(circle?.inviteLink ?? 'no circle'),
      );

      expect(reference).not.toBe('');
      expect(officers.length).toBeGreaterThan(1);
      for (const mail of [first, welcome]) expectMailOf(region, mail);
      for (const mail of asked) expectMailOf(region, mail, [region, neighbourOf(group).region]);
    },
  );

  it.each(names)(
    '$name: introduced across the border, by a mail of its own region that leads to the other',
    async ({ group }) => {
      const neighbour = neighbourOf(group);
      const { introducesContacts = false } =
        borders.find(({ one, other }) => one === group || other === group) ?? {};
      const mail = await inbox.waitForMail(
        group.given.email,
        ({ text }) =>
          text.includes('Maak kennis met een buurgroep') && text.includes(neighbour.given.name),
      );
      const page = `${system.regionUrl(neighbour.region.id)}/groepen/${references.get(neighbour)}`;
      const visitor = await visitorOf(group.region);
      await visitor.goTo(page);
      const shown = await visitor.text();
      await visitor.close();

      expectMailOf(group.region, mail, [group.region, neighbour.region]);
      expect(mail.text).toContain(page);
      expect(mail.text.includes(neighbour.given.email)).toBe(introducesContacts);
      expect(mail.text.includes(group.region.police.email)).toBe(true);
      expect(shown).toContain(neighbour.given.name);
    },
  );

  it.each(names)(
    '$name: each officer hears once of the link across the border, without contact details',
    async ({ group }) => {
      const { given, code, region } = group;
      const neighbour = neighbourOf(group);
      for (const { email } of mailboxesOf(code)) {
        const fits = ({ subject }: ReceivedMail): boolean =>
          subject.startsWith('Nieuwe buurgroep in een andere regio') &&
          subject.includes(given.name);
        const mail = await inbox.waitForMail(email, fits);
        const all = (await inbox.mails({ to: email })).filter(fits);

        expect(all).toHaveLength(1);
        expectMailOf(region, mail, [region, neighbour.region]);
        expect(mail.text).toContain(
          `${system.regionUrl(neighbour.region.id)}/groepen/${references.get(neighbour)}`,
        );
        expect(mail.text).not.toContain(neighbour.given.email);
        expect(mail.text).not.toContain(given.email);
      }
    },
  );

  it.each(names)(
    '$name: found in the overview of its own region only, with its neighbour',
    async ({ group }) => {
      const reference = references.get(group) ?? '';
      const neighbours = async () => {
        const found = await siteClient(system.regionUrl(group.region.id)).group(reference);
        return found.ok ? found.body.neighbourGroups.map(({ name }) => name) : [];
      };
      await expect.poll(neighbours).toEqual([neighbourOf(group).given.name]);

      for (const region of threeRegions) {
        const site = siteClient(system.regionUrl(region.id));
        const overview = await site.groups();
        const listed = overview.ok && overview.body.groups.map(({ name }) => name);
        const isOwn = region.id === group.region.id;
        expect(listed && listed.includes(group.given.name)).toBe(isOwn);
        expect((await site.group(reference)).ok).toBe(isOwn);
      }
    },
  );

  it.each(names)(
    '$name: found on its place from the pages of either region, and joined in its own',
    async ({ group }) => {
      const { given, region, corners } = group;
      const [[west, south] = [0, 0], , [east, north] = [0, 0]] = corners;
      const neighbour = neighbourOf(group);
      for (const { id } of [region, neighbour.region]) {
        const [x, y] = [(west + east) / 2, (south + north) / 2].map((each) => each.toFixed(5));
        const place = `longitude=${x}&latitude=${y}`;
        const near = await fetch(`${system.regionUrl(id)}/v1/groups/nearby?${place}`);
        expect(await near.text()).toContain(given.name);
      }
      const joiners = joinClient({
        siteUrl: system.regionUrl(region.id),
        inboxUrl: system.inboxUrl,
      });
      const asker = `bewoner.${given.email}`;

      const { coordinator } = await joiners.requestAndConfirm(
        references.get(group) ?? '',
        asker,
        given.email,
      );
      await joiners.answer(coordinator, 'accepted', 'Welkom!');

      const toAsker = await inbox.waitForMail(asker, ({ text }) => text.includes('Welkom!'));
      const toCoordinator = await inbox.waitForMail(given.email, ({ text }) =>
        text.includes('/verzoek/'),
      );
      for (const mail of [toAsker, toCoordinator]) expectMailOf(region, mail);
      expect(toAsker.text).not.toContain(given.coordinator);
    },
  );
});
