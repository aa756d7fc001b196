import { randomUUID } from 'node:crypto';
import { succeeded } from '../../../local/demo/site-client.ts';
import { testSenderHeader } from '../../../local/edge/senders.ts';
import { coordinatorsResponse } from '../../../shared/requests/coordinators/coordinators.ts';
import { starterKitResponse } from '../../../shared/requests/starting/responses.ts';
import { freshBody, askedOfficer } from '../../support/register-groups.ts';
import { threeRegions } from '../../support/three-regions.ts';
import type { KnownGroup, LeakScenario } from './leak-scenario.ts';

/** Runs every registration path and returns the groups that end up active. */
export async function runRegistrationFlows(
  scenario: LeakScenario,
): Promise<readonly [KnownGroup, KnownGroup]> {
  const [first, second] = await Promise.all([
    scenario.approved('the first group'),
    scenario.approved('the second group'),
    scenario.registered('the group that is never confirmed'),
    scenario.registered('the group whose first mail bounces', 'bounce'),
    scenario.registered('the group whose first mail gets a complaint', 'complaint'),
    rejectedGroup(scenario),
    askedGroup(scenario),
  ]);
  return [first, second];
}

async function rejectedGroup(scenario: LeakScenario): Promise<void> {
  const group = await scenario.confirmed('the rejected group');
  const reason = scenario.canaries.words('the reason of a rejection');
  succeeded(
    await scenario.people.site.decide(await askedOfficer(scenario.people, group), {
      decision: 'reject',
      reason,
    }),
  );
}

async function askedGroup(scenario: LeakScenario): Promise<void> {
  const { people, canaries } = scenario;
  const group = await scenario.confirmed('the group that was asked');
  const first = await askedOfficer(people, group);
  succeeded(
    await people.site.decide(first, {
      decision: 'ask',
      question: canaries.words('the question of an officer'),
    }),
  );
  const toAnswer = await people.inbox.waitForMailedToken(
    group.body.coordinator.email,
    'antwoorden',
  );
  scenario.token('the token to answer a question', toAnswer);
  succeeded(await people.site.answer(toAnswer, canaries.words('the answer of a coordinator')));
  succeeded(await people.site.contacts(first, 'decide'));
  succeeded(
    await people.site.decide(first, {
      decision: 'reject',
      reason: canaries.words('the reason after an answer'),
    }),
  );
}

/** Runs every join request path, plus a starter kit request and its follow-up. */
export async function runJoinFlows(scenario: LeakScenario, group: KnownGroup): Promise<void> {
  const { canaries, joining } = scenario;
  const coordinator = group.body.coordinator.email;
  const request = async (who: string): Promise<{ email: string; id: string }> => {
    const { name, email } = canaries.person(who);
    scenario.strangers.add(email);
    const body = {
      name,
      email,
      street: canaries.words(`the street of ${who}`),
      note: canaries.words(`the note of ${who}`),
    };
    const headers = { [testSenderHeader]: `198.51.100.${1 + scenario.strangers.size}` };
    await scenario.ask(`/v1/groups/${group.reference}/join-requests`, {
      method: 'POST',
      json: body,
      headers,
    });
    const { name: id, token } = await joining.token(email, 'deelnemen');
    canaries.token(`the token of ${who}`, token);
    return { email, id };
  };
  const confirm = async (who: string) => {
    const { email, id } = await request(who);
    await joining.confirm(await joining.token(email, 'deelnemen', id));
    const replyToken = await joining.token(coordinator, 'verzoek', id);
    scenario.token(`the coordinator's token about ${who}`, replyToken);
    return replyToken;
  };
  await request('the asker who never confirms');
  await joining.answer(
    await confirm('the accepted asker'),
    'accepted',
    canaries.words('the message to an accepted asker'),
  );
  await joining.answer(
    await confirm('the declined asker'),
    'elsewhere',
    canaries.words('the message to a declined asker'),
  );
  await confirm('the asker who gets no reply');

  const starter = canaries.person('the starter');
  scenario.strangers.add(starter.email);
  const { text } = await scenario.ask('/v1/starter-kits', {
    method: 'POST',
    json: {
      name: starter.name,
      email: starter.email,
      municipality: 'GM0766',
      place: canaries.words('the place of the starter'),
      followUp: true,
    },
  });
  const { id } = starterKitResponse.parse(JSON.parse(text));
  const kitToken = await joining.token(starter.email, 'startpakket', id);
  scenario.token("the starter's own token", kitToken);
  await joining.confirmKit(kitToken);
  await joining.waitForStarterMail('oov@dongen.example', id);
  const officer = await joining.signIn();
  await joining.showStarterContact(id, officer);
  await joining.followUp(id, officer, canaries.words('the note about the starter'));
}

