import {
  letterhead,
  type LetterContext,
  type Wording,
} from '../../../shared/mail/letter-context.ts';
import { oneLine, renderHtml, renderText } from '../../../shared/mail/render.ts';
import type { Letter, LetterName, LetterWriter } from '../../../shared/ports/letters.ts';
import { approvalRequest } from './letters/approval-request/wording.ts';
import { closed } from './letters/closed/wording.ts';
import { confirmAddress } from './letters/confirm-address/wording.ts';
import { introduction } from './letters/introduction/wording.ts';
import { joinAccepted } from './letters/join-accepted/wording.ts';
import { joinConfirm } from './letters/join-confirm/wording.ts';
import { joinDeclined } from './letters/join-declined/wording.ts';
import { joinRequest } from './letters/join-request/wording.ts';
import { joiningClosed } from './letters/joining-closed/wording.ts';
import { joiningPaused } from './letters/joining-paused/wording.ts';
import { question } from './letters/question/wording.ts';
import { registrationReceived } from './letters/registration-received/wording.ts';
import { rejected } from './letters/rejected/wording.ts';
import { relinked } from './letters/relinked/wording.ts';
import { starterFollowUp } from './letters/starter-follow-up/wording.ts';
import { starterKit } from './letters/starter-kit/wording.ts';
import { welcome } from './letters/welcome/wording.ts';

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
