import * as z from 'zod';
import { actKinds, actReasons, changeableFacts } from '../../domain/groups/act.ts';
import { memberStates } from '../../domain/groups/circle.ts';
import { briefings, groupStatuses, phases } from '../../domain/groups/group.ts';
import { conversations } from '../../domain/groups/on-behalf.ts';
import { deskContacts } from '../desk/desk-contacts.ts';
import { id, moment, municipality, polygon } from '../shapes.ts';
import { openingsResponse } from './open-registration.ts';
import { decisionResponse, duplicateOf, relatedGroup } from './responses.ts';

/** A group or registration near the one under review, and how the two areas relate. */
export const groupAround = relatedGroup.extend({
  /** True for a registration that is waiting for a decision; false for an active group. */
  waits: z.boolean(),
  /** For a registration that is waiting in this region: its id, for the link to its page on the desk. */
  id: id.optional(),
  /**
   * The signs that this is the same group as the one under review: the area, or a coordinator's mailbox or phone
   * number.
   */
  duplicate: z.array(z.enum(['area', 'mailbox', 'phone'])),
});

/** The events that are shown in the history of a registration or a group. */
export const historyEvents = [
  'GroupRegistered',
  'RegistrationCorrected',
  'RegistrationConfirmed',
  'RegistrationReminderDue',
  'QuestionAsked',
  'QuestionAnswered',
  'QuestionTakenBack',
  'GroupApproved',
  'GroupRejected',
  'RegistrationWithdrawn',
  'RegistrationLapsed',
  'GroupAreaChanged',
  'GroupChanged',
  'GroupCorrected',
  'JoiningChanged',
  'GroupMoved',
  'GroupClosed',
  'GroupForgotten',
  'CoordinatorEnrolled',
  'CircleMemberChanged',
  'CoordinatorChanged',
  'ConsentWithdrawn',
  'CoordinatorJoined',
  'CoordinatorHandedOver',
  'CoordinatorRemoved',
  'MailBounced',
  'MailComplained',
] as const;
export type HistoryEvent = (typeof historyEvents)[number];

const factChanges = z.array(
  z.object({
    fact: z.enum(changeableFacts),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
);

export const historyLine = z.object({
  event: z.enum(historyEvents),
  at: moment,
  /**
   * The job title of the officer who caused the event; absent if no officer did, or if the title is no longer known.
   */
  officer: z.string().optional(),
  /** For a registration that an officer made on behalf of the coordinator: how the two had spoken. */
  conversation: z.enum(conversations).optional(),
  /** For a change to a coordinator's membership of the circle: the new state, and who said so. */
  circle: z
    .object({ state: z.enum(memberStates), by: z.enum(['coordinator', 'officer']) })
    .optional(),
  /** For a change by a coordinator to their own details: which details changed. */
  changed: z.array(z.enum(['name', 'phone', 'sharing'])).optional(),
  /** For a reminder: after how many days of waiting it was sent. */
  days: z.int().optional(),
  /** For a rejection as a duplicate: the group that the registration duplicates. */
  duplicateOf: duplicateOf.optional(),
  /**
   * For an officer's act on a group: what changed, and why. When the group is forgotten, `text` and `changes` are
   * cleared.
   */
  act: z
    .object({
      kind: z.enum(actKinds),
      reason: z.enum(actReasons),
      text: z.string().optional(),
      changes: factChanges,
    })
    .optional(),
  /** For a coordinator's change to the facts: what changed, and the reason if one was given. Cleared like `act`. */
  change: z.object({ reason: z.string().optional(), changes: factChanges }).optional(),
});

/** The earlier values of the fields that the coordinator corrected in the latest reply. */
const replaced = z.object({
  name: z.string().optional(),
  phase: z.enum(phases).optional(),
  participants: z.int().optional(),
  briefing: z.enum(briefings).optional(),
  streets: z.string().optional(),
  polygon: polygon.optional(),
});

/** GET /v1/registrations/{id}/review: everything an officer needs to decide. Contact details are left out. */
export const reviewResponse = z.object({
  id,
  reference: z.string(),
  name: z.string(),
  municipality,
  phase: z.enum(phases),
  participants: z.int(),
  briefing: z.enum(briefings),
  status: z.enum(groupStatuses),
  registeredAt: moment,
  confirmedAt: moment,
  streets: z.string(),
  polygon,
  /** Whether a coordinator agreed to share contact details with neighbouring coordinators. */
  sharesContact: z.boolean(),
  nearby: z.array(groupAround),
  /**
   * The municipalities where the coordinator also has an active group or a waiting registration that this officer may
   * not see, and whom to ask about it.
   */
  duplicatesElsewhere: z.array(
    z.object({ municipality: z.string(), desk: deskContacts.optional() }),
  ),
  decision: decisionResponse.optional(),
  answer: z.object({ text: z.string(), at: moment, replaced: replaced.optional() }).optional(),
  history: z.array(historyLine),
  replyTexts: z.array(
    z.object({
      id: z.string(),
      use: z.enum(['ask', 'reject']),
      title: z.string(),
      text: z.string(),
    }),
  ),
  /** The colleagues who opened the registration in the last few minutes. */
  openedBy: openingsResponse.shape.others,
  /**
   * The version that the officer is looking at. A decision must contain it, and is refused if the coordinator has
   * changed something since.
   */
  version: z.int(),
  /**
   * Whether this officer can decide now. If not, somebody has already decided (`decided`), the registration has been
   * withdrawn or has expired (`ended`), or the officer may not decide in this municipality (`elsewhere`).
   */
  mayDecide: z.enum(['yes', 'decided', 'ended', 'elsewhere']),
  /**
   * Present if the officer may decide only because they stand in for a colleague: the colleague's job title, unless
   * that is not known, and until when.
   */
  standsInFor: z.object({ officer: z.string().optional(), until: moment }).optional(),
  /** Whether this officer may see contact details in this municipality. */
  maySeeContacts: z.boolean(),
});

export type ReviewResponse = z.infer<typeof reviewResponse>;
export type GroupAround = z.infer<typeof groupAround>;
export type HistoryLine = z.infer<typeof historyLine>;
