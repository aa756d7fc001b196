import * as z from 'zod';

/** An operator stops or resumes mail to unconfirmed addresses in a region, or asks whether it is stopped. */
export const switchFirstMailCommand = z.strictObject({
  action: z.enum(['stop', 'resume', 'show']),
});
export const switchFirstMailResponse = z.object({ stopped: z.boolean() });

export type SwitchFirstMailCommand = z.infer<typeof switchFirstMailCommand>;
