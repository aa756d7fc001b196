import { setTimeout as pause } from 'node:timers/promises';
import { groupKey } from '../../../shared/store/keys.ts';
import type { Table } from '../../../shared/store/table.ts';
import type { RegistrationAttempt } from './registrations.ts';
import { countByRecipient, type StoredMails } from './stored-mails.ts';

export interface Verified {
  readonly accepted: number;
  /** Registrations that were acknowledged but have no group in the table. */
  readonly withoutGroup: number;
  readonly withoutMail: number;
  readonly mailedTwice: number;
}

/** Checks that every acknowledged registration was stored and resulted in exactly one email. */
export async function verifyRegistrations(
  attempts: readonly RegistrationAttempt[],
  table: Table,
  mails: StoredMails,
  limitMs: number,
): Promise<Verified> {
  const accepted = attempts.flatMap(({ groupId, email }) =>
    groupId === undefined ? [] : [{ groupId, email }],
  );
  const wanted = new Set(accepted.map(({ email }) => email));
  const deadline = Date.now() + limitMs;
  const mailed = async () =>
    countByRecipient((await mails.all()).filter(({ to }) => wanted.has(to)));
  while ((await mailed()).size < wanted.size && Date.now() < deadline) await pause(200);
  const found = await mailed();
  let withoutGroup = 0;
  for (const { groupId } of accepted)
    if (!(await table.get(groupKey('langstraat', groupId, 'registration')))) withoutGroup += 1;
  return {
    accepted: accepted.length,
    withoutGroup,
    withoutMail: [...wanted].filter((email) => !found.has(email)).length,
    mailedTwice: [...found.values()].filter((count) => count > 1).length,
  };
}
