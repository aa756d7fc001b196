import { answerJoinRequest } from '../../../functions/joining/answer-join-request/answer-join-request.ts';
import { confirmJoinRequest } from '../../../functions/joining/confirm-join-request/confirm-join-request.ts';
import { requestJoin } from '../../../functions/joining/request-join/request-join.ts';
import { confirmStarter } from '../../../functions/starting/confirm-starter/confirm-starter.ts';
import { requestStarterKit } from '../../../functions/starting/request-starter-kit/request-starter-kit.ts';
import { groupKey } from '../../../shared/store/keys.ts';
import { regionWith } from '../../support/regions.ts';
import { callWithRetries } from './call-with-retries.ts';
import type { ExpectedJoin, ExpectedStarter } from './expected-state.ts';
import type { Flow } from './flow.ts';

/** Simulates somebody who asks to join a group once it is active; the group's coordinator may or may not reply. */
export async function simulateJoinRequest(flow: Flow, expected: ExpectedJoin): Promise<void> {
  const { chance } = flow;
  await flow.mail.read((mail) => mail.letter === 'welcome' && mail.to === expected.group.email);
  await flow.think(10, 3600);
  if (!(await requestToJoin(flow, expected))) return;
  if (chance.happens(0.1)) return;
  if (!(await confirmRequest(flow, expected))) return;
  await flow.mail.read(
    (mail) => mail.letter === 'join-request' && mail.joinRequestId === expected.id,
  );
  expected.setKnown('open');
  if (chance.happens(0.4)) return;
  await flow.think(10, 3600);
  await replyToRequest(flow, expected);
}

async function requestToJoin(flow: Flow, expected: ExpectedJoin): Promise<boolean> {
  const { id = '', regionId } = expected.group;
  const reference = String(flow.items.at(groupKey(regionId, id))?.['reference']);
  const form = { name: 'Test Aanvrager', email: expected.email, street: 'Havenweg' };
  const from = {
    sender: { address: expected.email },
    request: { key: `join ${expected.email}`, body: 'join' },
  };
  const outcome = await callWithRetries(flow, 'request-join', (needs) =>
    requestJoin(needs.of(regionId), reference, form, from),
  );
  if (outcome.kind === 'succeeded') expected.setKnown('submitted');
  else if (outcome.kind === 'unknown' || outcome.afterUnknown) expected.addPossible('submitted');
  // The group has closed or is full, so there will be no email.
  if (outcome.kind === 'refused') return false;
  const { joinRequestId } = await flow.mail.read(
    (mail) => mail.letter === 'join-confirm' && mail.to === expected.email,
  );
  expected.id = joinRequestId;
  expected.setKnown('submitted');
  return true;
}

async function confirmRequest(flow: Flow, expected: ExpectedJoin): Promise<boolean> {
  const { token } = await flow.mail.read(
    (mail) => mail.letter === 'join-confirm' && mail.to === expected.email,
  );
  await flow.think(10, 900);
  const outcome = await callWithRetries(flow, 'confirm-join-request', (needs) =>
    confirmJoinRequest(
      { ...needs.of(expected.group.regionId), authority: flow.tokens },
      expected.id ?? '',
      token,
      { address: expected.email },
    ),
  );
  if (outcome.kind === 'succeeded') expected.setKnown('open');
  else if (outcome.kind === 'unknown' || outcome.afterUnknown) expected.addPossible('open');
  return outcome.kind !== 'refused';
}

async function replyToRequest(flow: Flow, expected: ExpectedJoin): Promise<void> {
  const answer = flow.chance.oneOf(['accepted', 'accepted', 'full', 'elsewhere'] as const);
  const { token } = await flow.mail.read(
    (mail) => mail.letter === 'join-request' && mail.joinRequestId === expected.id,
  );
  const outcome = await callWithRetries(flow, `answer-join-request ${answer}`, (needs) =>
    answerJoinRequest(
      { ...needs.of(expected.group.regionId), authority: flow.tokens },
      expected.id ?? '',
      token,
      { answer, message: undefined },
    ),
  );
  if (outcome.kind === 'succeeded')
    expected.setKnown(
      outcome.result.outcome === 'answered'
        ? outcome.result.status
        : outcome.result.answered.answer,
    );
  else if (outcome.kind === 'unknown' || outcome.afterUnknown) expected.addPossible(answer);
}

/**
 * Simulates somebody who wants to start a group, asks for a starter kit and usually confirms that they want to be
 * contacted.
 */
export async function simulateStarter(flow: Flow, expected: ExpectedStarter): Promise<void> {
  await flow.think(0, 3600);
  const region = regionWith(flow.regions, expected.municipality);
  const form = {
    name: 'Test Starter',
    email: expected.email,
    municipality: expected.municipality,
    place: 'Rond het plein',
    followUp: true,
  };
  const sender = { address: expected.email };
  const from = { sender, request: { key: `kit ${expected.email}`, body: 'kit' } };
  const outcome = await callWithRetries(flow, 'request-starter-kit', (needs) =>
    requestStarterKit(needs.of(region.id), form, from),
  );
  if (outcome.kind === 'refused') throw outcome.error;
  if (outcome.kind === 'succeeded') expected.setKnown('asked');
  else expected.addPossible('asked');
  const { token, starterId = '' } = await flow.mail.read(
    (mail) => mail.letter === 'starter-kit' && mail.to === expected.email,
  );
  expected.setKnown('asked');
  if (flow.chance.happens(0.3)) return;
  await flow.think(10, 900);
  const confirmed = await callWithRetries(flow, 'confirm-starter', (needs) =>
    confirmStarter({ ...needs.of(region.id), authority: flow.tokens }, starterId, token, sender),
  );
  if (confirmed.kind === 'refused') throw confirmed.error;
}
