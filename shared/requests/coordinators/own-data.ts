import * as z from 'zod';
import { viewingReasons } from '../../domain/desk/viewing-record.ts';
import { actKinds, actReasons, changeableFacts } from '../../domain/groups/act.ts';
import { briefings, groupStatuses, phases } from '../../domain/groups/group.ts';
import { conversations } from '../../domain/groups/on-behalf.ts';
import { id, moment, municipality, polygon } from '../shapes.ts';

const consent = z.object({ givenAt: moment, textVersion: z.string() });

/** A coordinator's own details, as they are stored. */
const ownDetails = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  role: z.enum(['first', 'second']),
  consents: z.object({
    terms: consent,
    shareContact: consent.optional(),
    /** The consent to share contact details that was last withdrawn. */
    sharedBefore: consent.extend({ withdrawnAt: moment }).optional(),
  }),
  /** Whether our mail reaches the coordinator. */
  mail: z.enum(['ok', 'bouncing', 'complained']),
  mailFailsSince: moment.optional(),
});

/** One occasion on which an officer saw the coordinator's details. `officer` is a job title, never a name. */
const view = z.object({
  at: moment,
  officer: z.string(),
  organisation: z.enum(['police', 'municipality']),
  /** `found`: by searching for an email address or phone number. */
  how: z.enum(['looked', 'found']),
  reason: z.enum(viewingReasons),
});

/** GET /v1/groups/{reference}/me, 200 */
export const ownDataResponse = z.object({
  ...ownDetails.shape,
  /** Whether the group has no other coordinator, so that it ends if this one is erased. */
  isOnly: z.boolean(),
  /** The latest views, newest first. */
  views: z.array(view),
  /** Whether there are earlier views; the download contains them all. */
  moreViews: z.boolean(),
});

const factChanges = z.array(
  z.object({
    fact: z.enum(changeableFacts),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
);
const officersAct = z.object({
  kind: z.enum(actKinds),
  officer: z.string(),
  at: moment,
  reason: z.enum(actReasons),
  text: z.string().optional(),
  changes: factChanges,
});

/** GET /v1/groups/{reference}/me/export, 200: everything that is stored about a coordinator. */
export const ownExportResponse = z.object({
  madeAt: moment,
  coordinator: z.object({ id, ...ownDetails.shape }),
  /** Membership of the municipality's circle; absent for somebody who was never enrolled. */
  circle: z.object({ state: z.enum(['invited', 'joined', 'left']), since: moment }).optional(),
  group: z.object({
    id,
    reference: z.string(),
    name: z.string(),
    municipality,
    streets: z.string(),
    polygon,
    phase: z.enum(phases),
    participants: z.int(),
    briefing: z.enum(briefings),
    briefingGivenOn: z.iso.date().optional(),
    status: z.enum(groupStatuses),
    registeredAt: moment,
    confirmedAt: moment.optional(),
    activeSince: moment.optional(),
    movedAt: moment.optional(),
    /** How an officer registered the group on behalf of the coordinator, if one did. */
    onBehalf: z
      .object({
        officer: z.string(),
        organisation: z.enum(['police', 'municipality']),
        conversation: z.enum(conversations),
      })
      .optional(),
    decision: z
      .object({
        kind: z.enum(['approved', 'rejected', 'asked']),
        officer: z.string().optional(),
        at: moment,
        text: z.string().optional(),
      })
      .optional(),
    answer: z.object({ text: z.string(), at: moment }).optional(),
    /** What officers changed. */
    acts: z.array(officersAct),
    /** What coordinators changed. */
    changes: z.array(z.object({ at: moment, reason: z.string().optional(), changes: factChanges })),
  }),
  /** The names and times of the group's events, oldest first. */
  events: z.array(z.object({ event: z.string(), at: moment })),
  /** The letters to this coordinator that the mail ledger still holds, newest first. */
  letters: z.array(
    z.object({ letter: z.string(), at: moment, state: z.enum(['claimed', 'sent']) }),
  ),
  /** All views, newest first. */
  views: z.array(view),
});

export type OwnDataResponse = z.infer<typeof ownDataResponse>;
export type OwnExportResponse = z.infer<typeof ownExportResponse>;
