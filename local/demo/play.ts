import { createHash } from 'node:crypto';
import type { DeskMailbox } from '../../shared/regions/region.ts';
import { chance } from './chance.ts';
import type { Ending, PlannedGroup } from './demo-plan.ts';
import type { InboxClient } from './inbox-client.ts';
import { mailedTokenIn, type MailedToken } from './mailed-token.ts';
import { officerBehind } from './signed-in-officers.ts';
import { succeeded, type DecisionBody, type SiteClient } from './site-client.ts';

export interface DemoSystem {
  readonly site: SiteClient;
  readonly inbox: InboxClient;
  readonly regionId: string;
  readonly mailboxes: readonly DeskMailbox[];
}

const question =
  'Kunt u aangeven welke straten precies bij uw groep horen? Het gebied op de kaart lijkt ruim.';
const reply =
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
 * Plays the parts of the coordinator and the officer for one group, through the same interface that the pages and the
 * emails use. Resumes where an earlier run stopped. Resolves with `existing` if the group is from an earlier run, and
 * with `new` otherwise.
 */
export async function play(planned: PlannedGroup, system: DemoSystem): Promise<'new' | 'existing'> {
  const { site, inbox } = system;
  const { email } = planned.body.coordinator;
  const earlier = (await inbox.mails({ to: email }))
    .map(mailedTokenIn)
    .find((token) => token?.page === 'bevestigen');
  const token = earlier ?? (await register(planned, system));
  if (planned.ending === 'unconfirmed') return earlier ? 'existing' : 'new';

  const { status, answer } = succeeded(await site.registration(token));
  if (answer) return 'existing';
  if (status === 'submitted') succeeded(await site.confirm(token));
  const decision = decisions[planned.ending];
  if (decision && (status === 'submitted' || status === 'pending'))
    await decide(planned, token.groupId, decision, system);
  if (planned.ending === 'answered') await answerQuestion(planned, token, system);
  if (planned.asksForBriefing) await askForBriefing(planned, system);
  return status === 'submitted' ? 'new' : 'existing';
}

async function register(
  { key, body }: PlannedGroup,
  { site, inbox }: DemoSystem,
): Promise<MailedToken> {
  const { id } = succeeded(await site.register(body, keyOf(key)));
  return inbox.waitForMailedToken(
    body.coordinator.email,
    'bevestigen',
    ({ groupId }) => groupId === id,
    60,
  );
}

/**
 * Makes the decision as one of the municipality's officers. It is not an error if the decision has already been made,
 * because the demo may be run twice.
 */
async function decide(
  { key, body }: PlannedGroup,
  groupId: string,
  decision: DecisionBody,
  { site, inbox, regionId, mailboxes }: DemoSystem,
): Promise<void> {
  const deciding = mailboxes.filter(
    ({ role, municipalities }) => role !== 'team' && municipalities.includes(body.municipality),
  );
  const mailbox = deciding[Math.floor(chance(`${key} officer`) * deciding.length)];
  if (!mailbox) throw new Error(`${body.municipality} has no mailboxes`);
  await inbox.waitForDeskPage(mailbox.email, groupId, 60);
  const outcome = await site.decide(
    { groupId, officer: officerBehind(regionId, mailbox) },
    decision,
  );
  const decidedBefore =
    !outcome.ok &&
    ['/problems/already-decided', '/problems/registration-changed'].includes(outcome.problem.type);
  if (!decidedBefore) succeeded(outcome);
}

/** Asks for a briefing on the page that the welcome mail links to, unless an earlier run has done so. */
async function askForBriefing(
  { key, body }: PlannedGroup,
  { site, inbox }: DemoSystem,
): Promise<void> {
  const { email } = body.coordinator;
  const { groupId: reference, token } = await inbox.waitForMailedToken(
    email,
    'beheer',
    undefined,
    60,
  );
  const own = { reference, token };
  if (succeeded(await site.ownGroup(own)).briefing !== 'none') return;
  succeeded(await site.changeGroup(own, { briefing: 'requested' }, keyOf(`briefing ${key}`)));
}

async function answerQuestion(
  { body }: PlannedGroup,
  { groupId }: MailedToken,
  { site, inbox }: DemoSystem,
): Promise<void> {
  const token = await inbox.waitForMailedToken(
    body.coordinator.email,
    'antwoorden',
    (found) => found.groupId === groupId,
    60,
  );
  const { status } = succeeded(await site.registration(token));
  if (status === 'asked') succeeded(await site.answer(token, reply));
}

/** Returns an idempotency key that is the same in every run. */
function keyOf(what: string): string {
  return createHash('sha256').update(`demo ${what}`).digest('hex').slice(0, 32);
}
