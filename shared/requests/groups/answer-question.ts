import * as z from 'zod';
import type { Correction } from '../../domain/groups/correction.ts';
import type { Region } from '../../regions/region.ts';
import { noForm, paragraph } from '../text-fields.ts';
import { groupFields } from './group-fields.ts';

/**
 * The coordinator's reply to an officer's question, with any corrections to the registration. A corrected area is
 * checked against its municipality later, once the registration has been loaded.
 */
export function answerQuestionBody(region: Pick<Region, 'participantsLimit'>) {
  return z.strictObject(
    {
      answer: paragraph({ field: 'het antwoord', min: 2, max: 1000 }),
      correction: z
        .strictObject(groupFields(region), noForm)
        .partial()
        .transform((fields): Correction => fields)
        .optional(),
    },
    noForm,
  );
}
export type AnswerQuestionBody = z.output<ReturnType<typeof answerQuestionBody>>;
