import { SESServiceException } from '@aws-sdk/client-ses';
import type { Letter, LetterName, LetterWriter } from '../../../functions/mail/send-mail/letter.ts';
import { reviewVersionOf } from '../../../shared/domain/groups/waiting.ts';
import { sesResponseOf } from '../../../shared/mail/ses-responses.ts';
import { MailFailed, type Mailer } from '../../../shared/ports/mail.ts';
import type { Invocation, Simulation } from './invocation.ts';

/** The parts of an email that simulated people use. */
export interface Mail {
  readonly letter: LetterName;
  readonly to: string;
  readonly groupId: string | undefined;
  readonly neighbourId: string | undefined;
  readonly joinRequestId: string | undefined;
  readonly starterId: string | undefined;
  /** The version of the registration that officers are asked to decide on. */
  readonly version: number | undefined;
  /** The fragment of the token URL. */
  readonly token: string | undefined;
}

type Waiting = { readonly fits: (mail: Mail) => boolean; readonly resolve: (mail: Mail) => void };

/** The simulated mail service, including everybody's inbox. */
export class MailService {
  readonly mails: Mail[] = [];
  /**
   * The number of faults between sending an email and recording it; at most this many emails may have been sent twice.
   */
  interruptedSends = 0;
  private lastAt = 0;
  private waiting: Waiting[] = [];
  private readonly simulation: Simulation;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  /** Resolves with the first matching email, once it has arrived. */
  read(fits: (mail: Mail) => boolean): Promise<Mail> {
    const found = this.mails.find(fits);
    return found
      ? Promise.resolve(found)
      : new Promise((resolve) => this.waiting.push({ fits, resolve }));
  }

  /** A mailer that tries once and reports errors in the same way as the SES mailer. */
  mailer(invocation: Invocation): Mailer {
    return {
      send: async ({ to, text }) => {
        try {
          return await this.send(invocation, { ...(JSON.parse(text) as Omit<Mail, 'to'>), to });
        } catch (error) {
          const { taken, service } = sesResponseOf(error);
          throw new MailFailed(taken, error instanceof Error ? error.name : 'unknown', { service });
        }
      },
    };
  }

  private async send(invocation: Invocation, mail: Mail): Promise<string> {
    const { chance, faults, time, note } = this.simulation;
    await invocation.wait(chance.between(20, 300));
    if (faults.mailIsRefused) throw refusal('AccountSendingPausedException', 400);
    if (faults.mailIsSlow && time.now - this.lastAt < 1000) throw refusal('Throttling', 400);
    const fault = faults.forAttempt();
    if (fault !== 'none') note(`${invocation.name}: mail ${mail.letter} ${fault}`);
    if (fault === 'killed before') invocation.kill();
    await invocation.wait(fault === 'timeout' || fault === 'late' ? 8000 : 0);
    if (fault === 'throttled' || fault === 'conflict') throw refusal('Throttling', 400);
    if (fault === 'error') throw refusal('ServiceUnavailable', 503);
    if (fault === 'timeout') throw new Error('no response');
    const id = this.accept(mail);
    invocation.unrecordedSends += 1;
    if (fault === 'killed after') invocation.kill();
    await invocation.wait(0);
    if (fault === 'none') return id;
    invocation.unrecordedSends -= 1;
    invocation.sendInterrupted();
    throw new Error('no response');
  }

  private accept(mail: Mail): string {
    const number = this.mails.push(mail);
    this.lastAt = this.simulation.time.now;
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

/** Writes only the parts of a letter that the simulation reads. */
export const minimalWriter: LetterWriter = {
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
  const {
    group,
    fresh,
    neighbour = fresh?.[0]?.neighbour,
    tokenUrl,
  } = letter as {
    group?: { id: string };
    neighbour?: { id: string };
    fresh?: readonly { neighbour: { id: string } }[];
    tokenUrl?: unknown;
  };
  const token = typeof tokenUrl === 'string' ? tokenUrl.split('#')[1] : undefined;
  const idIn = (pages: string): string | undefined =>
    typeof tokenUrl === 'string'
      ? new RegExp(`/(?:${pages})/(\\w+)#`).exec(tokenUrl)?.[1]
      : undefined;
  return {
    letter: letter.name,
    groupId: group?.id ?? idIn('bevestigen'),
    neighbourId: neighbour?.id,
    joinRequestId: idIn('deelnemen|verzoek'),
    starterId: idIn('startpakket'),
    version: letter.name === 'approval-request' ? reviewVersionOf(letter.group) : undefined,
    token,
  };
}
