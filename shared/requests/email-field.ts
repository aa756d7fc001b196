import * as z from 'zod';
import { oneLine } from './text-fields.ts';

const emailExample = 'Vul het e-mailadres in zoals: naam@adres.example.';

/** An email address of at most 254 characters (RFC 5321), with the domain in lower case. */
export const email = oneLine({ field: 'het e-mailadres', max: 254 })
  .pipe(z.email({ error: emailExample }))
  .transform((address) => address.replace(/@.*$/, (domain) => domain.toLowerCase()));
