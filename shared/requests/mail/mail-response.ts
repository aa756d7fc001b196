import * as z from 'zod';

/** GET /v1/mail: whether all mail of the region is waiting because an operator has stopped it. */
export const mailResponse = z.object({ stopped: z.boolean() });

export type MailResponse = z.infer<typeof mailResponse>;
