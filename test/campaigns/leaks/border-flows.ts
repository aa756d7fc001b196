import { secretsOf } from '../../../local/demo/session.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import { exampleProviderId } from '../../../shared/runtime/example-providers.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { eventIdIn, partitionInRegion } from '../../../shared/store/platform/region-items.ts';
import type { Position } from '../../../shared/domain/areas/area.ts';
import type { Item } from '../../../shared/store/table.ts';
import { starterKitResponse } from '../../../shared/requests/starting/responses.ts';
import { joinClient } from '../../support/join-client.ts';
import {
  freshBody,
  askedOfficer,
  registerAndConfirm,
  systemClients,
  type RegisteredGroup,
} from '../../support/register-groups.ts';
import { storedItems, waitUntilSettled } from '../../support/stored-state.ts';
import { deskOf, mailboxesOf, regionOf, threeRegions } from '../../support/three-regions.ts';
import type { Canaries } from './canary.ts';
import { findLeaks, type Sink } from './find-leaks.ts';
import type { KnownGroup, LeakScenario } from './leak-scenario.ts';

/** For each border between regions, one group on either side, near enough to each other to be linked. */
const places: readonly { readonly municipality: string; readonly at: Position }[] = [
  { municipality: 'GM0809', at: [5.09, 51.65] },
  { municipality: 'GM9001', at: [5.1, 51.65] },
  { municipality: 'GM0317', at: [5.32, 52.25] },
  { municipality: 'GM9002', at: [5.33, 52.25] },
];

/** A group on a border. */
export interface BorderGroup extends KnownGroup {
  readonly regionId: string;
  /** A group on the same side of the border that is awaiting a decision. */
  readonly pending: RegisteredGroup;
}

/**
 * On each side of each border, registers two groups, and has one person ask to join and another request a starter kit.
 * The first group becomes active and is linked across the border; the second is left awaiting a decision. Neither
 * coordinator shares contact details. Returns the active groups.
 */
export async function runBorderFlows(scenario: LeakScenario): Promise<readonly BorderGroup[]> {
  const groups: BorderGroup[] = [];
  for (const place of places) groups.push(await borderGroup(scenario, place));
  await scenario.withEngine((engine) => waitUntilSettled(engine, 90));
  const items = await scenario.withEngine(storedItems);
  for (const { groupId } of groups)
    if (!items.some(({ SK, PK }) => PK.endsWith(groupId) && SK.startsWith('LINK#')))
      throw new Error(`the group ${groupId} on a border was not linked`);
  return groups;
}

