import * as z from 'zod';
import type { TokenPurpose } from '../../domain/platform/token.ts';

const purposes = [
  'confirm',
  'answer',
  'manage',
  'answer-join',
  'decide',
  'follow-up',
  'ask-join',
] as const satisfies readonly TokenPurpose[];

export const storedPurpose = z.enum(purposes);

/** The claims of a token, as the items of tokens and sessions hold them. */
export const storedClaims = z.object({
  purpose: storedPurpose,
  subjectId: z.string(),
  recipientId: z.string(),
  version: z.int(),
  marks: z.array(z.string()),
});
