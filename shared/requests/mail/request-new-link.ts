import * as z from 'zod';
import { ulidPattern } from '../../../events/ulid.ts';
import { referencePattern } from '../../domain/groups/reference.ts';
import { email } from '../email-field.ts';
import { noForm } from '../text-fields.ts';

const unknownPage = {
  error: 'Het adres van de pagina klopt niet. Open de link in de mail nog een keer.',
};

/**
 * A request by somebody whose link no longer works: their email address, and the purpose and subject that identify the
 * page they are on.
 */
export const requestNewLinkBody = z.strictObject(
  {
    purpose: z.enum(
      ['confirm', 'answer', 'manage', 'answer-join', 'become-coordinator', 'ask-join', 'ask-kit'],
      unknownPage,
    ),
    /** The id of the registration, join request or starter; for a link to manage a group or to become its coordinator, the
     * group's reference. */
    subject: z.union(
      [z.string().regex(ulidPattern), z.string().regex(referencePattern)],
      unknownPage,
    ),
    email,
  },
  noForm,
);
export type RequestNewLinkBody = z.infer<typeof requestNewLinkBody>;

/** The response is the same whether or not an email is sent. */
export const newLinkResponse = z.object({ requested: z.literal(true) });
export type NewLinkResponse = z.infer<typeof newLinkResponse>;
