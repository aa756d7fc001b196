import { SESServiceException } from '@aws-sdk/client-ses';
import { answerOf } from '../../../shared/mail/ses-responses.ts';
import {
  MailFailed,
  type Letter,
  type LetterName,
  type LetterWriter,
} from '../../../shared/ports/letters.ts';
import type { Mailer } from '../../../shared/ports/mail.ts';
import type { Invocation, Surroundings } from './invocation.ts';

/** A mail as its reader needs it. */
export interface Mail {
  readonly letter: LetterName;
  readonly to: string;
  readonly groupId: string | undefined;
  readonly neighbourId: string | undefined;
  readonly joinRequestId: string | undefined;
  /** What stands behind the # of the link. */
  readonly token: string | undefined;
}

type Waiting = { readonly fits: (mail: Mail) => boolean; readonly resolve: (mail: Mail) => void };

/** The mail service and everybody's inbox. */
export class MailService {
  readonly mails: Mail[] = [];
  /** Times that a fault fell between the sending of a mail and the record of it: as many may have gone twice. */
  risks = 0;
  private lastAt = 0;
  private waiting: Waiting[] = [];
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** Resolves with the first mail that fits, when it was read; never when none comes. */
  read(fits: (mail: Mail) => boolean): Promise<Mail> {
    const found = this.mails.find(fits);
    return found
      ? Promise.resolve(found)
      : new Promise((resolve) => this.waiting.push({ fits, resolve }));
  }

  /** A mailer that tries once, and tells of the service's answers what the one of SES tells. */
  mailer(invocation: Invocation): Mailer {
    return {
      send: async ({ to, text }) => {
        try {
          return await this.send(invocation, { ...(JSON.parse(text) as Omit<Mail, 'to'>), to });
        } catch (error) {
          const { taken, service } = answerOf(error);
          throw new MailFailed(taken, error instanceof Error ? error.name : 'unknown', { service });
        }
      },
    };
  }

  private async send(invocation: Invocation, mail: Mail): Promise<string> {
    const { chance, troubles, time, note } = this.around;
    await invocation.wait(chance.between(20, 300));
    if (troubles.mailIsRefused) throw refusal('AccountSendingPausedException', 400);
    if (troubles.mailIsSlow && time.now - this.lastAt < 1000) throw refusal('Throttling', 400);
    const trouble = troubles.ofAttempt();
    if (trouble !== 'none') note(`${invocation.name}: mail ${mail.letter} ${trouble}`);
    if (trouble === 'killed before') invocation.kill();
    await invocation.wait(trouble === 'timeout' || trouble === 'late' ? 8000 : 0);
    if (trouble === 'throttled' || trouble === 'conflict') throw refusal('Throttling', 400);
    if (trouble === 'error') throw refusal('ServiceUnavailable', 503);
    if (trouble === 'timeout') throw new Error('no answer');
    const id = this.accept(mail);
    invocation.sendsUnderWay += 1;
    if (trouble === 'killed after') invocation.kill();
    await invocation.wait(0);
    if (trouble === 'none') return id;
    invocation.sendsUnderWay -= 1;
    invocation.risk();
    throw new Error('no answer');
  }

  private accept(mail: Mail): string {
    const number = this.mails.push(mail);
    this.lastAt = this.around.time.now;
    const [fitting, others] = [
      this.waiting.filter(({ fits }) => fits(mail)),
      this.waiting.filter(({ fits }) => !fits(mail)),
    ];
    this.waiting = others;
    for (const { resolve } of fitting) resolve(mail);
    return `message-${number}`;
  }
}

function refusal(name: string, status: number): SESServiceException {
  return new SESServiceException({
    name,
    $fault: status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status },
    message: name,
  });
}

/** Writes of a letter only what the simulation reads. */
export const plainWriter: LetterWriter = {
  async write(letter) {
    return {
      replyTo: 'desk@region.example',
      subject: letter.name,
      html: '',
      text: JSON.stringify(contentOf(letter)),
      pictures: [],
      attachments: [],
    };
  },
};

function contentOf(letter: Letter): Omit<Mail, 'to'> {
  const { group, neighbour, link } = letter as {
    group?: { id: string };
    neighbour?: { id: string };
    link?: unknown;
  };
  const token = typeof link === 'string' ? link.split('#')[1] : undefined;
  const joinRequestId =
    typeof link === 'string' ? /\/(?:deelnemen|verzoek)\/(\w+)#/.exec(link)?.[1] : undefined;
  return {
    letter: letter.name,
    groupId: group?.id,
    neighbourId: neighbour?.id,
    joinRequestId,
    token,
  };
}
