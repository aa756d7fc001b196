import * as z from 'zod';

/**
 * Control characters, lone surrogates, line and paragraph separators, and characters that change the text direction.
 */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const unprintableButNewline =
  /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])[\p{Cc}\p{Zl}\p{Zp}]/u;
/**
 * Invisible characters that get picked up when text is copied from chats, contacts and PDF files: soft hyphens,
 * zero-width characters, text direction marks, variation selectors and byte order marks. Those that belong to an emoji
 * are captured with it.
 */
const invisible =
  /(\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?\u200D?)|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\p{Variation_Selector}/gu;
/** Matches a letter or a digit: without either, a string of zero-width spaces would be accepted but look empty. */
const readable = /[\p{L}\p{N}]/u;

function withoutInvisible(text: string): string {
  return text.replaceAll(invisible, (_invisible, emoji: string | undefined) => emoji ?? '');
}

/** Whether this text can be shown on a single line, in the order in which it was typed. */
export function isPlainLine(text: string): boolean {
  return !unprintable.test(text);
}

/** Whether this text contains a letter or a digit. */
export function isReadable(text: string): boolean {
  return readable.test(text);
}

/** The message shown when the request body is not an object. */
export const noForm = { error: 'Vul het formulier in.' } as const;

/** `field` is worded for use in mid-sentence, for example 'de naam van de groep'. */
export interface TextRule {
  readonly field: string;
  readonly min?: number;
  readonly max: number;
}

/** A single line of text, from which invisible characters are removed; its error messages name the field. */
export function oneLine({ field, min = 1, max }: TextRule) {
  return z
    .string({ error: `Vul ${field} in.` })
    .overwrite(withoutInvisible)
    .refine(isPlainLine, {
      error: `${capitalise(field)} mag alleen gewone tekens op één regel bevatten.`,
      abort: true,
    })
    .trim()
    .min(1, { error: `Vul ${field} in.`, abort: true })
    .refine(isReadable, {
      error: `${capitalise(field)} moet letters of cijfers bevatten.`,
      abort: true,
    })
    .min(min, { error: `${capitalise(field)} moet minstens ${min} tekens hebben.` })
    .max(max, { error: `${capitalise(field)} mag hoogstens ${max} tekens hebben.` });
}

/** One or more lines of text; line breaks are normalised to \n. */
export function paragraph({ field, min = 1, max }: TextRule) {
  return z
    .string({ error: `Vul ${field} in.` })
    .refine((text) => !unprintableButNewline.test(text), {
      error: `${capitalise(field)} bevat tekens die wij niet kunnen verwerken.`,
      abort: true,
    })
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, { error: `Vul ${field} in.`, abort: true })
        .refine(isReadable, {
          error: `${capitalise(field)} moet letters of cijfers bevatten.`,
          abort: true,
        })
        .min(min, { error: `${capitalise(field)} moet minstens ${min} tekens hebben.` })
        .max(max, { error: `${capitalise(field)} mag hoogstens ${max} tekens hebben.` }),
    );
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
