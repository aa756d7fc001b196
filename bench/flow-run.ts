import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { InboxClient } from '../local/demo/inbox-client.ts';
import {
  deskPageIn,
  mailedTokenIn,
  type DeskPage,
  type MailedToken,
} from '../local/demo/mailed-token.ts';
import { officerBehind, type DemoOfficer } from '../local/demo/signed-in-officers.ts';
import { exampleDesk } from '../shared/regions/index.ts';
import { succeeded, type SiteClient } from '../local/demo/site-client.ts';
import type { RegisterGroupBody } from '../shared/requests/groups/register-group.ts';

export interface FlowSystem {
  readonly site: SiteClient;
  readonly inbox: InboxClient;
  readonly engine: DynamoDBClient;
  readonly tableName: string;
}

/** The times measured for one group, in milliseconds. */
export interface FlowTimes {
  /**
   * The time between the API's response to the registration and the arrival of the confirmation
   * email.
   */
  readonly confirmMail: number;
  /**
   * The time between the API's response to the confirmation and the arrival of the approval
   * request.
   */
  readonly approvalMail: number;
  /**
   * The time between the API's response to the approval and the last effect of the approval. By
   * then, the welcome email and both introductions have arrived, the group is in the overview, and
   * both sides of the link exist.
   */
  readonly lastEffect: number;
  /** The time taken to write one item to the system's engine and read it back. */
  readonly baseline: number;
}

/** The polling interval, in milliseconds. Measured times can be too long by up to this amount. */
const pollMs = 3;

/**
 * Takes a group from registration to the last effect of its approval. The group's only neighbour,
 * if it has one, must already be active.
 */
export async function measureFlow(
  system: FlowSystem,
  body: RegisterGroupBody,
  neighbour: string | undefined,
): Promise<FlowTimes & { readonly reference: string }> {
  const { site } = system;
  const baseline = await timed(() => writeAndRead(system));
  const since = new Date();
  succeeded(await site.register(body, randomUUID()));
  const confirm = await waited(() => tokenTo(system, 'bevestigen', body.coordinator.email, since));
  const { reference } = succeeded(await site.confirm(confirm.found));
  const { groupId } = confirm.found;
  const decide = await waited(() => deskPageOf(system, groupId, since));
  const deciding = { groupId, officer: officerOf(body.municipality) };
  // Officers sign in only once a day, so the time taken to sign in is not measured.
  await site.cookieOf(deciding.officer);
  const approvedAt = new Date();
  succeeded(await site.decide(deciding, { decision: 'approve' }));
  const effects = await waited(() =>
    allEffects(system, { body, reference, neighbour, since: approvedAt }),
  );
  return {
    reference,
    confirmMail: confirm.milliseconds,
    approvalMail: decide.milliseconds,
    lastEffect: effects.milliseconds,
    baseline,
  };
}

interface Expected {
  readonly body: RegisterGroupBody;
  readonly reference: string;
  readonly neighbour: string | undefined;
  readonly since: Date;
}

async function allEffects(
  { site, inbox }: FlowSystem,
  { body, reference, neighbour, since }: Expected,
): Promise<true | undefined> {
  const [own, other] = await Promise.all([
    site.group(reference),
    neighbour === undefined ? undefined : site.group(neighbour),
  ]);
  const linked =
    other?.ok && other.body.neighbourGroups.some((group) => group.reference === reference);
  if (!own.ok || (neighbour !== undefined && !(linked && own.body.neighbours === 1)))
    return undefined;
  const mails = await inbox.mails({ since });
  const welcome = mails.some(
    ({ to, text }) => to.includes(body.coordinator.email) && text.includes('chat.whatsapp'),
  );
  const introductions = mails.filter(({ subject }) => subject.startsWith('Maak kennis')).length;
  return welcome && introductions >= (neighbour === undefined ? 0 : 2) ? true : undefined;
}

async function tokenTo(
  { inbox }: FlowSystem,
  page: MailedToken['page'],
  address: string,
  since: Date,
): Promise<MailedToken | undefined> {
  const tokens = (await inbox.mails({ to: address, since })).map(mailedTokenIn);
  return tokens.find((token) => token?.page === page);
}

async function deskPageOf(
  { inbox }: FlowSystem,
  groupId: string,
  since: Date,
): Promise<DeskPage | undefined> {
  const pages = (await inbox.mails({ since })).map(deskPageIn);
  return pages.find((page) => page?.groupId === groupId);
}

/** Returns the first example officer of Langstraat who decides for this municipality. Throws if there is none. */
function officerOf(municipality: string): DemoOfficer {
  const mailbox = exampleDesk('langstraat').mailboxes.find(
    ({ role, municipalities }) => role !== 'team' && municipalities.includes(municipality),
  );
  if (!mailbox) throw new Error(`nobody decides for ${municipality}`);
  return officerBehind('langstraat', mailbox);
}

async function writeAndRead({ engine, tableName: TableName }: FlowSystem): Promise<void> {
  const Key = { PK: { S: `BENCH#${randomUUID()}` }, SK: { S: 'STATE' } };
  await engine.send(
    new PutItemCommand({ TableName, Item: { ...Key, text: { S: 'a'.repeat(500) } } }),
  );
  await engine.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
}

async function timed(action: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await action();
  return performance.now() - began;
}

async function waited<Found>(
  look: () => Promise<Found | undefined>,
): Promise<{ found: Found; milliseconds: number }> {
  const began = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return { found, milliseconds: performance.now() - began };
    if (performance.now() - began > 60_000)
      throw new Error('an effect did not occur within a minute');
    await pause(pollMs);
  }
}
