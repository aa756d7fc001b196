import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keepLedgerDays } from '../../domain/mail/ledger.ts';
import { clockToleranceMs, daysAfter } from '../../domain/platform/time.ts';
import type { LetterKey, MailLedger, SentMessages } from '../../ports/mail.ts';
import type { Clock, NewId } from '../../ports/platform.ts';
import { absentOr } from '../conditions.ts';
import { mailKey, messageKey, type Key } from '../keys.ts';
import { epochSeconds, type RegionTable, type Table } from '../table.ts';

/**
 * How long a claim lasts: longer than any call to the mail service can take, even if measured by an instance of the
 * function with a fast clock. After a crash during a send, the letter has to wait this long.
 */
const leaseSeconds = 15 + clockToleranceMs / 1000;

const entrySchema = z.object({
  state: z.enum(['claimed', 'sent']),
  claimId: z.string(),
  claimedUntil: z.int(),
});
const messageSchema = z.object({
  regionId: z.string(),
  coordinator: z.object({ groupId: z.string(), coordinatorId: z.string() }).optional(),
  mailboxId: z.string().optional(),
});

/**
 * The mail ledger: claim, send, record. A letter is sent twice only if its claim expires after the first send, which
 * requires a crash after the mail service responded and before the send was recorded.
 */
export function dynamoMailLedger(
  table: RegionTable,
  { newId, clock }: { newId: NewId; clock: Clock },
): MailLedger {
  const claims = new Map<string, string>();

  return {
    async wasSent(letter) {
      const item = await table.get(keyOf(letter));
      return item !== undefined && entrySchema.parse(item).state === 'sent';
    },

    async claim(letter, now) {
      const seconds = epochSeconds(now);
      const claimId = newId();
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: {
              ...keyOf(letter),
              state: 'claimed',
              claimId,
              claimedUntil: seconds + leaseSeconds,
              ...expiry(now),
            },
            ConditionExpression: absentOr('(#state = :claimed AND claimedUntil < :now)'),
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':claimed': 'claimed', ':now': seconds },
          }),
        );
        claims.set(nameOf(letter), claimId);
        return 'claimed';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const item = await table.get(keyOf(letter));
        if (!item) return 'busy';
        const entry = entrySchema.parse(item);
        if (entry.state === 'sent') return 'sent';
        // The claim is our own if the response to our write was lost and the client retried the write.
        if (entry.claimId !== claimId) return 'busy';
        claims.set(nameOf(letter), claimId);
        return 'claimed';
      }
    },

    async sent(letter, messageId, recipient) {
      const now = clock();
      const claimId = claims.get(nameOf(letter)) ?? newId();
      const entry = {
        ...keyOf(letter),
        state: 'sent',
        claimId,
        claimedUntil: 0,
        messageId,
        ...expiry(now),
      };
      await table.transact([
        { Put: { TableName: table.name, Item: entry } },
        {
          Put: {
            TableName: table.name,
            Item: {
              ...messageKey(messageId),
              regionId: table.regionId,
              ...(recipient && ('mailboxId' in recipient ? recipient : { coordinator: recipient })),
              ...expiry(now),
            },
          },
        },
      ]);
      claims.delete(nameOf(letter));
    },

    async release(letter) {
      const claimId = claims.get(nameOf(letter));
      claims.delete(nameOf(letter));
      if (claimId === undefined) return;
      const releasing = table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: keyOf(letter),
          ConditionExpression: absentOr('claimId = :claimId'),
          ExpressionAttributeValues: { ':claimId': claimId },
        }),
      );
      await releasing.catch((error: unknown) => {
        // The claim has expired, and another sender has since claimed the letter.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
  };
}

/**
 * The sent messages of all regions, because feedback from the mail service does not say which region a message came
 * from.
 */
export function dynamoSentMessages(table: Table): SentMessages {
  return {
    async recipientOf(messageId) {
      const item = await table.get(messageKey(messageId));
      if (!item) return undefined;
      const { regionId, coordinator, mailboxId } = messageSchema.parse(item);
      if (mailboxId !== undefined) return { regionId, mailboxId };
      return coordinator ? { regionId, ...coordinator } : 'somebody-else';
    },
  };
}

function keyOf({ eventId, letter, recipientId }: LetterKey): Key {
  return mailKey(eventId, letter, recipientId);
}

function nameOf({ eventId, letter, recipientId }: LetterKey): string {
  return `${eventId} ${letter} ${recipientId}`;
}

function expiry(now: Date): { expiresAt: number } {
  return { expiresAt: epochSeconds(daysAfter(now, keepLedgerDays)) };
}
