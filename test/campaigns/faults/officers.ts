import { actOnGroup } from '../../../functions/groups/act-on-group/act-on-group.ts';
import { answerQuestion } from '../../../functions/groups/answer-question/answer-question.ts';
import { decideRegistration } from '../../../functions/groups/decide-registration/decide-registration.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { groupKey } from '../../../shared/store/keys.ts';
import { officerWith } from '../../support/signed-in-officer.ts';
import { mailboxesOf } from '../../support/three-regions.ts';
import { callWithRetries } from './call-with-retries.ts';
import type { GroupState, ExpectedGroup } from './expected-state.ts';
import type { Flow } from './flow.ts';
import type { Mail } from './mail-service.ts';

type Status = GroupState['status'];

const decisions = {
  approve: { decision: 'approve' },
  reject: { decision: 'reject', reason: 'Er is al een groep in deze straten.' },
  ask: { decision: 'ask', question: 'Klopt het aantal deelnemers?' },
} as const;
const becomes = {
  approve: 'active',
  reject: 'rejected',
  ask: 'asked',
  approved: 'active',
  rejected: 'rejected',
} as const;
const statusAfter = (kind: string): Status =>
  kind === 'asked' ? 'asked' : becomes[kind as keyof typeof becomes];
/** The status that each letter about a decision reveals. */
const letterOf: Partial<Record<Mail['letter'], Status>> = {
  welcome: 'active',
  rejected: 'rejected',
  question: 'asked',
};

/**
 * Simulates officers who decide on a registration, sometimes after asking a question. Returns true if the group becomes
 * active.
 */
export async function awaitDecision(flow: Flow, expected: ExpectedGroup): Promise<boolean> {
  for (let round = 0; ; round += 1) {
    const version = 2 + 2 * round;
    const isRequest = (mail: Mail) =>
      mail.letter === 'approval-request' &&
      mail.groupId === expected.id &&
      mail.version === version;
    const request = await flow.mail.read(isRequest);
    become(expected, 'pending');
    await flow.think(30, 1800);
    await submitDecisions(flow, expected, version, request, isRequest, round === 0);
    const status = await readOutcome(flow, expected, version);
    if (status !== 'asked') return status === 'active';
    await answerOfficersQuestion(flow, expected, version + 1);
  }
}

/** The signed-in officer who reads this desk mailbox. */
function officerBehind(address: string, municipality: string): SignedInOfficer {
  const mailbox = mailboxesOf(municipality).find(({ email }) => email === address);
  if (!mailbox) throw new Error(`no officer of ${municipality} reads ${address}`);
  const { id, title } = mailbox;
  return officerWith({ id, title, scope: [municipality] });
}

/** Submits one officer's decision, or two officers' decisions at the same time. */
async function submitDecisions(
  flow: Flow,
  expected: ExpectedGroup,
  version: number,
  request: Mail,
  isRequest: (mail: Mail) => boolean,
  mayAsk: boolean,
): Promise<void> {
  const { chance, mail } = flow;
  const chosen = (): 'approve' | 'reject' | 'ask' =>
    mayAsk && chance.happens(0.2) ? 'ask' : chance.happens(0.15) ? 'reject' : 'approve';
  const colleague = mail.mails.find((each) => isRequest(each) && each.to !== request.to);
  const deciding = [
    { request, kind: chosen() },
    ...(colleague && chance.happens(0.3) ? [{ request: colleague, kind: chosen() }] : []),
  ];
  await Promise.all(
    deciding.map(async ({ request: { to }, kind }) => {
      const officer = officerBehind(to, expected.municipality);
      const work = (needs: Parameters<Parameters<typeof flow.request>[1]>[0]) =>
        decideRegistration(needs.of(expected.regionId), officer, expected.id ?? '', {
          ...decisions[kind],
          version,
        });
      const outcome = await callWithRetries(flow, `decide-registration ${kind}`, work);
      const waits = expected.known?.status === 'pending' || expected.known?.status === 'asked';
      if (outcome.kind === 'unknown' && waits)
        expected.addPossible(state(expected, statusAfter(kind)));
      if (outcome.kind !== 'succeeded') return;
      if (outcome.result.outcome === 'decided') {
        // A question counts too: nobody can decide on a version after a colleague has asked a question about it.
        expected.deciders.set(version, (expected.deciders.get(version) ?? 0) + 1);
      }
      become(
        expected,
        outcome.result.outcome === 'decided'
          ? outcome.result.status
          : statusAfter(outcome.result.decision.kind),
      );
    }),
  );
}

/**
 * Has an officer correct the number of participants of an active group. The request may or may not be carried out: if
 * it is, the group shows it, and the coordinators must get a letter.
 */
export async function correctByOfficer(flow: Flow, expected: ExpectedGroup): Promise<void> {
  const { id = '', idempotencyKey, municipality, regionId } = expected;
  const [mailbox] = mailboxesOf(municipality);
  const item = flow.items.at(groupKey(regionId, id));
  const officer = officerBehind(mailbox?.email ?? '', municipality);
  const outcome = await callWithRetries(flow, 'act-on-group', (needs) =>
    actOnGroup(needs.of(regionId), officer, String(item?.['reference']), {
      body: {
        act: 'correct',
        version: Number(item?.['version']),
        reason: 'asked',
        participants: 7,
      },
      request: { key: `${idempotencyKey}-correction`, body: 'correction' },
    }),
  );
  if (outcome.kind === 'refused') throw outcome.error;
}

/** Returns the status that the response revealed or, failing that, the one in the letter about the decision. */
async function readOutcome(flow: Flow, expected: ExpectedGroup, version: number): Promise<Status> {
  const { status } = expected.known ?? {};
  if (status !== undefined && status !== 'pending') return status;
  const letter = await flow.mail.read((mail) => {
    if (mail.groupId !== expected.id || letterOf[mail.letter] === undefined) return false;
    return mail.letter !== 'question' || flow.tokens.versionOf(mail.token) === version + 1;
  });
  return become(expected, letterOf[letter.letter] ?? 'pending');
}

async function answerOfficersQuestion(
  flow: Flow,
  expected: ExpectedGroup,
  version: number,
): Promise<void> {
  const { token } = await flow.mail.read(
    (mail) =>
      mail.letter === 'question' &&
      mail.groupId === expected.id &&
      flow.tokens.versionOf(mail.token) === version,
  );
  await flow.think(30, 1800);
  const outcome = await callWithRetries(flow, 'answer-question', (needs) =>
    answerQuestion(
      { ...needs.of(expected.regionId), authority: flow.tokens },
      expected.id ?? '',
      token,
      { answer: 'Ja, dat klopt.' },
      { address: expected.email },
    ),
  );
  if (outcome.kind === 'refused' && !outcome.afterUnknown) throw outcome.error;
  if (outcome.kind === 'unknown') expected.addPossible(state(expected, 'pending'));
  else become(expected, 'pending');
}

function state({ known }: ExpectedGroup, status: Status): GroupState {
  if (!known) throw new Error('an unknown group cannot be decided on');
  return { ...known, status };
}

function become(expected: ExpectedGroup, status: Status): Status {
  expected.setKnown(state(expected, status));
  return status;
}
