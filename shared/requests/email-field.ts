import * as z from 'zod';
import { oneLine } from './text-fields.ts';

const emailExample = 'Vul het e-mailadres in zoals: naam@adres.example.';

/** An unquoted address (RFC 5321): at most 64 characters before the @, and at most 63 in each label after it. */
const address =
  /^(?=.{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]([a-z\d-]{0,61}[a-z\d])$/i;

/**
 * An email address of at most 254 characters (RFC 5321), with the domain in lower case. An internationalised domain is
 * replaced by its ASCII form.
 */
export const email = oneLine({ field: 'het e-mailadres', max: 254 })
  .overwrite((text) =>
    text.replace(/@([^@]*)$/, (_whole, domain: string) => `@${asciiDomain(domain)}`),
  )
  .pipe(z.email({ pattern: address, error: emailExample }));

function asciiDomain(domain: string): string {
  const lower = domain.toLowerCase();
  if (!/^[\p{L}\p{M}\p{N}.-]*$/u.test(lower) || !URL.canParse(`https://${lower}`)) return lower;
  return new URL(`https://${lower}`).hostname;
}
