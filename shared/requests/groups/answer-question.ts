import * as z from 'zod';
import type { Region } from '../../regions/region.ts';
import { noForm, paragraph } from '../text-fields.ts';
import { correctionFields } from './group-fields.ts';

/** The coordinator's reply to an officer's question, with any corrections to the registration. */
export function answerQuestionBody(region: Pick<Region, 'participantsLimit'>) {
  return z.strictObject(
    {
      answer: paragraph({ field: 'het antwoord', min: 2, max: 1000 }),
      correction: correctionFields(region),
    },
    noForm,
  );
}
export type AnswerQuestionBody = z.output<ReturnType<typeof answerQuestionBody>>;
