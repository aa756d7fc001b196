import * as z from 'zod';
import { reasonsFor, type ActKind } from '../../domain/groups/act.ts';
import type { CorrectedFacts } from '../../domain/groups/act-on-group.ts';
import type { Region } from '../../regions/region.ts';
import { paragraph } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';
import { groupFields } from './group-fields.ts';

/** The version of the group that the officer was looking at, as given on the group's page. */
const version = seenVersion(1);

/**
 * The fields that every act has. The officer's own words are optional here; `saysWhy` requires them with the reason
 * `other`.
 */
function why<Kind extends ActKind>(kind: Kind) {
  return {
    version,
    reason: z.enum(reasonsFor[kind], { error: 'Kies waarom u dit doet.' }),
    text: paragraph({ field: 'de toelichting', min: 10, max: 1000 }).optional(),
  };
}

const inOwnWords = {
  path: ['text'],
  error: 'Leg uit waarom u dit doet.',
};
const saysWhy = ({ reason, text }: { reason: string; text?: string | undefined }): boolean =>
  reason !== 'other' || text !== undefined;

const briefingDay = 'Vul de dag van de presentatie in.';
/** Shown if the day of a briefing is still to come. */
export const briefingDayMessage = 'Kies een dag die al is geweest, of vandaag.';

/** POST /v1/desk/groups/{reference}/acts: what the officer does to the group, and why. */
export function actOnGroupBody(region: Pick<Region, 'municipalities' | 'participantsLimit'>) {
  const { name, phase, participants, briefingGiven, area } = groupFields(region);
  const facts = {
    name,
    streets: area.shape.streets,
    phase,
    participants,
    briefingGiven,
    briefingGivenOn: z.iso
      .date({ error: briefingDay })
      .refine((day) => day >= '2000', { error: 'Controleer het jaar van de presentatie.' }),
  };
  return z.discriminatedUnion(
    'act',
    [
      z
        .strictObject({
          act: z.literal('correct'),
          ...why('correct'),
          ...z.object(facts).partial().shape,
        })
        .refine(saysWhy, inOwnWords)
        .refine((body) => Object.keys(facts).some((fact) => fact in body), {
          path: ['name'],
          error: 'Verander eerst iets.',
        })
        .refine((body) => (body.briefingGiven === true) === (body.briefingGivenOn !== undefined), {
          path: ['briefingGivenOn'],
          error: briefingDay,
        }),
      z
        .strictObject({
          act: z.literal('close'),
          ...why('close'),
          /** Closing a group cannot be undone, so the officer has to confirm it. */
          agree: z.literal(true, { error: 'Geef aan dat u het zeker weet.' }),
        })
        .refine(saysWhy, inOwnWords),
      z
        .strictObject({
          act: z.literal('move'),
          ...why('move'),
          municipality: z.enum(
            region.municipalities.map(({ code }) => code),
            { error: 'Kies de nieuwe gemeente.' },
          ),
        })
        .refine(saysWhy, inOwnWords),
      z.strictObject({ act: z.literal('reopen'), ...why('reopen') }).refine(saysWhy, inOwnWords),
    ],
    { error: 'Kies wat u wilt doen.' },
  );
}
export type ActOnGroupBody = z.output<ReturnType<typeof actOnGroupBody>>;

/** The facts that a correction changes; `briefing` is `none` if the officer says that no briefing has been given. */
export function correctedFacts({
  name,
  streets,
  phase,
  participants,
  briefingGiven,
  briefingGivenOn: givenOn,
}: Extract<ActOnGroupBody, { act: 'correct' }>): CorrectedFacts {
  const briefing = givenOn === undefined ? 'none' : { givenOn };
  return {
    name,
    streets,
    phase,
    participants,
    ...(briefingGiven === undefined ? {} : { briefing }),
  };
}
