import type { DomainEvent } from '../../events/catalogue.ts';
import { startOfficerSession } from '../../shared/domain/desk/officer-session.ts';
import { admit, type Officer } from '../../shared/domain/desk/officer.ts';
import { sha256 } from '../../shared/runtime/identifiers.ts';
import { dynamoApplicants } from '../../shared/store/desk/dynamo-applicants.ts';
import { dynamoInvitations } from '../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficers } from '../../shared/store/desk/dynamo-officers.ts';
import { dynamoOfficerSessions } from '../../shared/store/desk/dynamo-officer-sessions.ts';
import { dynamoPasskeys } from '../../shared/store/desk/dynamo-passkeys.ts';
import { dynamoOutbox } from '../../shared/store/platform/outbox.ts';
import { dynamoSessions } from '../../shared/store/platform/dynamo-sessions.ts';
import { dynamoTokens } from '../../shared/store/platform/dynamo-tokens.ts';
import { later, now } from './builders.ts';
import { TableInMemory } from './simulation/table-in-memory.ts';

const clock = (): Date => now;

/** The real repositories for the officers in Langstraat, on an in-memory table. */
export function officersInMemory() {
  const memory = new TableInMemory(
    async (_kind, request) => request(),
    () => undefined,
  );
  const { table } = memory;
  let ids = 0;
  const newId = (): string => `01KAM${String((ids += 1)).padStart(21, '0')}`;
  const stamp = { newId, clock };
  const officers = dynamoOfficers(table, stamp, sha256);
  const sessions = dynamoOfficerSessions(table, clock);
  return {
    table,
    newId,
    clock,
    officers,
    sessions,
    mailedSessions: dynamoSessions(table),
    tokens: dynamoTokens(table),
    invitations: dynamoInvitations(table, stamp),
    applicants: dynamoApplicants(table, sha256),
    passkeys: dynamoPasskeys(table, stamp),
    key: (text: string) => ({ key: sha256(text), body: sha256(text) }),

    /** Stores an officer whose roles the desk manager decides; by default, the officer is a manager. */
    async admitted(subject: string, changes: Partial<Officer> = {}): Promise<Officer> {
      const change = admit(
        { issuer: 'https://inloggen.example', subject },
        {
          name: 'Functioneel beheerder',
          title: 'Functioneel beheerder Langstraat',
          organisation: 'police',
          scope: [],
          roles: ['desk-manager'],
          decidedBy: 'desk',
          ...changes,
        },
        { id: newId().toLowerCase(), now },
      );
      await officers.save(undefined, change);
      return change.officer;
    },

    /** Starts a session for the officer, and returns the digest of its secret. */
    async signedIn(officer: Officer): Promise<string> {
      const digest = sha256(newId());
      const started = { id: newId(), provider: 'politie', device: 'Firefox op Windows' };
      const session = startOfficerSession(officer, { ...started, steppedUpAt: now }, now);
      await sessions.start(digest, session, officer);
      return digest;
    },

    /** The events that were stored, oldest first. */
    async events(): Promise<readonly DomainEvent[]> {
      const { events } = await dynamoOutbox(table).unpublishedBefore(later({ days: 1 }), 100);
      return events.map(({ event }) => event);
    },
  };
}
