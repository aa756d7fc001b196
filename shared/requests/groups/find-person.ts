import * as z from 'zod';
import { viewingReasons } from '../../domain/desk/viewing-record.ts';
import { groupStatuses } from '../../domain/groups/group.ts';
import { email } from '../email-field.ts';
import { phone } from '../phone-field.ts';
import { moment, municipality } from '../shapes.ts';
import { noForm, oneLine } from '../text-fields.ts';

/** An email address or a phone number, normalised as in a registration. Only an address contains an @. */
const contact = oneLine({ field: 'het e-mailadres of telefoonnummer', max: 254 }).transform(
  (text, context) => {
    const { data, error } = (text.includes('@') ? email : phone).safeParse(text);
    for (const { message } of error?.issues ?? []) context.addIssue({ code: 'custom', message });
    return data ?? z.NEVER;
  },
);

/** POST /v1/desk/person-searches: whom an officer searches for, and why. */
export const findPersonBody = z.strictObject(
  { contact, reason: z.enum(viewingReasons, { error: 'Kies waarom u deze persoon zoekt.' }) },
  noForm,
);
export type FindPersonBody = z.infer<typeof findPersonBody>;

/** A registration gets its reference, and the group its page on the desk, once the email address is confirmed. */
const foundRegistration = z.object({
  name: z.string(),
  municipality,
  status: z.enum(groupStatuses),
  registeredAt: moment,
  role: z.enum(['first', 'second']),
});

/**
 * The groups that the person coordinates, newest first, without contact details. Unconfirmed registrations are apart,
 * because anybody can fill in somebody else's address or number.
 */
export const findPersonResponse = z.object({
  /** Identifies the viewing records, which are stored before anything is shown. */
  traceId: z.string(),
  groups: z.array(foundRegistration.extend({ reference: z.string() })),
  unconfirmed: z.array(foundRegistration),
  /** Whether more was found than the response lists. */
  more: z.boolean(),
});
export type FindPersonResponse = z.infer<typeof findPersonResponse>;
