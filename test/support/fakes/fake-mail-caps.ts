import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { uncounted } from '../uncounted.ts';

/** Lets every request through without counting it, for tests about something else. */
export const openCaps: MailCaps = {
  firstLetter: async (_letter, _sender, store) => store(uncounted),
  newLink: async (_link, _sender, store) => store(uncounted),
  confirmed: async (_act, _sender, store) => store(uncounted),
};
