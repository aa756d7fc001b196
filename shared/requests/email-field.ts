import * as z from 'zod';
import { oneLine } from './text-fields.ts';

const emailExample = 'Vul het e-mailadres in zoals: naam@adres.example.';

/** An e-mail address of at most 254 characters (RFC 5321); the domain in lower case. */
export const email = oneLine({ field: 'het e-mailadres', max: 254 })
  .pipe(z.email({ error: emailExample }))
  .transform((address) => address.replace(/@.*$/, (domain) => domain.toLowerCase()));
