import * as z from 'zod';
import { joinDueAt, joinRemovedAt, type JoinRequest } from '../domain/join-request.ts';
import { joinAnswers, joiningStates, joinStatuses } from '../domain/join-states.ts';
import type { Joining } from '../domain/joining.ts';
import { starterRemovedAt, type Starter } from '../domain/starter.ts';
import { joiningKey, joinKey, pendingIndex, pendingKinds, starterKey } from './keys.ts';
import { epochSeconds, type Item } from './table.ts';

const joinSchema = z.object({
  id: z.string(),
  groupId: z.string(),
  status: z.enum(joinStatuses),
  version: z.int(),
  asker: z
    .object({
      name: z.string(),
      email: z.string(),
      street: z.string(),
      note: z.string().optional(),
    })
    .optional(),
  requestedAt: z.string(),
  confirmBy: z.string(),
  confirmedAt: z.string().optional(),
  remindedAt: z.string().optional(),
  answer: z
    .object({
      kind: z.enum(joinAnswers),
      coordinatorId: z.string(),
      at: z.string(),
      message: z.string().optional(),
    })
    .optional(),
});

const joiningSchema = z.object({
  state: z.enum(joiningStates),
  lapses: z.int(),
  version: z.int(),
});

const starterSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  municipality: z.string(),
  place: z.string(),
  followUp: z.boolean(),
  version: z.int(),
  requestedAt: z.string(),
  followedUp: z
    .object({ officerId: z.string(), at: z.string(), note: z.string().optional() })
    .optional(),
});

export function joinItem(request: JoinRequest): Item {
  return {
    ...joinKey(request.id),
    ...request,
    ...pending(pendingKinds.join, joinDueAt(request)),
    ...goneAt(joinRemovedAt(request)),
  };
}

export function parseJoin(item: Item): JoinRequest {
  return joinSchema.parse(item);
}

/** Which municipality a group is in is the group's to say. */
export function joiningItem({ groupId, state, lapses, version }: Joining): Item {
  return { ...joiningKey(groupId), state, lapses, version };
}

export function parseJoining(item: Item): Omit<Joining, 'groupId' | 'municipality'> {
  return joiningSchema.parse(item);
}

export function starterItem(starter: Starter): Item {
  const removedAt = starterRemovedAt(starter);
  return {
    ...starterKey(starter.id),
    ...starter,
    ...pending(pendingKinds.starter, removedAt),
    ...goneAt(removedAt),
  };
}

export function parseStarter(item: Item): Starter {
  return starterSchema.parse(item);
}

/** Stands in the pending index until the moment at which something must be done. */
function pending(kind: string, due: Date | undefined): Item {
  return due ? { [pendingIndex.partition]: kind, [pendingIndex.sort]: due.toISOString() } : {};
}

/** A day after the schedule removes it with its event, the table would: a second lock on the same door. */
function goneAt(removedAt: Date): Item {
  return { expiresAt: epochSeconds(removedAt) + 24 * 3600 };
}
