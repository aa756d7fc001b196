import { randomUUID } from 'node:crypto';
import {
  cookiesOf,
  fetchWithCookie,
  secretsOf,
  startSession,
} from '../../../local/demo/session.ts';
import { officerBehind } from '../../../local/demo/signed-in-officers.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import {
  officersResponse,
  type OfficersResponse,
} from '../../../shared/requests/desk/manage-officers.ts';
import { signInAs } from '../../support/sign-in.ts';
import { deskOf, regionOf } from '../../support/three-regions.ts';
import type { LeakScenario } from './leak-scenario.ts';

type Place = { readonly regionId: string; readonly municipality: string };

const dongen: Place = { regionId: langstraat.id, municipality: 'GM0766' };
const eemnes: Place = { regionId: bel.id, municipality: 'GM0317' };
const invitationUrl = /\/bureau\/nieuw\/[0-9a-z]{26}#([a-z2-7]{26})/;

/**
 * In one region, a desk manager invites two people, one of whom accepts, and a third person signs in and then waits for
 * access. In another region, a manager admits somebody who was waiting for access. These people have names that only
 * colleagues may see.
 */
export async function runOfficerFlows(scenario: LeakScenario): Promise<void> {
  const manager = await managerOf(scenario, dongen);
  await manager.invite('the person who never accepts');
  const invited = await manager.invite('the invited officer');
  const mail = await scenario.people.inbox.waitForMail(invited.email, ({ text }) =>
    invitationUrl.test(text),
  );
  const token = invitationUrl.exec(mail.text)?.[1] ?? '';
  scenario.token('the token of an invitation', { token });
  const pressed = cookiesOf(await startSession(scenario.at().siteUrl, token));
  await signIn(scenario, dongen, 'the invited officer', { cookie: pressed, again: true });
  await letWait(scenario, dongen, { play: 'other-subject' });

  await letWait(scenario, eemnes);
  const colleague = await managerOf(scenario, eemnes);
  await colleague.admit('the admitted officer');
  await signIn(scenario, eemnes, 'the admitted officer');
}

/** Ends the access of the officers who were invited or admitted. */
export async function endOfficers(scenario: LeakScenario): Promise<void> {
  for (const place of [dongen, eemnes]) {
    const manager = await managerOf(scenario, place);
    const { officers } = await manager.list();
    const known = officers.filter(({ name }) => name.startsWith('Geheim'));
    if (known.length === 0) throw new Error(`${place.regionId} has no officer to end`);
    for (const { id, version } of known)
      await manager.send(`/v1/officers/${id}/endings`, { version });
  }
}

async function managerOf(scenario: LeakScenario, { regionId, municipality }: Place) {
  const { siteUrl } = scenario.at(regionId);
  const canaries = scenario.canaries.inRegion(regionId);
  const mailbox = deskOf(regionId).mailboxes.find(({ role }) => role === 'team');
  if (!mailbox) throw new Error(`${regionId} has no desk manager`);
  const { subject, organisation } = officerBehind(regionId, mailbox);
  const { cookie } = await signInAs(siteUrl, subject, organisation);
  const send = async (path: string, json?: object): Promise<unknown> => {
    const response = await fetchWithCookie(siteUrl, cookie, path, {
      method: json ? 'POST' : 'GET',
      headers: { 'idempotency-key': randomUUID() },
      ...(json ? { body: JSON.stringify(json) } : {}),
    });
    if (!response.ok) throw new Error(`${path} returned ${response.status}`);
    return response.json();
  };
  const list = async (): Promise<OfficersResponse> =>
    officersResponse.parse(await send('/v1/officers'));
  const detailsOf = (who: string) => ({
    name: canaries.name(`the name of ${who}`),
    title: 'Wijkagent',
    organisation: 'police',
    municipalities: [municipality],
    roles: ['police-officer'],
  });
  return {
    send,
    list,
    async invite(who: string): Promise<{ readonly email: string }> {
      const email = canaries.address(`the address of ${who}`);
      await send('/v1/officer-invitations', { ...detailsOf(who), email });
      return { email };
    },
    async admit(who: string): Promise<void> {
      const [applicant] = (await list()).applicants;
      if (!applicant) throw new Error(`nobody waits in ${regionId}`);
      await send(`/v1/officer-applicants/${applicant.id}/admission`, detailsOf(who));
    },
  };
}

/** Signs in somebody who is not an officer, under a secret name that the identity provider supplies. */
async function letWait(
  scenario: LeakScenario,
  place: Place,
  options: { readonly play?: string } = {},
): Promise<void> {
  const name = scenario.canaries
    .inRegion(place.regionId)
    .name(`the name of somebody who waits in ${place.regionId}`);
  await scenario.nameAtProvider(strangerIn(place), name);
  await signIn(scenario, place, 'somebody who waits', options);
}

async function signIn(
  scenario: LeakScenario,
  place: Place,
  who: string,
  options: Parameters<typeof signInAs>[3] = {},
): Promise<void> {
  const { siteUrl } = scenario.at(place.regionId);
  const { cookie } = await signInAs(siteUrl, strangerIn(place), 'politie', options);
  for (const token of secretsOf(cookie).filter((secret) => secret !== ''))
    scenario.canaries.inRegion(place.regionId).token(`a session of ${who}`, token);
}

const strangerIn = ({ municipality }: Place): string => `${regionOf(municipality).id}-onbekend`;
