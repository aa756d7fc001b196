import { randomUUID } from 'node:crypto';
import { fetchInSession } from '../../local/demo/session.ts';
import { siteClient, succeeded } from '../../local/demo/site-client.ts';
import { joinClient } from '../support/join-client.ts';
import { freshBody } from '../support/register-groups.ts';
import { moveTime, runSchedule } from '../support/test-clock.ts';
import { expectOk } from './expect-ok.ts';
import { letSessionRest } from './let-session-rest.ts';

interface SystemAddress {
  readonly siteUrl: string;
  readonly inboxUrl: string;
}

interface JoinedGroup {
  readonly reference: string;
  /** The email address of the group's coordinator. */
  readonly coordinator: string;
}

const email = () => `${randomUUID()}@post.example`;

/**
 * Runs every use case for joining and starting. Leaves one group with three open join requests and the other with one,
 * and returns the ids of a starter and a join request.
 */
export async function joinAndStart(
  system: SystemAddress,
  groups: { readonly stopping: JoinedGroup; readonly staying: JoinedGroup },
): Promise<{ starterId: string; joinRequestId: string }> {
  const people = joinClient(system);
  const { reference, coordinator } = groups.staying;

  const [address, key] = [email(), randomUUID()];
  for (let times = 0; times < 2; times += 1) await people.request(reference, address, { key });
  const asked = await people.requestAndConfirm(reference, email(), coordinator);
  await people.show(asked.asker);
  await people.show(asked.coordinator);
  await people.answer(asked.coordinator, 'full');
  await people.waitForJoining(reference, 'full');
  await people.setJoining(await people.token(coordinator, 'beheer', reference), 'open');
  await people.waitForJoining(reference, 'open');
  // After three requests without a reply, joining is paused.
  for (const group of [groups.staying, groups.staying, groups.staying, groups.stopping])
    await people.requestAndConfirm(group.reference, email(), group.coordinator);

  const [starter, kitKey] = [email(), randomUUID()];
  for (let times = 0; times < 2; times += 1) await people.requestKit(starter, { key: kitKey });
  const kit = await people.token(starter, 'startpakket');
  await people.showKit(kit);
  await people.confirmKit(kit);
  await confirmHeld(system, reference);
  await people.waitForStarterMail('oov@dongen.example', kit.name);
  const officer = await people.signIn();
  for (const use of [
    async () => people.showStarter(kit.name, officer),
    async () => people.showStarterContact(kit.name, officer),
    async () => people.followUp(kit.name, officer, 'Gebeld'),
  ]) {
    await letSessionRest(system);
    await use();
  }
  return { starterId: kit.name, joinRequestId: asked.asker.name };
}

async function listWork(system: SystemAddress): Promise<void> {
  const { siteUrl } = system;
  const cookie = await joinClient(system).signIn();
  await letSessionRest(system);
  const response = await fetch(`${siteUrl}/v1/worklist`, { headers: { cookie } });
  if (!response.ok) throw new Error(`the worklist was refused with ${response.status}`);
}

/**
 * Makes enough requests with one email address for some first letters to be held back. Takes the token from a letter
 * that was sent, confirms three of the requests with it, withdraws the registration among them, and removes three other
 * requests.
 */
async function confirmHeld(system: SystemAddress, reference: string): Promise<void> {
  const people = joinClient(system);
  const site = siteClient(system.siteUrl);
  const address = email();
  for (let times = 0; times < 3; times += 1) await people.requestKit(address);
  const join = await people.request(reference, address);
  const kit = await people.requestKit(address);
  const coordinator = { name: 'Test Beheerder', email: address, phone: '06 12345678' };
  const { id } = succeeded(await site.register(freshBody({ coordinator }), randomUUID()));
  const { token } = await people.token(address, 'startpakket');
  await people.confirm({ name: join.id, token });
  await people.confirmKit({ name: kit.id, token });
  succeeded(await site.confirm({ groupId: id, token }));
  const unwanted = succeeded(await site.register(freshBody({ coordinator }), randomUUID()));
  for (const path of [
    `/v1/registrations/${id}/withdrawal`,
    `/v1/registrations/${unwanted.id}/withdrawal`,
    `/v1/join-requests/${(await people.request(reference, address)).id}/withdrawal`,
    `/v1/starter-kits/${(await people.requestKit(address)).id}/withdrawal`,
  ]) {
    await expectOk(await fetchInSession(system.siteUrl, token, path, { method: 'POST' }));
  }
}

/**
 * Moves time forward. Join requests expire, get a reminder, lapse and are removed; joining is paused at one group,
 * which then appears in the worklist; a starter is removed; and the groups that have ended are forgotten.
 */
export async function letTimePass(system: SystemAddress): Promise<void> {
  const { inboxUrl } = system;
  for (const days of [3, 5, 7, 20]) {
    await moveTime(inboxUrl, { days });
    await runSchedule(inboxUrl, 'process-due-join-requests');
  }
  await listWork(system);
  await runSchedule(inboxUrl, 'remove-starters');
  await runSchedule(inboxUrl, 'expire-and-forget-groups');
}
