import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBStreamHandler,
  SQSBatchResponse,
  SQSHandler,
  SQSMessageAttributes,
} from 'aws-lambda';
import { projectDeskGroups } from '../../../functions/desk/project-desk-groups/project-desk-groups.ts';
import { enrolCoordinators } from '../../../functions/groups/enrol-coordinators/enrol-coordinators.ts';
import { expireAndForgetGroups } from '../../../functions/groups/expire-and-forget-groups/expire-and-forget-groups.ts';
import { endJoinRequests } from '../../../functions/joining/end-join-requests/end-join-requests.ts';
import { processDueJoinRequests } from '../../../functions/joining/process-due-join-requests/process-due-join-requests.ts';
import { linkGroups } from '../../../functions/linking/link-groups/link-groups.ts';
import { inFirstLane } from '../../../functions/mail/send-mail/first-lane.ts';
import {
  mailConsumer,
  type MailDelivery,
} from '../../../functions/mail/send-mail/mail-consumer.ts';
import { mailTurns } from '../../../functions/mail/send-mail/mail-rate.ts';
import { sendMail } from '../../../functions/mail/send-mail/send-mail.ts';
import { projectOverview } from '../../../functions/overview/project-overview/project-overview.ts';
import { recordErasure } from '../../../functions/platform/record-erasures/record-erasures.ts';
import { relayEvent } from '../../../functions/platform/relay-events/relay-events.ts';
import { sweepOutbox } from '../../../functions/platform/sweep-outbox/sweep-outbox.ts';
import { removeStarters } from '../../../functions/starting/remove-starters/remove-starters.ts';
import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import type { ContactDigester, Fingerprint, TokenIssuer } from '../../../shared/ports/access.ts';
import type { Desk } from '../../../shared/ports/desk.ts';
import type { InvitationRepository } from '../../../shared/ports/desk.ts';
import type { Mailer, NewLinkRequests } from '../../../shared/ports/mail.ts';
import type { EventBus, Log } from '../../../shared/ports/platform.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { consumer, groupConsumer } from '../../../shared/runtime/consumer.ts';
import { forEachRegion } from '../../../shared/runtime/served-regions.ts';
import { eachInsertedItem } from '../../../shared/runtime/stream-consumer.ts';
import { pendingKinds } from '../../../shared/store/keys.ts';
import { parseOutboxEvent } from '../../../shared/store/platform/outbox.ts';
import { minimalWriter } from './mail-service.ts';
import type { Store } from './store.ts';

/** The dependencies of a function in the simulation: the real store and bus adapter, with clients that can fail. */
export interface FunctionNeeds extends Store {
  readonly bus: EventBus;
  readonly caps: MailCaps;
  readonly mailer: Mailer;
  readonly desk: Desk;
  readonly tokenIssuer: TokenIssuer;
  readonly fingerprint: Fingerprint;
  readonly digester: ContactDigester;
  readonly invitations: InvitationRepository;
  readonly newLinks: NewLinkRequests;
  readonly region: Region;
  readonly regions: RegionSet;
  /**
   * The function's dependencies in another region. Throws UnknownRegion if the deployment does not serve that region.
   */
  readonly of: (regionId: string) => FunctionNeeds;
  readonly siteUrl: string;
  readonly log: Log;
  readonly context: Context;
  readonly pause: (ms: number) => Promise<void>;
  readonly putBack: MailDelivery['putBack'];
  readonly mailSettings: Readonly<Record<string, string>>;
}

