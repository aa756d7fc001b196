import { answerQuestion } from '../../../functions/groups/answer-question/answer-question.ts';
import { decideRegistration } from '../../../functions/groups/decide-registration/decide-registration.ts';
import type { DecideRegistrationBody } from '../../../shared/requests/groups/decide-registration.ts';
import { ask } from './asking.ts';
import type { Flow } from './flow.ts';
import type { Mail } from './mail-service.ts';
import type { GroupState, ToldGroup } from './told.ts';

type Status = GroupState['status'];

const decisions: Record<'approve' | 'reject' | 'ask', DecideRegistrationBody> = {
  approve: { decision: 'approve' },
  reject: { decision: 'reject', reason: 'Er is al een groep in deze straten.' },
  ask: { decision: 'ask', question: 'Klopt het aantal deelnemers?' },
};
const becomes = {
  approve: 'active',
  reject: 'rejected',
  ask: 'asked',
  approved: 'active',
  rejected: 'rejected',
} as const;
const statusAfter = (kind: string): Status =>
  kind === 'asked' ? 'asked' : becomes[kind as keyof typeof becomes];
/** The letter that gives away what was decided. */
const letterOf: Partial<Record<Mail['letter'], Status>> = {
  welcome: 'active',
  rejected: 'rejected',
  question: 'asked',
};

/** The officers decide, after a question perhaps; true when the group is active. */
export async function decided(flow: Flow, told: ToldGroup): Promise<boolean> {
  for (let round = 0; ; round += 1) {
    const version = 2 + 2 * round;
    const isRequest = (mail: Mail) =>
      mail.letter === 'approval-request' &&
      mail.groupId === told.id &&
      flow.links.versionOf(mail.token) === version;
    const request = await flow.mail.read(isRequest);
    become(told, 'pending');
    await flow.think(30, 1800);
    await decide(flow, told, version, request, isRequest, round === 0);
    const status = await outcome(flow, told, version);
    if (status !== 'asked') return status === 'active';
    await answers(flow, told, version + 1);
  }
}

/** One officer decides, or two at the same time. */
async function decide(
  flow: Flow,
  told: ToldGroup,
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
    deciding.map(async ({ request: { token }, kind }) => {
      const work = (needs: Parameters<Parameters<typeof flow.request>[1]>[0]) =>
        decideRegistration(
          { ...needs, authority: flow.links },
          told.id ?? '',
          token,
          decisions[kind],
        );
      const reply = await ask(flow, `decide-registration ${kind}`, work);
      if (reply.kind === 'silence' && told.sure?.status === 'pending')
        told.mayBe(state(told, statusAfter(kind)));
      if (reply.kind !== 'answered') return;
      if (reply.result.outcome === 'decided')
        told.deciders.set(version, (told.deciders.get(version) ?? 0) + 1);
      become(
        told,
        reply.result.outcome === 'decided'
          ? reply.result.status
          : statusAfter(reply.result.decision.kind),
      );
    }),
  );
}

/** What was decided, by an answer or else by the letter about it. */
async function outcome(flow: Flow, told: ToldGroup, version: number): Promise<Status> {
  const { status } = told.sure ?? {};
  if (status !== undefined && status !== 'pending') return status;
  const letter = await flow.mail.read((mail) => {
    if (mail.groupId !== told.id || letterOf[mail.letter] === undefined) return false;
    return mail.letter !== 'question' || flow.links.versionOf(mail.token) === version + 1;
  });
  return become(told, letterOf[letter.letter] ?? 'pending');
}

async function answers(flow: Flow, told: ToldGroup, version: number): Promise<void> {
  const { token } = await flow.mail.read(
    (mail) =>
      mail.letter === 'question' &&
      mail.groupId === told.id &&
      flow.links.versionOf(mail.token) === version,
  );
  await flow.think(30, 1800);
  const reply = await ask(flow, 'answer-question', (needs) =>
    answerQuestion({ ...needs, authority: flow.links }, told.id ?? '', token, 'Ja, dat klopt.'),
  );
  if (reply.kind === 'refused' && !reply.afterSilence) throw reply.error;
  if (reply.kind === 'silence') told.mayBe(state(told, 'pending'));
  else become(told, 'pending');
}

function state({ sure }: ToldGroup, status: Status): GroupState {
  if (!sure) throw new Error('nobody decides on what is not known');
  return { ...sure, status };
}

function become(told: ToldGroup, status: Status): Status {
  told.is(state(told, status));
  return status;
}
