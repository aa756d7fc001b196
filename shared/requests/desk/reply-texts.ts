import * as z from 'zod';
import { mostReplyTexts } from '../../domain/desk/region-reply-texts.ts';
import { bracedIn, placeholders } from '../../domain/desk/reply-text.ts';
import { noForm, oneLine, paragraph } from '../text-fields.ts';
import { reload, seenVersion } from '../seen-fields.ts';

const uses = ['ask', 'reject'] as const;
const allowed: readonly string[] = placeholders;

/**
 * A reply text as the desk manager enters it. It has to be shorter than the text of a decision may be, because filling
 * in the placeholders makes it longer.
 */
function replyTextFields() {
  return {
    use: z.enum(uses, { error: 'Kies waarvoor de tekst is.' }),
    title: oneLine({ field: 'de naam van de tekst', max: 60 }),
    text: paragraph({ field: 'de tekst', min: 10, max: 800 }).refine(
      (text) => bracedIn(text).every((name) => allowed.includes(name)),
      { error: 'Gebruik tussen accolades alleen {groep}, {gemeente} en {referentie}.' },
    ),
  };
}

/** One reply text, as entered in the form for a single text. */
export const replyTextForm = z.strictObject(replyTextFields(), noForm);
export type ReplyTextForm = z.output<typeof replyTextForm>;

const id = z.string(reload).regex(/^[a-z0-9-]{3,40}$/, reload);

/** All reply texts that the region will have after the change; a text without an id is a new one. */
export const replaceReplyTextsBody = z.strictObject(
  {
    /** The version that the manager started from. */
    version: seenVersion(0),
    texts: z
      .array(z.strictObject({ id: id.optional(), ...replyTextFields() }, noForm), {
        error: 'Geef de lijst van teksten.',
      })
      .max(mostReplyTexts, {
        error: `Bewaar hoogstens ${mostReplyTexts} teksten. Verwijder eerst een tekst.`,
      })
      .refine(
        (texts) => {
          const ids = texts.flatMap((text) => text.id ?? []);
          return new Set(ids).size === ids.length;
        },
        { error: 'Laad de pagina opnieuw: een tekst staat er twee keer in.' },
      ),
  },
  noForm,
);
export type ReplaceReplyTextsBody = z.output<typeof replaceReplyTextsBody>;

/** The reply texts of the region, with their placeholders. */
export const replyTextsResponse = z.object({
  version: z.int(),
  texts: z.array(
    z.object({ id: z.string(), use: z.enum(uses), title: z.string(), text: z.string() }),
  ),
});
export type ReplyTextsResponse = z.infer<typeof replyTextsResponse>;
