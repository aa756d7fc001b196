import * as z from 'zod';
import { tokenPurposes } from '../../domain/platform/token.ts';

export const storedPurpose = z.enum(tokenPurposes);

/** The claims of a token, as stored in the items of tokens and sessions. */
export const storedClaims = z.object({
  purpose: storedPurpose,
  subjectId: z.string(),
  recipientId: z.string(),
  version: z.int(),
  marks: z.array(z.string()),
});
