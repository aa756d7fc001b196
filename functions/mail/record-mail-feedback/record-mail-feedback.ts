import type { DomainEvent } from '../../../events/catalogue.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { DeskRepository } from '../../../shared/ports/desk.ts';
import type { CoordinatorRepository } from '../../../shared/ports/groups.ts';
import type { SentMessages } from '../../../shared/ports/mail.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly messages: SentMessages;
  readonly coordinatorsOf: (
    regionId: string,
  ) => Pick<CoordinatorRepository, 'find' | 'saveMailState'>;
  readonly deskOf: (regionId: string) => Pick<DeskRepository, 'markFailing'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The mail service's report about a message that it accepted earlier. */
export interface MailFeedback {
  readonly kind: 'bounced' | 'complained';
  readonly messageId: string;
}

/**
 * Marks a coordinator or a desk mailbox whose mail bounced or led to a complaint. Feedback on mail to officers, askers
 * and starters is only logged. Throws UnknownMessage if the feedback arrives before the email has been
 * recorded, so that the queue redelivers it.
 */
export async function recordMailFeedback(
  { messages, coordinatorsOf, deskOf, clock, log }: Needs,
  { kind, messageId }: MailFeedback,
): Promise<void> {
  const recipient = await messages.recipientOf(messageId);
  if (recipient === undefined) throw new UnknownMessage();
  if (recipient === 'somebody-else')
    return log.warn('mail feedback on a recipient who is not marked', { kind });
  if ('mailboxId' in recipient)
    return deskOf(recipient.regionId).markFailing(recipient.mailboxId, clock());
  const { regionId, groupId, coordinatorId } = recipient;
  const coordinators = coordinatorsOf(regionId);
  const coordinator = await coordinators.find(groupId, coordinatorId);
  if (!coordinator || coordinator.mailState === 'complained') return;
  await coordinators.saveMailState(
    marked(coordinator, kind),
    eventOf(kind, groupId, coordinatorId),
  );
}

export class UnknownMessage extends Error {
  override readonly name = 'UnknownMessage';

  constructor() {
    super('no mail with this message id is recorded');
  }
}

function marked(coordinator: Coordinator, kind: MailFeedback['kind']): Coordinator {
  return { ...coordinator, mailState: kind === 'bounced' ? 'bouncing' : 'complained' };
}

function eventOf(kind: MailFeedback['kind'], groupId: string, coordinatorId: string): DomainEvent {
  return {
    name: kind === 'bounced' ? 'MailBounced' : 'MailComplained',
    data: { groupId, coordinatorId },
  };
}
