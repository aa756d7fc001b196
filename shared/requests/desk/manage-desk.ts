import * as z from 'zod';
import type { DeskProblem } from '../../domain/desk/desk-change.ts';
import type { Region } from '../../regions/region.ts';
import { email } from '../email-field.ts';
import { noForm, oneLine } from '../text-fields.ts';
import { isInviteLink, longestInviteLink } from './invite-link.ts';
import { someMunicipalities } from './municipalities-field.ts';
import { moment } from '../shapes.ts';
import { seenVersion } from '../seen-fields.ts';

const askForLink =
  'Vul de uitnodigingslink in zoals WhatsApp die toont. Die begint met https://chat.whatsapp.com/.';

/** The version of the desk that the manager was looking at. */
const version = seenVersion(0);

/** The body of a request to change the invite link of a circle; the path names the circle's municipality. */
export const changeCircleLinkBody = z.strictObject(
  {
    version,
    inviteLink: z
      .string({ error: askForLink })
      .trim()
      .max(longestInviteLink, {
        error: `De link mag hoogstens ${longestInviteLink} tekens hebben.`,
        abort: true,
      })
      .refine(isInviteLink, { error: askForLink }),
  },
  noForm,
);
export type ChangeCircleLinkBody = z.output<typeof changeCircleLinkBody>;

const mailboxRoles = ['police', 'municipality', 'team'] as const;

/**
 * The details of a desk mailbox that a manager fills in; `version` is the version of the desk that the manager was
 * looking at.
 */
export function mailboxBody(region: Pick<Region, 'municipalities'>) {
  return z.strictObject(
    {
      version,
      title: oneLine({ field: 'de naam van de postbus', max: 80 }),
      email,
      role: z.enum(mailboxRoles, { error: 'Kies van wie de postbus is.' }),
      municipalities: someMunicipalities(region),
    },
    noForm,
  );
}
export type MailboxBody = z.output<ReturnType<typeof mailboxBody>>;

/** The body of a request to remove a mailbox; `version` is the version of the desk that the manager was looking at. */
export const endMailboxBody = z.strictObject({ version }, noForm);

/** For each reason to refuse a change to the desk: the field that is wrong, and the message. */
export const deskMessages: Readonly<
  Record<DeskProblem, { readonly field: string; readonly message: string }>
> = {
  'example-link': {
    field: 'inviteLink',
    message: 'Dit is een voorbeeld. Vul de uitnodigingslink in die WhatsApp toont.',
  },
  'example-address': {
    field: 'email',
    message: 'Dit is een voorbeeld. Vul het adres van een postbus in die iemand leest.',
  },
  'real-address': {
    field: 'email',
    message: 'Deze proefomgeving mailt alleen naar adressen die op .example eindigen.',
  },
  'address-elsewhere': {
    field: 'email',
    message: 'Dit adres hoort bij een andere regio. Elke regio heeft een eigen postbus nodig.',
  },
  'desk-full': {
    field: 'title',
    message: 'Er is geen plaats voor meer postbussen. Beëindig eerst een andere postbus.',
  },
};

/** The desk as the manager sees it. */
export const deskResponse = z.object({
  version: z.int(),
  mailboxes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      email: z.string(),
      role: z.enum(mailboxRoles),
      municipalities: z.array(z.string().regex(/^GM\d{4}$/)),
      /** When mail to the mailbox first failed since it was last changed; absent if none has. */
      failingSince: moment.optional(),
    }),
  ),
  /** A circle for every municipality of the region; `inviteLink` is absent until the circle has an invite link. */
  circles: z.array(
    z.object({ municipality: z.string().regex(/^GM\d{4}$/), inviteLink: z.string().optional() }),
  ),
});
export type DeskResponse = z.infer<typeof deskResponse>;

/** The mailbox that changed, and the version of the desk after the change. */
export const changedMailboxResponse = z.object({ id: z.string(), version: z.int() });
export type ChangedMailboxResponse = z.infer<typeof changedMailboxResponse>;

/** The version of the desk after a change. */
export const changedDeskResponse = z.object({ version: z.int() });
export type ChangedDeskResponse = z.infer<typeof changedDeskResponse>;
