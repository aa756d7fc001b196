import { describe, expect, it } from 'vitest';
import { tokenIssuer, usableToken } from '../../../../shared/auth/mailed-tokens.ts';
import { sessionFor } from '../../../../shared/domain/platform/session.ts';
import { tokenPurposes } from '../../../../shared/domain/platform/token.ts';
import { dynamoSessions } from '../../../../shared/store/platform/dynamo-sessions.ts';
import { dynamoTokens } from '../../../../shared/store/platform/dynamo-tokens.ts';
import { later, now } from '../../../support/builders.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const { table } = new TableInMemory();

describe.each(tokenPurposes)('A stored token with the purpose %s', (purpose) => {
  const claims = { purpose, subjectId: 'S1', recipientId: 'R1', version: 1 };

  it('can be read again, and so can a session that it starts', async () => {
    const tokens = dynamoTokens(table);
    const sessions = dynamoSessions(table);
    const token = await tokenIssuer(tokens).issue(claims, later({ days: 30 }));
    const { marks } = await usableToken(token, { tokens, clock: () => now });
    await sessions.put(purpose, sessionFor(claims, now), marks);

    expect((await usableToken(token, { tokens, clock: () => now })).claims).toEqual(claims);
    expect((await sessions.find(purpose))?.holder.claims).toEqual(claims);
  });
});
