import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min';
import * as z from 'zod';
import { oneLine } from './text-fields.ts';

/** Dutch numbers that belong to services: free and paid numbers, 14 + area code, machines and European services. */
const dutchServices = /^\+31(800|90[069]|14|116|97)/;

/**
 * A person's telephone number, as people write it, normalised to E.164. A number without a country code is assumed to
 * be Dutch.
 */
export const phone = oneLine({ field: 'het telefoonnummer', max: 30 }).transform(
  (text, context) => {
    const number = parsed(text, 'NL');
    if (number && !dutchServices.test(number.number)) return number.number;
    context.addIssue({ code: 'custom', message: messageFor(text, number) });
    return z.NEVER;
  },
);

function parsed(text: string, defaultCountry: 'NL' | 'BE'): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false });
  return number?.isValid() && number.ext === undefined ? number : undefined;
}

function messageFor(text: string, number: PhoneNumber | undefined): string {
  if (number)
    return 'Dit is het nummer van een dienst. Vul het nummer in waarop de coördinator zelf te bellen is.';
  // A number that starts with 06 is more likely to be a Dutch one with a digit missing.
  const belgian = /^0\D*[1-57-9]/.test(text) ? parsed(text, 'BE') : undefined;
  return belgian
    ? `Is dit een Belgisch nummer? Vul het dan zo in: ${belgian.formatInternational()}.`
    : 'Vul een geldig telefoonnummer in, zoals: 06 12345678.';
}