/** The functions invoked by queues, wired up as in their handlers. */
const consumers: Readonly<Record<string, (needs: FunctionNeeds) => SQSHandler>> = {
  'link-groups': (needs) =>
    groupConsumer(needs.regions, (event, { id }) => linkGroups(needs.of(id), event)),
  'enrol-coordinators': (needs) =>
    groupConsumer(needs.regions, (event, { id }) => enrolCoordinators(needs.of(id), event)),
  'project-overview': (needs) =>
    groupConsumer(needs.regions, (event) => projectOverview(needs.of, event)),
  'project-desk-groups': (needs) =>
    groupConsumer(needs.regions, (event) => projectDeskGroups(needs.of, event)),
  'end-join-requests': (needs) =>
    groupConsumer(needs.regions, (event, { id }) => endJoinRequests(needs.of(id), event)),
  'record-erasures': ({ erasures: ledger, regions }) =>
    consumer((event) => recordErasure({ ledger, regions }, event)),
  'send-mail': ({ mailSettings, ...needs }) => {
    const perSecond = Number(mailSettings['MAIL_PER_SECOND']);
    const turns = mailTurns({ ...needs, perSecond });
    const queues = {
      first: mailSettings['FIRST_QUEUE_URL'] ?? '',
      urgent: mailSettings['URGENT_QUEUE_URL'] ?? '',
      normal: mailSettings['NORMAL_QUEUE_URL'] ?? '',
    };
    const send = sendMail((regionId) => ({
      ...needs.of(regionId),
      writer: minimalWriter,
      relinksOf: (id) => needs.of(id).relinks,
    }));
    const lane = {
      ...needs,
      perSecond,
      firstLettersOf: (regionId: string) => needs.of(regionId).firstLetters,
      switchOf: (regionId: string) => needs.of(regionId).mailSwitch,
    };
    return mailConsumer(inFirstLane(send, lane), { ...needs, queues, turns });
  },
};

/** The scheduled functions, with the kinds of pending work that each of them processes, in every region. */
export const scheduled: Readonly<
  Record<
    string,
    { readonly kinds: readonly string[]; readonly run: (needs: FunctionNeeds) => Promise<unknown> }
  >
> = {
  'sweep-outbox': { kinds: [pendingKinds.event], run: sweepOutbox },
  'expire-and-forget-groups': {
    kinds: [pendingKinds.registration, pendingKinds.group],
    run: inEveryRegion(expireAndForgetGroups),
  },
  'process-due-join-requests': {
    kinds: [pendingKinds.join],
    run: inEveryRegion(processDueJoinRequests),
  },
  'remove-starters': { kinds: [pendingKinds.starter], run: inEveryRegion(removeStarters) },
};

/** Returns a function that runs a use case in one region after another, as the handler for that use case does. */
function inEveryRegion(
  useCase: (needs: FunctionNeeds) => Promise<unknown>,
): (needs: FunctionNeeds) => Promise<void> {
  return (needs) =>
    forEachRegion(needs.regions, async ({ id }) => void (await useCase(needs.of(id))));
}

/** Emails do not bounce in the simulation, so the function that records bounces has nothing to do. */
export const notSimulated: ReadonlySet<string> = new Set(['record-mail-feedback']);

type QueuedRecord = {
  readonly messageId: string;
  readonly body: string;
  readonly messageAttributes: SQSMessageAttributes;
  readonly eventSourceARN: string;
};

/** Passes a batch to a consumer; returns the ids of the messages that failed. */
export async function consumeBatch(
  name: string,
  needs: FunctionNeeds,
  records: readonly QueuedRecord[],
): Promise<ReadonlySet<string>> {
  const build = consumers[name];
  if (!build) throw new Error(`the simulation does not know the function ${name}`);
  const batch = {
    Records: records.map((record) => ({ ...record, eventSource: 'aws:sqs' })),
  } as Parameters<SQSHandler>[0];
  const { batchItemFailures } = (await build(needs)(
    batch,
    needs.context,
    () => undefined,
  )) as SQSBatchResponse;
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
}

export async function relayBatch(
  needs: FunctionNeeds,
  batch: Parameters<DynamoDBStreamHandler>[0],
): Promise<DynamoDBBatchResponse> {
  const handler = eachInsertedItem((item) => relayEvent(needs, parseOutboxEvent(item)));
  return (await handler(batch, needs.context, () => undefined)) as DynamoDBBatchResponse;
}
