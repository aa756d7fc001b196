import {
  letterhead,
  type LetterContext,
  type Wording,
} from '../../../shared/mail/letter-context.ts';
import { oneLine, renderHtml, renderText } from '../../../shared/mail/render.ts';
import type { Letter, LetterName, LetterWriter } from './letter.ts';
import { wordings } from './letters/wordings.ts';

type WordingOf<Name extends LetterName> = (
  letter: Letter<Name>,
  context: LetterContext,
) => Wording | Promise<Wording>;

const wordingOf: { readonly [Name in LetterName]: WordingOf<Name> } = wordings;

/** The first lines of every letter from a practice site; parts/header.mjml says the same. */
const practiceNotice =
  '{{#practice}}\nOEFENOMGEVING. Deze e-mail is niet echt: de groepen en mensen zijn verzonnen.\n\n{{/practice}}\n';

/** Returns a writer for one region's letters, with links to that region's site. */
export function letterWriter(context: LetterContext): LetterWriter {
  return {
    async write(letter) {
      const wording = await wordingFor(letter)(letter, context);
      const view = { ...letterhead(context, wording), ...wording.view };
      return {
        subject: oneLine(wording.subject),
        replyTo: context.region.police.email,
        html: renderHtml(wording.html, view),
        text: renderText(practiceNotice + wording.text, view),
        pictures: wording.pictures ?? [],
        attachments: (wording.attachments ?? []).map(({ fileName, text }) => ({
          fileName,
          text: renderText(text, view),
        })),
      };
    },
  };
}

function wordingFor(letter: Letter): WordingOf<LetterName> {
  return wordingOf[letter.name] as WordingOf<LetterName>;
}
