import type { Letter, LetterName, LetterWriter } from '../letters.ts';
import { letterhead, type LetterContext, type Wording } from './letter-context.ts';
import { approvalRequest } from './letters/approval-request.ts';
import { closed } from './letters/closed.ts';
import { confirmAddress } from './letters/confirm-address.ts';
import { introduction } from './letters/introduction.ts';
import { question } from './letters/question.ts';
import { registrationReceived } from './letters/registration-received.ts';
import { rejected } from './letters/rejected.ts';
import { welcome } from './letters/welcome.ts';
import { oneLine, renderHtml, renderText } from './render.ts';

type Words<Name extends LetterName> = (
  letter: Extract<Letter, { name: Name }>,
  context: LetterContext,
) => Wording | Promise<Wording>;

const words: { [Name in LetterName]: Words<Name> } = {
  'confirm-address': confirmAddress,
  'registration-received': registrationReceived,
  'approval-request': approvalRequest,
  question,
  rejected,
  welcome,
  introduction,
  closed,
};

/** Writes letters for one region, with links to one site. */
export function letterWriter(context: LetterContext): LetterWriter {
  return {
    async write(letter) {
      const wording = await wordsFor(letter)(letter, context);
      const view = { ...letterhead(context, wording), ...wording.view };
      return {
        subject: oneLine(wording.subject),
        replyTo: context.region.police.email,
        html: renderHtml(wording.html, view),
        text: renderText(wording.text, view),
        pictures: wording.pictures ?? [],
        attachments: (wording.attachments ?? []).map(({ fileName, text }) => ({ fileName, text: renderText(text, view) })),
      };
    },
  };
}

function wordsFor(letter: Letter): Words<LetterName> {
  return words[letter.name] as Words<LetterName>;
}
