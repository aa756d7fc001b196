import * as z from 'zod';
import { actKinds, actReasons, changeableFacts } from '../../domain/groups/act.ts';
import type { Coordinator } from '../../domain/groups/coordinator.ts';
import { briefings, groupStatuses, phases, type Group } from '../../domain/groups/group.ts';
import { conversations } from '../../domain/groups/on-behalf.ts';
import { groupStepDueAt } from '../../domain/groups/retention.ts';
import { polygon } from '../../requests/shapes.ts';
import { coordinatorKey, groupKey, regionalPendingKind, type GroupPartition } from '../keys.ts';
import { pending } from '../platform/due-items.ts';
import type { Item, RegionTableName, Write } from '../table.ts';

const area = z.object({ polygon, streets: z.string() });
const replaced = z
  .object({
    name: z.string(),
    phase: z.enum(phases),
    participants: z.int(),
    briefing: z.enum(briefings),
    area,
  })
  .partial();

const factChanges = z.array(
  z.object({
    fact: z.enum(changeableFacts),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
);

const groupSchema = z.object({
  id: z.string(),
  reference: z.string().optional(),
  name: z.string(),
  municipality: z.string(),
  area,
  areaVersion: z.int(),
  phase: z.enum(phases),
  participants: z.int(),
  briefing: z.enum(briefings),
  briefingGivenOn: z.string().optional(),
  briefingRequestedAt: z.string().optional(),
  status: z.enum(groupStatuses),
  version: z.int(),
  registeredAt: z.string(),
  onBehalf: z
    .object({
      officerId: z.string(),
      officerTitle: z.string(),
      organisation: z.enum(['police', 'municipality']),
      conversation: z.enum(conversations),
    })
    .optional(),
  confirmBy: z.string(),
  confirmedAt: z.string().optional(),
  decision: z
    .object({
      kind: z.enum(['approved', 'rejected', 'asked']),
      officerId: z.string(),
      officerTitle: z.string().optional(),
      at: z.string(),
      text: z.string().optional(),
      duplicateOf: z
        .object({ regionId: z.string(), groupId: z.string(), reference: z.string() })
        .optional(),
      version: z.int().optional(),
    })
    .optional(),
  answer: z.object({ text: z.string(), at: z.string(), replaced: replaced.optional() }).optional(),
  questionTakenBackAt: z.string().optional(),
  reviewVersion: z.int().optional(),
  decisionVersion: z.int().optional(),
  remindedAfterDays: z.int().optional(),
  lapsedAt: z.string().optional(),
  withdrawnAt: z.string().optional(),
  activeSince: z.string().optional(),
  acts: z
    .array(
      z.object({
        kind: z.enum(actKinds),
        officerId: z.string(),
        officerTitle: z.string(),
        at: z.string(),
        version: z.int(),
        reason: z.enum(actReasons),
        text: z.string().optional(),
        changes: factChanges,
      }),
    )
    .optional(),
  changes: z
    .array(
      z.object({
        at: z.string(),
        version: z.int(),
        reason: z.string().optional(),
        changes: factChanges,
      }),
    )
    .optional(),
  formingSince: z.string().optional(),
  movedAt: z.string().optional(),
  closedAt: z.string().optional(),
  forgottenAt: z.string().optional(),
});

const registrationSchema = groupSchema.extend({
  status: z.enum(['submitted', 'expired', 'withdrawn']),
});

const consent = z.object({ givenAt: z.string(), textVersion: z.string() });
const coordinatorSchema = z.object({
  id: z.string(),
  groupId: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  role: z.enum(['first', 'second']),
  consents: z.object({
    terms: consent,
    shareContact: consent.optional(),
    sharedBefore: consent.extend({ withdrawnAt: z.string() }).optional(),
  }),
  mailState: z.enum(['ok', 'bouncing', 'complained']),
  digests: z.object({ mailbox: z.string(), phone: z.string() }).optional(),
  mailFailsSince: z.string().optional(),
});

/** A group stays in the pending index for as long as it has a step that becomes due at a set time. */
export function groupItem(
  regionId: string,
  group: Group,
  partition: GroupPartition = 'group',
): Item {
  return {
    ...groupKey(regionId, group.id, partition),
    ...group,
    ...pending(regionalPendingKind(partition, regionId), groupStepDueAt(group)),
  };
}

export function parseGroup(item: Item): Group {
  return groupSchema.parse(item);
}

/** The group in an item, or undefined if the item does not contain a group that can be read. */
export function readGroup(item: Item): Group | undefined {
  return groupSchema.safeParse(item).data;
}

/** Parses a registration. It can only be unconfirmed: once confirmed, it is stored as a group. */
export function parseRegistration(item: Item): Group {
  return registrationSchema.parse(item);
}

export function coordinatorItem(
  regionId: string,
  coordinator: Coordinator,
  partition: GroupPartition = 'group',
): Item {
  const { groupId, id } = coordinator;
  return { ...coordinatorKey(regionId, groupId, id, partition), ...coordinator };
}

export function parseCoordinator(item: Item): Coordinator {
  return coordinatorSchema.parse(item);
}

/** The check that makes a transaction fail if the group has changed since it was read. */
export function groupUnchanged(
  { name: TableName, regionId }: RegionTableName,
  group: Group,
): Write {
  return {
    ConditionCheck: {
      TableName,
      Key: groupKey(regionId, group.id),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': group.version },
    },
  };
}
