import * as z from 'zod';
import { actKinds } from '../../domain/groups/act.ts';
import { memberStates } from '../../domain/groups/circle.ts';
import { briefings, groupStatuses, phases } from '../../domain/groups/group.ts';
import { joiningStates } from '../../domain/joining/values.ts';
import { decisionResponse, relatedGroup } from '../groups/responses.ts';
import { historyLine } from '../groups/review-response.ts';
import { deskContacts } from './desk-contacts.ts';
import { id, moment, municipality, polygon } from '../shapes.ts';

const neighbour = relatedGroup.extend({
  crossesBorder: z.boolean(),
  linkedSince: moment,
  /** Whom to contact about the neighbour; absent if its municipality no longer belongs to any region. */
  desk: deskContacts.optional(),
});

/** Whether a coordinator can be reached, without revealing who the coordinator is. */
const coordinatorState = z.object({
  role: z.enum(['first', 'second']),
  /** Whether our mail reaches the coordinator. */
  mail: z.enum(['ok', 'bouncing', 'complained']),
  sharesContact: z.boolean(),
  /** The coordinator's membership of the municipality's circle; absent for somebody who was never enrolled. */
  circle: z.object({ state: z.enum(memberStates), since: moment }).optional(),
});

/** A letter about the group, without the recipient: sent in the last `keepLedgerDays` days, or being sent. */
const sentLetter = z.object({
  /** The kind of letter, such as `welcome` (docs/letters.md). */
  letter: z.string(),
  /** When the event that led to the letter happened. */
  at: moment,
  state: z.enum(['claimed', 'sent']),
});

/** Who wrote or removed a note, by job title, and when. */
const notedBy = z.object({ officer: z.string(), at: moment });

/** One of the desk's notes; `text` is absent once somebody has removed it. */
const note = z.object({
  id,
  by: notedBy,
  text: z.string().optional(),
  removed: notedBy.optional(),
});

/** GET /v1/desk/groups/{reference}: everything about one group, without anybody's contact details. */
export const deskGroupResponse = z.object({
  id,
  reference: z.string(),
  name: z.string(),
  municipality,
  phase: z.enum(phases),
  participants: z.int(),
  briefing: z.enum(briefings),
  /** The day on which the briefing was given, if an officer recorded it. */
  briefingGivenOn: z.iso.date().optional(),
  status: z.enum(groupStatuses),
  /** Present only for an active group, because nobody can ask to join any other group. */
  joining: z.enum(joiningStates).optional(),
  registeredAt: moment,
  activeSince: moment.optional(),
  streets: z.string(),
  polygon,
  coordinators: z.array(coordinatorState),
  neighbours: z.array(neighbour),
  decision: decisionResponse.optional(),
  history: z.array(historyLine),
  /** Newest first; limited to letters about the latest 40 events. */
  letters: z.array(sentLetter),
  /** The desk's notes, newest first; absent unless this officer may follow up the group. */
  notes: z.array(note).optional(),
  /** Whether this officer may see contact details in this municipality. */
  maySeeContacts: z.boolean(),
  /**
   * The version of the group that the officer is looking at. An act must state it, and is refused if the group has
   * changed since.
   */
  version: z.int(),
  /** What this officer can do to the group now. */
  mayDo: z.array(z.enum(actKinds)),
});
export type DeskGroupResponse = z.infer<typeof deskGroupResponse>;
export type DeskNote = z.infer<typeof note>;
export type DeskNeighbour = z.infer<typeof neighbour>;
