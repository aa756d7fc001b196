import { createHash } from 'node:crypto';
import type { Officer } from '../../shared/regions/region.ts';
import { chance } from './chance.ts';
import type { Ending, PlannedGroup } from './demo-plan.ts';
import type { InboxClient } from './inbox-client.ts';
import { linkIn, type MailLink } from './mail-link.ts';
import { succeeded, type DecisionBody, type SiteClient } from './site-client.ts';

export interface Stage {
  readonly site: SiteClient;
  readonly inbox: InboxClient;
  readonly officers: readonly Officer[];
}

const question =
  'Kunt u aangeven welke straten precies bij uw groep horen? Het gebied op de kaart lijkt ruim.';
const answer =
  'De groep is voor alle huizen binnen de getekende grens, ook die aan de overkant van de hoofdweg.';
const reason =
  'Uw gebied ligt helemaal binnen een groep die er al is. Neem contact op met de wijkagent om samen verder te gaan.';

const decisions: Partial<Record<Ending, DecisionBody>> = {
  approved: { decision: 'approve' },
  rejected: { decision: 'reject', reason },
  asked: { decision: 'ask', question },
  answered: { decision: 'ask', question },
};

/**
 * Plays the coordinator and the officer of one group, through the pages' own interface and the mails.
 * Goes on where an earlier run stopped; answers whether anything was new.
 */
export async function play(planned: PlannedGroup, stage: Stage): Promise<'new' | 'there already'> {
  const { site, inbox } = stage;
  const { email } = planned.body.coordinator;
  const earlier = (await inbox.mails({ to: email }))
    .map(linkIn)
    .find((link) => link?.page === 'bevestigen');
  const link = earlier ?? (await register(planned, stage));
  if (planned.ending === 'unconfirmed') return earlier ? 'there already' : 'new';

  const { status, answer: given } = succeeded(await site.registration(link));
  if (given) return 'there already';
  if (status === 'submitted') succeeded(await site.confirm(link));
  const decision = decisions[planned.ending];
  if (decision && (status === 'submitted' || status === 'pending'))
    await decide(planned, link.groupId, decision, stage);
  if (planned.ending === 'answered') await answerQuestion(planned, link, stage);
  return status === 'submitted' ? 'new' : 'there already';
}

async function register({ key, body }: PlannedGroup, { site, inbox }: Stage): Promise<MailLink> {
  const idempotencyKey = createHash('sha256').update(`demo ${key}`).digest('hex').slice(0, 32);
  const { id } = succeeded(await site.register(body, idempotencyKey));
  return inbox.waitForLink(
    body.coordinator.email,
    'bevestigen',
    ({ groupId }) => groupId === id,
    60,
  );
}

/** One officer of the municipality decides. That it was decided before is no fault: then this is a second run. */
async function decide(
  { key, body }: PlannedGroup,
  groupId: string,
  decision: DecisionBody,
  { site, inbox, officers }: Stage,
): Promise<void> {
  const deciding = officers.filter(({ municipalities }) =>
    municipalities.includes(body.municipality),
  );
  const officer = deciding[Math.floor(chance(`${key} officer`) * deciding.length)];
  if (!officer) throw new Error(`${body.municipality} has no officers`);
  const link = await inbox.waitForLink(
    officer.email,
    'beoordelen',
    (found) => found.groupId === groupId,
    60,
  );
  const outcome = await site.decide(link, decision);
  const decidedBefore =
    !outcome.ok &&
    ['/problems/already-decided', '/problems/registration-changed'].includes(outcome.problem.type);
  if (!decidedBefore) succeeded(outcome);
}

async function answerQuestion(
  { body }: PlannedGroup,
  { groupId }: MailLink,
  { site, inbox }: Stage,
): Promise<void> {
  const link = await inbox.waitForLink(
    body.coordinator.email,
    'antwoorden',
    (found) => found.groupId === groupId,
    60,
  );
  const { status } = succeeded(await site.registration(link));
  if (status === 'asked') succeeded(await site.answer(link, answer));
}
