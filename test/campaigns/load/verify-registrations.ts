import { setTimeout as pause } from 'node:timers/promises';
import { groupKey } from '../../../shared/store/keys.ts';
import type { Table } from '../../../shared/store/table.ts';
import { countByRecipient, type KeptMails } from './kept-mails.ts';
import type { Tried } from './registrations.ts';

export interface Verified {
  readonly accepted: number;
  /** Answered with success, and no group of it in the table. */
  readonly withoutGroup: number;
  readonly withoutMail: number;
  readonly mailedTwice: number;
}

/** Whether every registration that was answered with success is there, with its mail, once. */
export async function verifyRegistrations(
  tried: readonly Tried[],
  table: Table,
  mails: KeptMails,
  limitMs: number,
): Promise<Verified> {
  const accepted = tried.flatMap(({ groupId, email }) =>
    groupId === undefined ? [] : [{ groupId, email }],
  );
  const wanted = new Set(accepted.map(({ email }) => email));
  const deadline = Date.now() + limitMs;
  const mailed = async () =>
    countByRecipient((await mails.all()).filter(({ to }) => wanted.has(to)));
  while ((await mailed()).size < wanted.size && Date.now() < deadline) await pause(200);
  const found = await mailed();
  let withoutGroup = 0;
  for (const { groupId } of accepted) if (!(await table.get(groupKey(groupId)))) withoutGroup += 1;
  return {
    accepted: accepted.length,
    withoutGroup,
    withoutMail: [...wanted].filter((email) => !found.has(email)).length,
    mailedTwice: [...found.values()].filter((count) => count > 1).length,
  };
}
