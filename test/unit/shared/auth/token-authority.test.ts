import { describe, expect, it } from 'vitest';
import {
  firstLetterAuthority,
  residentAuthority,
  type Verify,
} from '../../../../shared/auth/token-authority.ts';
import { CredentialRefused } from '../../../../shared/domain/errors.ts';
import type { TokenClaims, TokenPurpose } from '../../../../shared/domain/platform/token.ts';
import { coordinatorId, groupId } from '../../../support/builders.ts';
import { FakeFirstLetters } from '../../../support/fakes/fake-first-letters.ts';

/** Accepts strings of the form `purpose recipient` as tokens for group 1. */
const verify: Verify = async (credential = '', expected) => {
  const [purpose, recipientId = ''] = credential.split(' ');
  const granted = expected.purposes.find((each) => each === purpose);
  if (granted === undefined || expected.subjectId !== groupId(1))
    throw new CredentialRefused('foreign');
  return { purpose: granted, subjectId: expected.subjectId, recipientId, version: 2 };
};
const tokenFor = async (claims: Pick<TokenClaims, 'purpose' | 'recipientId'>) =>
  `${claims.purpose} ${claims.recipientId}`;
const authority = residentAuthority(verify);
/** Uses a token with this purpose where a token for confirming or for answering is required. */
const confirmOrAnswer = async (purpose: TokenPurpose) => {
  const token = await tokenFor({ purpose, recipientId: coordinatorId(1) });
  return authority.coordinator(token, groupId(1), 'confirm', 'answer');
};

describe('The token of a coordinator', () => {
  it('grants that coordinator only its own purpose', async () => {
    const token = await tokenFor({ purpose: 'answer', recipientId: coordinatorId(1) });

    expect(await authority.coordinator(token, groupId(1), 'answer')).toEqual({
      coordinatorId: coordinatorId(1),
      version: 2,
    });
    await expect(authority.coordinator(token, groupId(1), 'confirm')).rejects.toMatchObject({
      problem: 'foreign',
    });
  });
});

describe('An act for which a coordinator may have a token for either of two purposes', () => {
  it('accepts both, and no third', async () => {
    expect(await confirmOrAnswer('confirm')).toEqual({
      coordinatorId: coordinatorId(1),
      version: 2,
    });
    expect(await confirmOrAnswer('answer')).toEqual({
      coordinatorId: coordinatorId(1),
      version: 2,
    });
    await expect(confirmOrAnswer('manage')).rejects.toMatchObject({ problem: 'foreign' });
  });
});

describe('The token of an asker', () => {
  it('grants access to that one request', async () => {
    const token = await tokenFor({ purpose: 'ask-join', recipientId: groupId(1) });

    await expect(authority.asker(token, groupId(1))).resolves.toBeUndefined();
    await expect(authority.asker(token, groupId(2))).rejects.toMatchObject({ problem: 'foreign' });
  });

  it('cannot be used as the token of the coordinator who answers, or vice versa', async () => {
    const asks = await tokenFor({ purpose: 'ask-join', recipientId: groupId(1) });
    const answers = await tokenFor({ purpose: 'answer-join', recipientId: coordinatorId(1) });

    await expect(authority.coordinator(asks, groupId(1), 'answer-join')).rejects.toMatchObject({
      problem: 'foreign',
    });
    await expect(authority.asker(answers, groupId(1))).rejects.toMatchObject({
      problem: 'foreign',
    });
  });
});

const firstLetter = (id: string, mailbox: string, held: boolean) => ({
  subject: { kind: 'registration', id } as const,
  mailbox,
  sender: 'somebody',
  held,
});

describe('The token in a first letter', () => {
  const [own, held, ofOthers, mailed] = [1, 2, 3, 4].map(groupId) as [
    string,
    string,
    string,
    string,
  ];
  const firstLetters = new FakeFirstLetters()
    .add(firstLetter(own, 'mine', false))
    .add(firstLetter(held, 'mine', true))
    .add(firstLetter(mailed, 'mine', false))
    .add(firstLetter(ofOthers, 'of others', true));
  const read = async (credential = ''): Promise<TokenClaims> => {
    const [purpose, recipientId = ''] = credential.split(' ');
    return { purpose: purpose as TokenPurpose, subjectId: own, recipientId, version: 2 };
  };
  const authorityOf = () => firstLetterAuthority(read, firstLetters);
  const foreign = { problem: 'foreign' };

  it.each(['confirm', 'ask-join', 'ask-kit'] as const)(
    'to %s also opens what was held back for the same mailbox',
    async (purpose) => {
      const token = await tokenFor({ purpose, recipientId: coordinatorId(1) });

      const access = [
        authorityOf().coordinator(token, held, 'confirm'),
        authorityOf().asker(token, held),
        authorityOf().starter(token, held),
      ];

      await expect(Promise.all(access)).resolves.toHaveLength(3);
    },
  );

  it('opens nothing of another mailbox, and nothing that got a letter of its own', async () => {
    const token = await tokenFor({ purpose: 'confirm', recipientId: coordinatorId(1) });

    for (const id of [ofOthers, mailed, groupId(9)])
      await expect(authorityOf().coordinator(token, id, 'confirm')).rejects.toMatchObject(foreign);
  });

  it('does not answer questions or manage groups', async () => {
    const token = await tokenFor({ purpose: 'confirm', recipientId: coordinatorId(1) });

    for (const purpose of ['answer', 'manage', 'answer-join'] as const)
      await expect(authorityOf().coordinator(token, held, purpose)).rejects.toMatchObject(foreign);
  });

  it.each(['answer', 'manage', 'answer-join'] as const)(
    'is the only one to do so: a token to %s opens nothing that was held back',
    async (purpose) => {
      const token = await tokenFor({ purpose, recipientId: coordinatorId(1) });

      await expect(authorityOf().coordinator(token, held, 'confirm')).rejects.toMatchObject(
        foreign,
      );
    },
  );
});
