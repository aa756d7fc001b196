import * as z from 'zod';
import { replyKinds } from '../../domain/joining/join-states.ts';
import { noForm, paragraph } from '../texts.ts';

/** What a coordinator answers to a request to join; the message goes to the asker. */
export const answerJoinRequestBody = z.strictObject(
  {
    answer: z.enum(replyKinds, { error: 'Kies: welkom, de groep is vol, of niet in ons gebied.' }),
    message: paragraph({ field: 'het bericht', max: 500 }).optional(),
  },
  noForm,
);
export type AnswerJoinRequestBody = z.infer<typeof answerJoinRequestBody>;
