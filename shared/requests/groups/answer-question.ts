import * as z from 'zod';
import { noForm, paragraph } from '../text-fields.ts';

/** The coordinator's reply to an officer's question. */
export const answerQuestionBody = z.strictObject(
  { answer: paragraph({ field: 'het antwoord', min: 2, max: 1000 }) },
  noForm,
);
