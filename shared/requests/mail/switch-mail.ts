import * as z from 'zod';
import { stoppableMail } from '../../domain/mail/stoppable-mail.ts';

/** The command with which an operator stops or resumes a region's mail, or asks which mail is stopped. */
export const switchMailCommand = z.strictObject({
  action: z.enum(['stop', 'resume', 'show']),
  mail: z.enum(stoppableMail).default('all'),
});
/** Whether all mail is stopped, and whether first letters are. */
export const switchMailResponse = z.object({ all: z.boolean(), first: z.boolean() });

export type SwitchMailCommand = z.infer<typeof switchMailCommand>;
export type SwitchMailResponse = z.infer<typeof switchMailResponse>;
