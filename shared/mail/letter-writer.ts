import type { Letter, LetterName, LetterWriter } from '../ports/letters.ts';
import { letterhead, type LetterContext, type Wording } from './letter-context.ts';
import { approvalRequest } from './letters/approval-request.ts';
import { closed } from './letters/closed.ts';
import { confirmAddress } from './letters/confirm-address.ts';
import { introduction } from './letters/introduction.ts';
import { joinAccepted } from './letters/join-accepted.ts';
import { joinConfirm } from './letters/join-confirm.ts';
import { joinDeclined } from './letters/join-declined.ts';
import { joinRequest } from './letters/join-request.ts';
import { joiningClosed } from './letters/joining-closed.ts';
import { joiningPaused } from './letters/joining-paused.ts';
import { question } from './letters/question.ts';
import { registrationReceived } from './letters/registration-received.ts';
import { rejected } from './letters/rejected.ts';
import { relinked } from './letters/relinked.ts';
import { starterFollowUp } from './letters/starter-follow-up.ts';
import { starterKit } from './letters/starter-kit.ts';
import { welcome } from './letters/welcome.ts';
import { oneLine, renderHtml, renderText } from './render.ts';

type WordingOf<Name extends LetterName> = (
  letter: Extract<Letter, { name: Name }>,
  context: LetterContext,
) => Wording | Promise<Wording>;

const wordings: { [Name in LetterName]: WordingOf<Name> } = {
  'confirm-address': confirmAddress,
  'registration-received': registrationReceived,
  'approval-request': approvalRequest,
  question,
  rejected,
  welcome,
  introduction,
  relinked,
  closed,
  'join-confirm': joinConfirm,
  'join-request': joinRequest,
  'join-accepted': joinAccepted,
  'join-declined': joinDeclined,
  'joining-closed': joiningClosed,
  'joining-paused': joiningPaused,
  'starter-kit': starterKit,
  'starter-follow-up': starterFollowUp,
};

/** Writes letters for one region, with links to one site. */
export function letterWriter(context: LetterContext): LetterWriter {
  return {
    async write(letter) {
      const wording = await wordingFor(letter)(letter, context);
      const view = { ...letterhead(context, wording), ...wording.view };
      return {
        subject: oneLine(wording.subject),
        replyTo: context.region.police.email,
        html: renderHtml(wording.html, view),
        text: renderText(wording.text, view),
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
  return wordings[letter.name] as WordingOf<LetterName>;
}
