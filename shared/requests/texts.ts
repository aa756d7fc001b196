import * as z from 'zod';

/** Control characters, halves of characters, line and paragraph separators, and signs that change the direction of text. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const unprintableButNewline =
  /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Something that can be read: a text of spaces without width would look as if nothing was filled in. */
const readable = /[\p{L}\p{N}]/u;

/** What to tell when the request as a whole is not an object. */
export const noForm = { error: 'Vul het formulier in.' } as const;

/** `field` as it stands in the middle of a sentence: 'de naam van de groep'. */
export interface TextRule {
  readonly field: string;
  readonly min?: number;
  readonly max: number;
}

/** A text of one line; the messages name the field. */
export function oneLine({ field, min = 1, max }: TextRule) {
  return z
    .string({ error: `Vul ${field} in.` })
    .refine((text) => !unprintable.test(text), {
      error: `${capital(field)} mag alleen gewone tekens op één regel bevatten.`,
      abort: true,
    })
    .trim()
    .min(1, { error: `Vul ${field} in.`, abort: true })
    .refine((text) => readable.test(text), {
      error: `${capital(field)} moet letters of cijfers bevatten.`,
      abort: true,
    })
    .min(min, { error: `${capital(field)} moet minstens ${min} tekens hebben.` })
    .max(max, { error: `${capital(field)} mag hoogstens ${max} tekens hebben.` });
}

/** A text of several lines; line breaks become \n. */
export function paragraph({ field, min = 1, max }: TextRule) {
  return z
    .string({ error: `Vul ${field} in.` })
    .refine((text) => !unprintableButNewline.test(text), {
      error: `${capital(field)} bevat tekens die wij niet kunnen verwerken.`,
      abort: true,
    })
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, { error: `Vul ${field} in.`, abort: true })
        .refine((text) => readable.test(text), {
          error: `${capital(field)} moet letters of cijfers bevatten.`,
          abort: true,
        })
        .min(min, { error: `${capital(field)} moet minstens ${min} tekens hebben.` })
        .max(max, { error: `${capital(field)} mag hoogstens ${max} tekens hebben.` }),
    );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
