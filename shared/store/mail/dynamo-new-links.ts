import * as z from 'zod';
import { keepLinkRequestDays } from '../../domain/mail/link-request.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { NewLinkRequests } from '../../ports/mail.ts';
import { isAbsent } from '../conditions.ts';
import { linkRequestKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import { storedPurpose } from '../platform/token-items.ts';
import { epochSeconds, type RegionTable } from '../table.ts';

const responded = z.object({ requested: z.literal(true) });
const storedRequest = z.object({
  id: z.string(),
  purpose: storedPurpose,
  subject: z.string(),
  mailbox: z.string(),
});

export function dynamoNewLinks(table: RegionTable, stamp: OutboxStamp): NewLinkRequests {
  return {
    async request(linkRequest, idempotencyKey, admission) {
      const now = stamp.clock();
      const event = { name: 'NewLinkRequested', data: { linkRequestId: linkRequest.id } } as const;
      await storeOnce(table, {
        idempotencyKey,
        response: { requested: true as const },
        schema: responded,
        admission,
        now,
        writes: [
          {
            Put: {
              TableName: table.name,
              Item: {
                ...linkRequestKey(table.regionId, linkRequest.id),
                ...linkRequest,
                expiresAt: epochSeconds(daysAfter(now, keepLinkRequestDays)),
              },
              ...isAbsent,
            },
          },
          outboxWrite(table, event, stamp),
        ],
      });
    },

    async find(linkRequestId) {
      const item = await table.get(linkRequestKey(table.regionId, linkRequestId));
      return item && storedRequest.parse(item);
    },
  };
}
