import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as z from 'zod';
import { oneLine } from './texts.ts';

const emailExample = 'Vul het e-mailadres in zoals: naam@adres.example.';

/** An e-mail address of at most 254 characters (RFC 5321); the domain in lower case. */
export const email = oneLine({ field: 'het e-mailadres', max: 254 })
  .pipe(z.email({ error: emailExample }))
  .transform((address) => address.replace(/@.*$/, (domain) => domain.toLowerCase()));

/** A telephone number as people write it, with nothing around it, normalised to E.164; numbers without a country are Dutch. */
export const phone = oneLine({ field: 'het telefoonnummer', max: 30 }).transform((text, context) => {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'NL', extract: false });
  if (number?.isValid() && number.ext === undefined) return number.number;
  context.addIssue({ code: 'custom', message: 'Vul een geldig telefoonnummer in, zoals: 06 12345678.' });
  return z.NEVER;
});
