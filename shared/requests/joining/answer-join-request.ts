import * as z from 'zod';
import { replyKinds } from '../../domain/joining/values.ts';
import { noForm, paragraph } from '../text-fields.ts';

/** A coordinator's reply to a join request; the message is passed on to the asker. */
export const answerJoinRequestBody = z.strictObject(
  {
    answer: z.enum(replyKinds, { error: 'Kies: welkom, de groep is vol, of niet in ons gebied.' }),
    message: paragraph({ field: 'het bericht', max: 500 }).optional(),
  },
  noForm,
);
export type AnswerJoinRequestBody = z.infer<typeof answerJoinRequestBody>;
