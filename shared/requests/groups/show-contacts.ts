import * as z from 'zod';
import { viewingReasons } from '../../domain/desk/viewing-record.ts';
import { noForm } from '../text-fields.ts';

/** The reason why an officer wants to see the contact details of a group's coordinators. */
export const showContactsBody = z.strictObject(
  { reason: z.enum(viewingReasons, { error: 'Kies waarom u de gegevens wilt zien.' }) },
  noForm,
);
export type ShowContactsBody = z.infer<typeof showContactsBody>;

/** The contact details, and the trace id of the viewing records, which are stored before the details are returned. */
export const contactsResponse = z.object({
  traceId: z.string(),
  coordinators: z.array(
    z.object({
      role: z.enum(['first', 'second']),
      name: z.string(),
      email: z.string(),
      phone: z.string(),
    }),
  ),
});
export type ContactsResponse = z.infer<typeof contactsResponse>;