/**
 * Replaces the first group's area, changes its phase, turns its join requests off and on again, and moves it to another
 * municipality. Has the second invite and remove coordinators, and an officer follow it up. Then relinks every region
 * and checks the links. Also issues a manage token for each of the two groups.
 */
export async function changeGroups(
  scenario: LeakScenario,
  [first, second]: readonly [KnownGroup, KnownGroup],
): Promise<void> {
  const manage = await scenario.manageToken(first);
  // This area lies within the bounds of two municipalities, so the group can be moved.
  const area = { ...freshBody({ at: [4.95, 51.66] }).area, streets: 'De Lange Straat' };
  const own = { reference: first.reference, token: manage.token };
  const version = async () => succeeded(await scenario.people.site.ownGroup(own)).version;
  await scenario.act('PUT', `/groups/${first.reference}/area`, manage.token, {
    area,
    version: await version(),
  });
  await scenario.act('POST', `/groups/${first.reference}/changes`, manage.token, {
    version: await version(),
    phase: first.body.phase === 'running' ? 'forming' : 'running',
    briefing: 'requested',
    reason: scenario.canaries.words('why a coordinator changed the phase'),
  });
  await scenario.act('PUT', `/groups/${first.reference}/join-state`, manage.token, {
    state: 'full',
  });
  await scenario.joining.waitForJoining(first.reference, 'full');
  await scenario.act('PUT', `/groups/${first.reference}/join-state`, manage.token, {
    state: 'open',
  });
  const secondManage = await scenario.manageToken(second);
  await runWithOthers(scenario, second, secondManage.token);
  await followUpByOfficer(scenario, second);
  const region = ['--region', 'langstraat'];
  const move = ['--reference', first.reference, '--municipality', 'GM0867'];
  await scenario.operate('move-group', ...move, ...region);
  await scenario.operate('relink', '--dry-run', ...region);
  for (const { id } of threeRegions) await scenario.operate('relink', '--region', id);
  await scenario.operate('check-links');
}

/** Has a coordinator invite three people, of whom one accepts and is then removed, and one refuses. */
async function runWithOthers(
  scenario: LeakScenario,
  { reference }: KnownGroup,
  manage: string,
): Promise<void> {
  const { people, canaries, strangers } = scenario;
  const group = `/groups/${reference}`;
  const invite = async (who: string) => {
    const person = canaries.person(who);
    await scenario.act('POST', `${group}/coordinators/invitations`, manage, {
      email: person.email,
    });
    const mailed = await people.inbox.waitForMailedToken(person.email, 'uitnodiging');
    scenario.token(`the token of ${who}`, mailed);
    return { ...person, token: mailed.token };
  };
  const { name, phone, email, token } = await invite('the coordinator who is removed');
  await scenario.act('POST', `${group}/invitation/acceptance`, token, {
    name,
    phone,
    shareContact: true,
    terms: true,
  });
  scenario.token(
    'the link of a second coordinator',
    await people.inbox.waitForMailedToken(email, 'beheer'),
  );
  const refusing = await invite('the invited person who refuses');
  strangers.add(refusing.email);
  await scenario.act('POST', `${group}/invitation/refusal`, refusing.token);
  strangers.add((await invite('the invited person who does not answer')).email);
  // Not asked through the scenario, which counts every response as public.
  const listed = await fetch(`${scenario.at().siteUrl}/v1${group}/coordinators`, {
    headers: { authorization: `Bearer ${manage}` },
  });
  const { coordinators } = coordinatorsResponse.parse(await listed.json());
  const second = coordinators.find(({ you }) => !you);
  await scenario.act('POST', `${group}/coordinators/removals`, manage, {
    coordinatorId: second?.id,
  });
}

/** Has an officer write two notes about a group, remove one, correct the group and say why in their own words. */
async function followUpByOfficer(
  { people, canaries }: LeakScenario,
  group: KnownGroup,
): Promise<void> {
  const { reference, body } = group;
  const { officer } = await askedOfficer(people, group);
  const noted = async (what: string) =>
    succeeded(await people.site.addNote(reference, officer, canaries.words(what), randomUUID()));
  await noted('a note of an officer');
  const { id: removed } = await noted('a note that an officer removes');
  succeeded(await people.site.removeNote(reference, officer, removed));
  const { version } = succeeded(await people.site.deskGroup(reference, officer));
  const act = {
    act: 'correct',
    version,
    reason: 'other',
    text: canaries.words('why an officer corrected a group'),
    participants: body.participants + 1,
  } as const;
  succeeded(await people.site.act(reference, officer, act, randomUUID()));
}

export async function closeAll(
  scenario: LeakScenario,
  groups: readonly KnownGroup[],
): Promise<void> {
  for (const group of groups) {
    const { token } = await scenario.manageToken(group);
    await scenario.act('POST', `/groups/${group.reference}/closure`, token);
  }
}
