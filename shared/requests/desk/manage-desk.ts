import * as z from 'zod';
import type { DeskProblem } from '../../domain/desk/desk-change.ts';
import { noForm } from '../text-fields.ts';
import { isInviteLink, longestInviteLink } from './invite-link.ts';

const askForLink = 'Vul de uitnodigingslink in zoals WhatsApp die toont, met https:// ervoor.';

/** The version of the desk that the manager saw. */
const version = z.int({ error: 'Laad de pagina opnieuw.' }).min(0);

/** Changes the invite link of the circle of one municipality. */
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

/** The field and the message for everything on the desk that does not fit the deployment. */
export const deskMessages: Readonly<
  Record<DeskProblem, { readonly field: string; readonly message: string }>
> = {
  'example-link': {
    field: 'inviteLink',
    message: 'Dit is een voorbeeld. Vul de uitnodigingslink in die WhatsApp toont.',
  },
};

/** The desk as the manager sees it. */
export const deskResponse = z.object({
  version: z.int(),
  /** One for every municipality of the region; without a link, its circle has none yet. */
  circles: z.array(
    z.object({ municipality: z.string().regex(/^GM\d{4}$/), inviteLink: z.string().optional() }),
  ),
});
export type DeskResponse = z.infer<typeof deskResponse>;

/** The desk after a change. */
export const changedDeskResponse = z.object({ version: z.int() });
export type ChangedDeskResponse = z.infer<typeof changedDeskResponse>;
