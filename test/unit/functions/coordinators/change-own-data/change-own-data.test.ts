import { describe, expect, it } from 'vitest';
import { changeOwnData } from '../../../../../functions/coordinators/change-own-data/change-own-data.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  coordinatorId,
  coordinatorOf,
  dongen,
  groupId,
  groupThatIs,
  later,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeCoordinators } from '../../../../support/fakes/fake-coordinators.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { findableAs, plainDigester } from '../../../../support/plain-digester.ts';

const at = later({ days: 1 });
const { termsVersion } = langstraat;
const ids = { groupId: groupId(1), coordinatorId: coordinatorId(1), municipality: dongen };

function given(group: Group = groupThatIs('active')) {
  const groups = new FakeGroups().add(
    group,
    coordinatorOf(group),
    coordinatorOf(group, { id: coordinatorId(2), role: 'second' }),
  );
  const authority = new FakeAuthority().grantCoordinator('token', {
    subjectId: groupId(1),
    version: 3,
    coordinatorId: coordinatorId(1),
    purpose: 'manage',
  });
  return {
    groups,
    coordinators: new FakeCoordinators(groups),
    digester: plainDigester,
    authority,
    region: langstraat,
    clock: () => at,
  };
}
type Given = ReturnType<typeof given>;
const stored = async ({ coordinators }: Given, number = 1) =>
  coordinators.find(groupId(1), coordinatorId(number));
const change = (needs: Given, own: Parameters<typeof changeOwnData>[3]) =>
  changeOwnData(needs, 'LS-7KQ4M', 'token', own);

describe('A coordinator', () => {
  it('changes the phone number and nothing else, and can be found by the new number', async () => {
    const needs = given();
    const before = await stored(needs);
    const other = await stored(needs, 2);

    await change(needs, { phone: '+31687654321' });

    expect(await stored(needs)).toEqual(
      before && (await findableAs({ ...before, phone: '+31687654321' })),
    );
    expect(await stored(needs, 2)).toEqual(other);
    expect(needs.groups.events).toEqual([
      { name: 'CoordinatorChanged', data: { ...ids, changed: ['phone'] } },
    ]);
  });

  it('withdraws the consent to share contact details, whose dates are kept', async () => {
    const needs = given();
    const shared = (await stored(needs))?.consents.shareContact;

    await change(needs, { shareContact: false });

    expect((await stored(needs))?.consents).toEqual({
      terms: expect.anything() as unknown,
      sharedBefore: { ...shared, withdrawnAt: at.toISOString() },
    });
    expect(needs.groups.events).toEqual([{ name: 'ConsentWithdrawn', data: ids }]);
  });

  it('gives the consent again, with the time and the version of the text', async () => {
    const needs = given();
    await change(needs, { shareContact: false });

    await change(needs, { shareContact: true });

    const { shareContact, sharedBefore } = (await stored(needs))?.consents ?? {};
    expect(shareContact).toEqual({ givenAt: at.toISOString(), textVersion: termsVersion });
    expect(sharedBefore).toMatchObject({ withdrawnAt: at.toISOString() });
    expect(needs.groups.events.at(-1)).toEqual({
      name: 'CoordinatorChanged',
      data: { ...ids, changed: ['sharing'] },
    });
  });

  it.each([
    ['nothing', {}],
    ['what is already so', { shareContact: true, name: 'Coördinator Test' }],
  ])('stores and reports nothing by sending %s', async (_what, own) => {
    const needs = given();
    const name = (await stored(needs))?.name;
    const before = await stored(needs);

    await change(needs, { ...own, ...('name' in own ? { name } : {}) });

    expect(await stored(needs)).toEqual(before);
    expect(needs.groups.events).toEqual([]);
  });

  it('does not overwrite something else that changed at the same moment', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () => {
      await change(needs, { name: 'Andere Naam' });
    });

    await change(needs, { phone: '+31687654321' });

    expect(await stored(needs)).toMatchObject({ name: 'Andere Naam', phone: '+31687654321' });
  });

  it.each([
    ['of a group that has closed', 'token', groupThatIs('closed'), TransitionRefused],
    ['of a group that waits for a decision', 'token', groupThatIs('pending'), TransitionRefused],
    ['without a token', undefined, groupThatIs('active'), CredentialRefused],
    ['with a damaged token', 'damaged', groupThatIs('active'), CredentialRefused],
  ])('is refused: %s', async (_case, credential, group, refusal) => {
    const needs = given(group);

    await expect(
      changeOwnData(needs, 'LS-7KQ4M', credential, { phone: '+31687654321' }),
    ).rejects.toBeInstanceOf(refusal);

    expect(needs.groups.events).toEqual([]);
  });
});
