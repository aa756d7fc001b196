import { answerJoinRequest } from '../../../functions/joining/answer-join-request/answer-join-request.ts';
import { confirmJoinRequest } from '../../../functions/joining/confirm-join-request/confirm-join-request.ts';
import { requestJoin } from '../../../functions/joining/request-join/request-join.ts';
import { requestStarterKit } from '../../../functions/starting/request-starter-kit/request-starter-kit.ts';
import { groupKey } from '../../../shared/store/keys.ts';
import { ask } from './asking.ts';
import type { Flow } from './flow.ts';
import type { ToldJoin, ToldStarter } from './told.ts';

const fingerprint = async (text: string): Promise<string> => `print of ${text}`;

/** Somebody asks to join a group once it is known, and its coordinator answers or does not. */
export async function asksToJoin(flow: Flow, told: ToldJoin): Promise<void> {
  const { chance } = flow;
  await flow.mail.read((mail) => mail.letter === 'welcome' && mail.to === told.group.email);
  await flow.think(10, 3600);
  if (!(await asks(flow, told))) return;
  if (chance.happens(0.1)) return;
  if (!(await confirms(flow, told))) return;
  await flow.mail.read((mail) => mail.letter === 'join-request' && mail.joinRequestId === told.id);
  told.is('open');
  if (chance.happens(0.4)) return;
  await flow.think(10, 3600);
  await answered(flow, told);
}

async function asks(flow: Flow, told: ToldJoin): Promise<boolean> {
  const reference = String(flow.items.at(groupKey(told.group.id ?? ''))?.['reference']);
  const asked = { name: 'Test Aanvrager', email: told.email, street: 'Havenweg' };
  const from = { sender: told.email, request: { key: `join ${told.email}`, body: 'join' } };
  const reply = await ask(flow, 'request-join', (needs) =>
    requestJoin({ ...needs, fingerprint }, reference, asked, from),
  );
  if (reply.kind === 'answered') told.is('submitted');
  else if (reply.kind === 'silence' || reply.afterSilence) told.mayBe('submitted');
  // The group closed or is full; nobody waits for a mail.
  if (reply.kind === 'refused') return false;
  const { joinRequestId } = await flow.mail.read(
    (mail) => mail.letter === 'join-confirm' && mail.to === told.email,
  );
  told.id = joinRequestId;
  told.is('submitted');
  return true;
}

async function confirms(flow: Flow, told: ToldJoin): Promise<boolean> {
  const { token } = await flow.mail.read(
    (mail) => mail.letter === 'join-confirm' && mail.to === told.email,
  );
  await flow.think(10, 900);
  const reply = await ask(flow, 'confirm-join-request', (needs) =>
    confirmJoinRequest({ ...needs, authority: flow.links }, told.id ?? '', token),
  );
  if (reply.kind === 'answered') told.is('open');
  else if (reply.kind === 'silence' || reply.afterSilence) told.mayBe('open');
  return reply.kind !== 'refused';
}

async function answered(flow: Flow, told: ToldJoin): Promise<void> {
  const answer = flow.chance.oneOf(['accepted', 'accepted', 'full', 'elsewhere'] as const);
  const { token } = await flow.mail.read(
    (mail) => mail.letter === 'join-request' && mail.joinRequestId === told.id,
  );
  const reply = await ask(flow, `answer-join-request ${answer}`, (needs) =>
    answerJoinRequest({ ...needs, authority: flow.links }, told.id ?? '', token, {
      answer,
      message: undefined,
    }),
  );
  if (reply.kind === 'answered')
    told.is(
      reply.result.outcome === 'answered' ? reply.result.status : reply.result.answered.answer,
    );
  else if (reply.kind === 'silence' || reply.afterSilence) told.mayBe(answer);
}

/** Somebody who wants to start a group asks for a starter kit and a call. */
export async function asksForKit(flow: Flow, told: ToldStarter): Promise<void> {
  await flow.think(0, 3600);
  const wish = {
    name: 'Test Starter',
    email: told.email,
    municipality: told.municipality,
    place: 'Rond het plein',
    followUp: true,
  };
  const from = { sender: told.email, request: { key: `kit ${told.email}`, body: 'kit' } };
  const reply = await ask(flow, 'request-starter-kit', (needs) =>
    requestStarterKit({ ...needs, fingerprint }, wish, from),
  );
  if (reply.kind === 'refused') throw reply.error;
  if (reply.kind === 'answered') told.is('asked');
  else told.mayBe('asked');
}
