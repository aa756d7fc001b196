import { describe, expect, it } from 'vitest';
import {
  expireAndForgetGroups,
  RemovalsFailed,
} from '../../../../../functions/groups/expire-and-forget-groups/expire-and-forget-groups.ts';
import { confirm } from '../../../../../shared/domain/groups/registration.ts';
import {
  endOfDay,
  coordinatorOf,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';
import { uncounted } from '../../../../support/uncounted.ts';

const submitted = groupThatIs('submitted');
function given(at = later({ days: 8 })) {
  const groups = new FakeGroups().add(submitted, coordinatorOf(submitted));
  const registrations = new FakeRegistrations(groups);
  return { groups, registrations, clock: () => at, log: new FakeLog() };
}

describe('A registration not confirmed within seven days', () => {
  it('expires and loses its personal data', async () => {
    const needs = given();

    await expireAndForgetGroups(needs);

    expect((await needs.groups.find(submitted.id))?.status).toBe('expired');
    expect(await needs.groups.coordinators(submitted.id)).toEqual([]);
    expect(needs.groups.events.map(({ name }) => name)).toEqual(['RegistrationExpired']);
  });

  it('expires only once', async () => {
    const needs = given();
    await expireAndForgetGroups(needs);

    await expireAndForgetGroups(needs);

    expect(needs.groups.events).toHaveLength(1);
  });

  it('is kept when it is confirmed at the last moment', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () =>
      needs.registrations.confirm(submitted, confirm(submitted, 'LS-7KQ4M', now), uncounted),
    );

    await expireAndForgetGroups(needs);

    expect((await needs.groups.find(submitted.id))?.status).toBe('pending');
    expect(await needs.groups.coordinators(submitted.id)).toHaveLength(1);
  });

  it('is left alone until the seven days are over', async () => {
    const needs = given(endOfDay(7));

    await expireAndForgetGroups(needs);

    expect((await needs.groups.find(submitted.id))?.status).toBe('submitted');
  });

  it('does not block the others when it fails, and is reported', async () => {
    const needs = given();
    needs.groups.add({
      ...submitted,
      id: groupId(2),
      confirmBy: endOfDay(7, 1).toISOString(),
    });
    needs.groups.beforeNextWrite(() => {
      throw new Error('the table did not answer');
    });

    await expect(expireAndForgetGroups(needs)).rejects.toBeInstanceOf(RemovalsFailed);

    expect((await needs.groups.find(groupId(2)))?.status).toBe('expired');
    expect(needs.log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { ids: { groupId: submitted.id } },
    ]);
  });
});
