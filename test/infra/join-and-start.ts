import { randomUUID } from 'node:crypto';
import { fetchInSession } from '../../local/demo/session.ts';
import { siteClient, succeeded } from '../../local/demo/site-client.ts';
import { joinClient } from '../support/join-client.ts';
import { freshBody } from '../support/register-groups.ts';
import { moveTime, runSchedule } from '../support/test-clock.ts';
import { expectOk } from './expect-ok.ts';

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
 * Runs every use case for joining and starting. Leaves each group with an open join request, and returns the ids of a
 * starter and a join request.
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
  for (const group of [groups.staying, groups.stopping])
    await people.requestAndConfirm(group.reference, email(), group.coordinator);

  const [starter, kitKey] = [email(), randomUUID()];
  for (let times = 0; times < 2; times += 1) await people.requestKit(starter, { key: kitKey });
  const kit = await people.token(starter, 'startpakket');
  await people.showKit(kit);
  await people.confirmKit(kit);
  await confirmHeld(system, reference);
  const token = await people.token('oov@dongen.example', 'starter', kit.name);
  await people.showStarter(token);
  await people.followUp(token, 'Gebeld');
  return { starterId: token.name, joinRequestId: asked.asker.name };
}

/**
 * Makes so many requests for one mailbox that some first letters are held back. Uses the token in a letter that was
 * sent to confirm three of those requests, to withdraw the registration among them, and to remove three others.
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
 * Moves time forward so that join requests expire, get a reminder, lapse and are removed, a starter is removed, and the
 * groups that have ended are forgotten.
 */
export async function letTimePass({ inboxUrl }: SystemAddress): Promise<void> {
  for (const days of [3, 5, 7, 20]) {
    await moveTime(inboxUrl, { days });
    await runSchedule(inboxUrl, 'process-due-join-requests');
  }
  await runSchedule(inboxUrl, 'remove-starters');
  await runSchedule(inboxUrl, 'expire-and-forget-groups');
}
