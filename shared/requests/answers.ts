import * as z from 'zod';
import type { Polygon } from '../domain/area.ts';
import { briefings, groupStatuses, phases } from '../domain/group.ts';
import { joiningStates } from '../domain/join-states.ts';
import { participantsClasses } from '../domain/overview.ts';
import { givenJoinAnswer } from './join-answers.ts';
import { followUpAnswer } from './starter-answers.ts';

/** What the interface answers. The browser, the contract tests and the interface description read the same schemas. */
const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const moment = z.iso.datetime();
const municipality = z.object({ code: z.string(), name: z.string() });
const position = z.tuple([z.number(), z.number()]);
const polygonAnswer: z.ZodType<Polygon> = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(position)),
});
const relation = z.enum(['overlaps', 'touches', 'near']);

/** POST /v1/registrations, 201 */
export const registrationAnswer = z.object({ id, confirmBy: moment });

/** What an officer did last: the function of the officer, never a name. */
export const decisionAnswer = z.object({
  kind: z.enum(['approved', 'rejected', 'asked']),
  officer: z.string(),
  at: moment,
  text: z.string().optional(),
});

/** GET /v1/registrations/{id}: what the coordinator may see with a link from a mail. */
export const ownRegistrationAnswer = z.object({
  id,
  name: z.string(),
  municipality,
  status: z.enum(groupStatuses),
  reference: z.string().optional(),
  confirmBy: moment,
  question: z.object({ text: z.string(), at: moment, officer: z.string() }).optional(),
  answer: z.object({ text: z.string(), at: moment }).optional(),
});

/** POST /v1/registrations/{id}/confirmation, 200 */
export const confirmationAnswer = z.object({
  reference: z.string(),
  alreadyConfirmed: z.boolean(),
});

/** A group near a registration, with how the areas lie. */
export const nearbyGroup = z.object({
  reference: z.string(),
  name: z.string(),
  municipality,
  phase: z.enum(phases),
  /** Metres. */
  distance: z.number(),
  relation,
  /** Part of the smaller area, 0..1. */
  overlap: z.number(),
  likelyDuplicate: z.boolean(),
  polygon: polygonAnswer,
});

/** GET /v1/registrations/{id}/review: all that an officer needs to decide. */
export const reviewAnswer = z.object({
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
  polygon: polygonAnswer,
  coordinator: z.object({
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    sharesContact: z.boolean(),
  }),
  nearby: z.array(nearbyGroup),
  decision: decisionAnswer.optional(),
  answer: z.object({ text: z.string(), at: moment }).optional(),
  /** The function of the officer the link was sent to. */
  officer: z.string(),
  /** Whether this link can still decide; `decided` and `changed` say why not. */
  mayDecide: z.enum(['yes', 'decided', 'changed']),
});

/** POST /v1/registrations/{id}/decision and /answer, and the changes of a group, 200 */
export const statusAnswer = z.object({ reference: z.string(), status: z.enum(groupStatuses) });

/** A group in the public overview. */
export const publicGroup = z.object({
  reference: z.string(),
  name: z.string(),
  municipality,
  phase: z.enum(phases),
  participants: z.enum(participantsClasses),
  streets: z.string(),
  activeSince: moment,
  /** Whether people can ask to join now. */
  joining: z.enum(joiningStates),
  /** Number of neighbouring groups. */
  neighbours: z.int(),
  polygon: polygonAnswer,
});

/** GET /v1/groups, application/json */
export const overviewAnswer = z.object({ region: z.string(), groups: z.array(publicGroup) });

/** A neighbour on the page of a group. */
export const publicNeighbour = z.object({
  reference: z.string(),
  name: z.string(),
  municipality,
  distance: z.number(),
  relation,
  /** Part of the smaller area that lies in the other, 0..1. */
  overlap: z.number(),
  crossesBorder: z.boolean(),
  polygon: polygonAnswer,
});

/** GET /v1/groups/{reference} */
export const groupAnswer = publicGroup.extend({ neighbourGroups: z.array(publicNeighbour) });

/** RFC 9457 problem details. `type` is stable; `title` and `detail` are Dutch and meant for people. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** With `already-decided`: who decided what, and when. */
  decision: decisionAnswer.optional(),
  /** With `already-answered`: who answered what, and when. */
  answered: givenJoinAnswer.optional(),
  /** With `already-followed-up`: who got in touch, and when. */
  followUp: followUpAnswer.optional(),
  /** With `join-closed`: why. */
  joining: z.enum(joiningStates).optional(),
});

export type OwnRegistrationAnswer = z.infer<typeof ownRegistrationAnswer>;
export type ReviewAnswer = z.infer<typeof reviewAnswer>;
export type NearbyGroup = z.infer<typeof nearbyGroup>;
export type DecisionAnswer = z.infer<typeof decisionAnswer>;
export type PublicGroup = z.infer<typeof publicGroup>;
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
export type GroupAnswer = z.infer<typeof groupAnswer>;
export type PublicNeighbour = z.infer<typeof publicNeighbour>;
export type ProblemAnswer = z.infer<typeof problemAnswer>;
