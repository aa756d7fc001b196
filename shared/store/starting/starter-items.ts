import * as z from 'zod';
import { starterRemovalDueAt, type Starter } from '../../domain/starting/starter.ts';
import { regionalPendingKind, starterKey } from '../keys.ts';
import { fallbackExpiry, pending } from '../platform/due-items.ts';
import type { Item } from '../table.ts';

const starterSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  municipality: z.string(),
  place: z.string(),
  followUp: z.boolean(),
  version: z.int(),
  requestedAt: z.string(),
  confirmedAt: z.string().optional(),
  followedUp: z
    .object({
      officerId: z.string(),
      officerTitle: z.string().optional(),
      at: z.string(),
      note: z.string().optional(),
    })
    .optional(),
});

export function starterItem(regionId: string, starter: Starter): Item {
  const removedAt = starterRemovalDueAt(starter);
  return {
    ...starterKey(regionId, starter.id),
    ...starter,
    ...pending(regionalPendingKind('starter', regionId), removedAt),
    ...fallbackExpiry(removedAt),
  };
}

export function parseStarter(item: Item): Starter {
  return starterSchema.parse(item);
}
