import { describe, expect, it } from 'vitest';
import { actOnGroup } from '../../../../../functions/groups/act-on-group/act-on-group.ts';
import { AreaRefused } from '../../../../../shared/domain/areas/area.ts';
import { OutOfScope } from '../../../../../shared/domain/desk/officer-session.ts';
import { ConcurrentChange, IdempotencyKeyReused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  activeGroup,
  areas,
  coordinatorOf,
  groupId,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { FakeActs } from '../../../../support/fakes/fake-acts.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeJoining } from '../../../../support/fakes/fake-joining.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { idempotencyKey } from '../../../../support/group-story.ts';
import { officerOfWaalwijk, officerWith } from '../../../../support/signed-in-officer.ts';

const police = officerWith();
const onBorder = activeGroup(1, areas.dongenVaart);
const { reference = '', version } = onBorder;
const why = { version, reason: 'asked' } as const;
const request = idempotencyKey(1);
const correction = { act: 'correct', ...why, participants: 12 } as const;

function given(group = onBorder) {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  const joining = new FakeJoining().set(group, { state: 'paused', lapses: 3 });
  return {
    groups,
    joining,
    acts: new FakeActs(groups, joining),
    region: langstraat,
    clock: () => now,
    log: new FakeLog(),
  };
}

describe('An officer', () => {
  it.each([
    [correction, { participants: 12 }],
    [{ act: 'close', ...why, agree: true }, { status: 'closed' }],
    [{ act: 'reopen', ...why }, { status: 'active' }],
  ] as const)('can act on a group: %j', async (body, outcome) => {
    const needs = given();

    const acted = await actOnGroup(needs, police, reference, { body, request });

    const group = await needs.groups.find(groupId(1));
    expect(group).toMatchObject(outcome);
    expect(acted).toEqual({ reference, status: group?.status });
    expect(needs.groups.events).toMatchObject([{ data: { officerId: police.id } }]);
  });

  it('opens joining when reopening it', async () => {
    const needs = given();

    await actOnGroup(needs, police, reference, { body: { act: 'reopen', ...why }, request });

    expect(await needs.joining.of(onBorder)).toMatchObject({ state: 'open', lapses: 0 });
  });

  it('moves a group only to a municipality whose bounds its area touches', async () => {
    const needs = given();
    const to = { act: 'move', ...why } as const;

    const far = actOnGroup(needs, police, reference, {
      body: { ...to, municipality: 'GM0784' },
      request,
    });
    await expect(far).rejects.toThrow(AreaRefused);
    await actOnGroup(needs, police, reference, {
      body: { ...to, municipality: loonOpZand },
      request,
    });
    expect((await needs.groups.find(groupId(1)))?.municipality).toBe(loonOpZand);
  });

  it('gets the same response once more, and nothing is done again', async () => {
    const needs = given();

    const first = await actOnGroup(needs, police, reference, { body: correction, request });
    const second = await actOnGroup(needs, police, reference, { body: correction, request });

    expect(second).toEqual(first);
    expect(needs.groups.events).toHaveLength(1);
  });

  it('cannot use the same key for something else', async () => {
    const needs = given();
    await actOnGroup(needs, police, reference, { body: correction, request });

    const other = actOnGroup(needs, police, reference, {
      body: { act: 'close', ...why, agree: true },
      request: { ...request, body: 'other' },
    });

    await expect(other).rejects.toThrow(IdempotencyKeyReused);
  });

  it('cannot overwrite what somebody else changed meanwhile', async () => {
    const needs = given();
    await actOnGroup(needs, police, reference, { body: correction, request });

    const late = actOnGroup(needs, police, reference, {
      body: { act: 'close', ...why, agree: true },
      request: idempotencyKey(2),
    });

    await expect(late).rejects.toThrow(ConcurrentChange);
    expect((await needs.groups.find(groupId(1)))?.status).toBe('active');
  });

  it('of another municipality is not told that the group exists', async () => {
    const elsewhere = actOnGroup(given(), officerOfWaalwijk, reference, {
      body: correction,
      request,
    });
    const unknown = actOnGroup(given(), police, 'LS-00000', { body: correction, request });

    await expect(elsewhere).rejects.toThrow(OutOfScope);
    await expect(unknown).rejects.toThrow(GroupNotFound);
  });

  it('who may only follow up can correct, but neither move nor close', async () => {
    const follower = { ...police, rights: { 'follow-up': ['GM0766'] } };
    const close = { act: 'close', ...why, agree: true } as const;
    const move = { act: 'move', ...why, municipality: loonOpZand } as const;

    await actOnGroup(given(), follower, reference, { body: correction, request });
    for (const body of [close, move])
      await expect(actOnGroup(given(), follower, reference, { body, request })).rejects.toThrow(
        OutOfScope,
      );
  });

  it('leaves no words in the event or the log', async () => {
    const needs = given();
    const text = 'Mevrouw Voorbeeld belde.';

    await actOnGroup(needs, police, reference, { body: { ...correction, text }, request });

    expect(JSON.stringify([needs.groups.events, needs.log.lines])).not.toContain(text);
    expect((await needs.groups.find(groupId(1)))?.acts?.[0]?.text).toBe(text);
  });
});
