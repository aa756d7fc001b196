import { randomUUID } from 'node:crypto';
import { joinClient } from '../support/join-client.ts';
import { moveTime, runSchedule } from '../support/test-clock.ts';

interface Reachable {
  readonly siteUrl: string;
  readonly inboxUrl: string;
}

interface JoinedGroup {
  readonly reference: string;
  /** Address of its coordinator. */
  readonly coordinator: string;
}

const email = () => `${randomUUID()}@post.example`;

/**
 * Does everything around joining and starting that a person can do; each group is left with a request that waits for an
 * answer. Answers the id of a starter.
 */
export async function joinAndStart(
  system: Reachable,
  groups: { readonly stopping: JoinedGroup; readonly staying: JoinedGroup },
): Promise<string> {
  const people = joinClient(system);
  const { reference, coordinator } = groups.staying;

  const [address, key] = [email(), randomUUID()];
  for (let times = 0; times < 2; times += 1) await people.request(reference, address, { key });
  const answered = await people.asksAndConfirms(reference, email(), coordinator);
  await people.show(answered.asker);
  await people.show(answered.coordinator);
  await people.answer(answered.coordinator, 'full');
  await people.shownAs(reference, 'full');
  await people.setJoining(await people.link(coordinator, 'beheer', reference), 'open');
  await people.shownAs(reference, 'open');
  for (const group of [groups.staying, groups.stopping])
    await people.asksAndConfirms(group.reference, email(), group.coordinator);

  const [starter, kitKey] = [email(), randomUUID()];
  for (let times = 0; times < 2; times += 1) await people.requestKit(starter, { key: kitKey });
  const link = await people.link('oov@dongen.example', 'starter');
  await people.starter(link);
  await people.followUp(link, 'Gebeld');
  return link.name;
}

/** Lets the time pass in which a request expires, is reminded of, lapses and is removed, and a starter is removed. */
export async function lettingTimePass({ inboxUrl }: Reachable): Promise<void> {
  for (const days of [3, 5, 7, 20]) {
    await moveTime(inboxUrl, { days });
    await runSchedule(inboxUrl, 'process-due-join-requests');
  }
  await runSchedule(inboxUrl, 'remove-starters');
}
