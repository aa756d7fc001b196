import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as z from 'zod';
import { oneLine } from './text-fields.ts';

/**
 * A telephone number as people write it, normalised to E.164. A number without a country code is assumed to be Dutch.
 */
export const phone = oneLine({ field: 'het telefoonnummer', max: 30 }).transform(
  (text, context) => {
    const number = parsePhoneNumberFromString(text, { defaultCountry: 'NL', extract: false });
    if (number?.isValid() && number.ext === undefined) return number.number;
    context.addIssue({
      code: 'custom',
      message: 'Vul een geldig telefoonnummer in, zoals: 06 12345678.',
    });
    return z.NEVER;
  },
);
