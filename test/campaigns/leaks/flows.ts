import { succeeded } from '../../../local/demo/site-client.ts';
import { starterKitResponse } from '../../../shared/requests/starting/responses.ts';
import { freshBody, officerLink } from '../../support/registering.ts';
import type { KnownGroup, Stage } from './stage.ts';

/** Every way that a registration can go; answers the groups that are active at the end. */
export async function registrationFlows(stage: Stage): Promise<readonly [KnownGroup, KnownGroup]> {
  const [first, second] = await Promise.all([
    stage.approved('the first group'),
    stage.approved('the second group'),
    stage.registered('the group that nobody confirms'),
    stage.registered('the group whose first mail bounces', 'bounce'),
    stage.registered('the group whose first mail is unwanted', 'complaint'),
    rejectedGroup(stage),
    askedGroup(stage),
  ]);
  return [first, second];
}

const officerAddress = 'wijkagent.dongen@politie.example';

async function rejectedGroup(stage: Stage): Promise<void> {
  const group = await stage.confirmed('the rejected group');
  const reason = stage.canaries.words('the reason of a rejection');
  succeeded(
    await stage.people.site.decide(await officerLink(stage.people, group), {
      decision: 'reject',
      reason,
    }),
  );
}

async function askedGroup(stage: Stage): Promise<void> {
  const { people, canaries } = stage;
  const group = await stage.confirmed('the group that was asked');
  const first = await officerLink(people, group);
  succeeded(
    await people.site.decide(first, {
      decision: 'ask',
      question: canaries.words('the question of an officer'),
    }),
  );
  const toAnswer = await people.inbox.waitForLink(group.body.coordinator.email, 'antwoorden');
  stage.token('the link to answer a question', toAnswer);
  succeeded(await people.site.answer(toAnswer, canaries.words('the answer of a coordinator')));
  const second = await people.inbox.waitForLink(
    officerAddress,
    'beoordelen',
    ({ groupId, token }) => groupId === group.groupId && token !== first.token,
  );
  stage.token('the second link of an officer', second);
  succeeded(
    await people.site.decide(second, {
      decision: 'reject',
      reason: canaries.words('the reason after an answer'),
    }),
  );
}

/** Every way that a request to join can go, and a starter kit with its follow-up. */
export async function joinFlows(stage: Stage, group: KnownGroup): Promise<void> {
  const { canaries, joining } = stage;
  const coordinator = group.body.coordinator.email;
  const request = async (who: string): Promise<{ email: string; id: string }> => {
    const { name, email } = canaries.person(who);
    stage.strangers.add(email);
    const body = {
      name,
      email,
      street: canaries.words(`the street of ${who}`),
      note: canaries.words(`the note of ${who}`),
    };
    const headers = { 'x-forwarded-for': `198.51.100.${1 + stage.strangers.size}` };
    await stage.ask(`/v1/groups/${group.reference}/join-requests`, {
      method: 'POST',
      json: body,
      headers,
    });
    const { name: id, token } = await joining.link(email, 'deelnemen');
    canaries.token(`the link of ${who}`, token);
    return { email, id };
  };
  const confirm = async (who: string) => {
    const { email, id } = await request(who);
    await joining.confirm(await joining.link(email, 'deelnemen', id));
    const link = await joining.link(coordinator, 'verzoek', id);
    stage.token(`the coordinator's link about ${who}`, link);
    return link;
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
  await confirm('the asker who gets no answer');

  const starter = canaries.person('the starter');
  stage.strangers.add(starter.email);
  const { text } = await stage.ask('/v1/starter-kits', {
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
  const followed = await joining.link('oov@dongen.example', 'starter', id);
  stage.token('the link to a starter', followed);
  await joining.followUp(followed, canaries.words('the note about the starter'));
}

/** What happens to a group later: another area, no more askers and open again, given over to another municipality, linked anew. */
export async function laterLife(
  stage: Stage,
  [first, second]: readonly [KnownGroup, KnownGroup],
): Promise<void> {
  const manage = await stage.manageLink(first);
  // Within the bounds of two municipalities, so that it can be given over.
  const area = { ...freshBody({ at: [4.95, 51.66] }).area, streets: 'De Lange Straat' };
  await stage.act('PUT', `/groups/${first.reference}/area`, manage.token, { area });
  await stage.act('PUT', `/groups/${first.reference}/join-state`, manage.token, { state: 'full' });
  await stage.joining.shownAs(first.reference, 'full');
  await stage.act('PUT', `/groups/${first.reference}/join-state`, manage.token, { state: 'open' });
  await stage.manageLink(second);
  await stage.operate('move-group', '--reference', first.reference, '--municipality', 'GM0867');
  await stage.operate('relink', '--dry-run');
  await stage.operate('relink');
  await stage.operate('check-links');
}

export async function closeAll(stage: Stage, groups: readonly KnownGroup[]): Promise<void> {
  for (const group of groups) {
    const { token } = await stage.manageLink(group);
    await stage.act('POST', `/groups/${group.reference}/closure`, token);
  }
}
