import { randomUUID } from 'node:crypto';
import { testSenderHeader } from '../../../local/edge/senders.ts';
import { siteClient } from '../../../local/demo/site-client.ts';
import { freshBody } from '../../support/register-groups.ts';

/** Text that attackers would like strangers to read in an email from us. */
export const hostile = 'Uw DigiD verloopt: log in op https://digid.example';

/** Spellings that all reach the same mailbox. */
export function spellingsOf(name: string): readonly string[] {
  return [
    `${name}@gmail.com`,
    `${name.split('').join('.')}@gmail.com`,
    `${name.toUpperCase()}@googlemail.com`,
    `${name}+buurt@gmail.com`,
    `${name.slice(0, 3)}.${name.slice(3)}+x@googlemail.com`,
  ];
}

interface Attack {
  readonly siteUrl: string;
  readonly random: () => number;
  /**
   * The addresses to which the attack makes us send mail; if there is one victim, they are all spellings of that
   * victim's address.
   */
  readonly emails: readonly string[];
  /** The IP addresses from which the attack comes. */
  readonly senders: readonly string[];
  readonly requests: number;
}

/** Sends the requests, without a proof of work. Returns the number of responses with each status. */
export async function attack({
  siteUrl,
  random,
  emails,
  senders,
  requests,
}: Attack): Promise<Readonly<Record<number, number>>> {
  const statuses: Record<number, number> = {};
  const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const send = async (): Promise<void> => {
    const email = oneOf(emails);
    const isKit = random() < 0.2;
    const body = isKit
      ? { name: hostile, email, municipality: 'GM0766', place: hostile, followUp: true }
      : freshBody({
          name: hostile,
          coordinator: { name: hostile, email, phone: '06 12345678' },
        });
    const { status } = await fetch(`${siteUrl}/v1/${isKit ? 'starter-kits' : 'registrations'}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        [testSenderHeader]: oneOf(senders),
      },
      body: JSON.stringify(body),
    });
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  // Eight requests at a time, as an attacker's script might send them.
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return statuses;
}

/** A client whose requests come from this IP address; it solves challenges, as the website does. */
export function clientFrom(siteUrl: string, sender: string) {
  return siteClient(siteUrl, { [testSenderHeader]: sender });
}