async function borderGroup(
  scenario: LeakScenario,
  { municipality, at }: (typeof places)[number],
): Promise<BorderGroup> {
  const { id: regionId } = regionOf(municipality);
  const address = scenario.at(regionId);
  const [people, joining] = [systemClients(address), joinClient(address)];
  const canaries = scenario.canaries.inRegion(regionId);
  const where = `on the border in ${municipality}`;
  const bodyOf = (who: string) =>
    freshBody({
      municipality,
      at,
      name: `Buurtgroep ${municipality}`,
      coordinator: canaries.person(`the coordinator of ${who} ${where}`),
      consents: { terms: true, shareContact: false },
    });

  const active = await registerAndConfirm(people, bodyOf('the group'));
  const decide = await askedOfficer(people, active);
  succeeded(await people.site.decide(decide, { decision: 'approve' }));
  await joining.waitForJoining(active.reference, 'open');
  const waiting = secretly(canaries, bodyOf('the waiting group'), where);
  const pending = await registerAndConfirm(people, waiting);
  const { officer } = await askedOfficer(people, pending);
  for (const secret of secretsOf(await people.site.cookieOf(officer)))
    canaries.token(`the session of an officer ${where}`, secret);

  const asker = canaries.person(`the asker ${where}`);
  const requested = await joining.requestAndConfirm(
    active.reference,
    asker.email,
    active.body.coordinator.email,
  );
  canaries.token(`the coordinator's token about the asker ${where}`, requested.coordinator.token);
  await joining.answer(requested.coordinator, 'accepted', canaries.words(`the answer ${where}`));
  const starter = canaries.person(`the starter ${where}`);
  const kit = await fetch(`${address.siteUrl}/v1/starter-kits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      name: starter.name,
      email: starter.email,
      municipality,
      place: canaries.words(`the place of the starter ${where}`),
      followUp: true,
    }),
  });
  if (!kit.ok) throw new Error(`a starter kit was refused with ${kit.status}`);
  const { id } = starterKitResponse.parse(await kit.json());
  const own = await joining.token(starter.email, 'startpakket', id);
  canaries.token(`the starter's own token ${where}`, own.token);
  await joining.confirmKit(own);
  const desk = mailboxesOf(municipality).find(({ role }) => role === 'municipality');
  if (!desk) throw new Error(`${municipality} has no mailbox of its own`);
  await joining.waitForStarterMail(desk.email, id);
  const follower = await joining.signIn(desk.id, exampleProviderId(desk), regionId);
  await joining.followUp(id, follower, canaries.words(`the note about the starter ${where}`));
  return { ...active, regionId, pending };
}

function secretly(
  canaries: Canaries,
  body: ReturnType<typeof freshBody>,
  where: string,
): ReturnType<typeof freshBody> {
  const name = canaries.name(`the name of the waiting group ${where}`);
  return {
    ...body,
    name,
    area: { ...body.area, streets: canaries.words(`the streets of the waiting group ${where}`) },
  };
}

/**
 * Looks for data from other regions in everything that the people in a region receive or can read: their emails, their
 * pages and open data, the events that name their region, and the export of their region.
 */
export async function leaksAcrossBorders(
  scenario: LeakScenario,
  groups: readonly BorderGroup[],
): Promise<{ readonly leaks: readonly string[]; readonly sinks: readonly Sink[] }> {
  const items = await scenario.withEngine(storedItems);
  const found = await Promise.all(
    threeRegions.map(async (region) => {
      const sinks = [
        await mailsTo(scenario, region.id),
        await pagesOf(scenario, region.id, groups),
        ...storedBy(items, region),
      ];
      const foreign = scenario.canaries.all.filter(({ regionId }) => regionId !== region.id);
      return { sinks, leaks: findLeaks(sinks, foreign) };
    }),
  );
  return {
    leaks: found.flatMap(({ leaks }) => leaks),
    sinks: found.flatMap(({ sinks }) => sinks),
  };
}

async function mailsTo({ people, canaries }: LeakScenario, regionId: string): Promise<Sink> {
  const addresses = [
    ...deskOf(regionId).mailboxes.map(({ email }) => email),
    ...canaries.all
      .filter((canary) => canary.regionId === regionId)
      .flatMap(({ sent }) => sent.filter((text) => text.includes('@'))),
  ];
  const mails = await Promise.all([...new Set(addresses)].map((to) => people.inbox.mails({ to })));
  return {
    name: `a mail to somebody in ${regionId}`,
    texts: mails.flat().map((mail) => JSON.stringify(mail)),
  };
}

/** The pages and open data of a region, including its responses to requests for groups and places in other regions. */
async function pagesOf(
  scenario: LeakScenario,
  regionId: string,
  groups: readonly BorderGroup[],
): Promise<Sink> {
  const { siteUrl } = scenario.at(regionId);
  const paths = [
    '/v1/groups',
    '/v1/groups?f=geojson',
    '/v1/network',
    '/v1/ogc/collections/groups/items',
    '/v1/openapi.json',
    ...groups.flatMap(({ reference, body }) => {
      const [longitude, latitude] = body.area.polygon.coordinates[0]?.[0] ?? [0, 0];
      return [
        `/v1/groups/${reference}`,
        `/v1/groups/nearby?longitude=${longitude.toFixed(5)}&latitude=${latitude.toFixed(5)}`,
      ];
    }),
  ];
  const responses = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(siteUrl + path);
      return `${JSON.stringify([...response.headers])} ${await response.text()}`;
    }),
  );
  return { name: `the pages of ${regionId}`, texts: responses };
}

const texts = (items: readonly Item[]): string[] => items.map((item) => JSON.stringify(item));

/** The items that `remove-region` would export for a region, and the events among them. */
function storedBy(
  items: readonly Item[],
  { id: regionId, municipalities }: (typeof threeRegions)[number],
): readonly Sink[] {
  const eventIds = new Set(items.flatMap((item) => eventIdIn(item, regionId) ?? []));
  const own = { regionId, municipalities: municipalities.map(({ code }) => code), eventIds };
  const exported = items.filter((item) => partitionInRegion(item, own) !== undefined);
  if (!exported.some(({ PK }) => String(PK).startsWith(partitions.group)))
    throw new Error(`the export of ${regionId} has no groups`);
  return [
    { name: `the export of ${regionId}`, texts: texts(exported) },
    {
      name: `the events of ${regionId}`,
      texts: texts(exported.filter((item) => eventIdIn(item, regionId) !== undefined)),
    },
  ];
}

/**
 * Closes or rejects the groups on the borders, so that their data must be deleted once it has been kept for the stated
 * period.
 */
export async function endBorderGroups(
  scenario: LeakScenario,
  groups: readonly BorderGroup[],
): Promise<void> {
  for (const group of groups) {
    const people = systemClients(scenario.at(group.regionId));
    const { token } = await scenario.manageToken(group, group.regionId);
    succeeded(await people.site.close({ reference: group.reference, token }));
    const reason = scenario.canaries.inRegion(group.regionId).words('the reason on a border');
    const decide = await askedOfficer(people, group.pending);
    succeeded(await people.site.decide(decide, { decision: 'reject', reason }));
  }
  await scenario.withEngine((engine) => waitUntilSettled(engine, 60));
}
