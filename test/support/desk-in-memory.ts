import type {
  IdentityClaims,
  IdentityProvider,
} from '../../shared/domain/desk/identity-provider.ts';
import { SignInRefused } from '../../shared/domain/desk/sign-in.ts';
import type { SignInProtocol } from '../../shared/ports/desk.ts';
import { exampleProviders } from '../../shared/runtime/example-providers.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { newId, newSecret, sha256 } from '../../shared/runtime/identifiers.ts';
import { dynamoApplicants } from '../../shared/store/desk/dynamo-applicants.ts';
import { dynamoInvitations } from '../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficerSessions } from '../../shared/store/desk/dynamo-officer-sessions.ts';
import { dynamoOfficers } from '../../shared/store/desk/dynamo-officers.ts';
import { dynamoPasskeyChallenges } from '../../shared/store/desk/dynamo-passkey-challenges.ts';
import { dynamoPasskeys } from '../../shared/store/desk/dynamo-passkeys.ts';
import { dynamoSignInAttempts } from '../../shared/store/desk/dynamo-sign-in-attempts.ts';
import { dynamoSessions } from '../../shared/store/platform/dynamo-sessions.ts';
import { tableOfRegion } from '../../shared/store/table.ts';
import { now } from './builders.ts';
import { FakeLog } from './fakes/fake-log.ts';
import { TableInMemory } from './simulation/table-in-memory.ts';

const issuer = 'https://inloggen.example';

/**
 * Everything that signing in to one region needs: the real repositories in memory, a clock that a test can move, and a
 * provider that returns the claims that the test wants.
 */
export class DeskInMemory {
  at = now;
  /** The claims that the provider returns, or the reason why it returns none. */
  answer: IdentityClaims | SignInRefused = this.claimsOf('subject-1', [
    'buurtkring.police-officer.GM0766',
  ]);
  providers: readonly IdentityProvider[] = exampleProviders(langstraat, issuer);
  readonly memory = new TableInMemory(
    async (_kind, request) => request(),
    () => undefined,
  );

  /** The claims about a person with these app roles who signed in with two factors. */
  claimsOf(subject: string, roles: readonly string[], more: object = {}): IdentityClaims {
    return {
      issuer,
      subject,
      name: 'Wijkagent Dongen',
      authenticatedAt: this.at,
      all: { amr: ['pwd', 'mfa'], roles, ...more },
    };
  }

  needs(regionId = 'langstraat') {
    const table = tableOfRegion(this.memory.table, regionId);
    const clock = () => this.at;
    const stamp = { newId, clock };
    const protocol: SignInProtocol = {
      addressAt: async (_provider, { state }) => new URL(`${issuer}/auth?state=${state}`),
      claimsFrom: async () => {
        if (this.answer instanceof SignInRefused) throw this.answer;
        return this.answer;
      },
    };
    return {
      ...stamp,
      providers: async () => this.providers,
      attempts: dynamoSignInAttempts(table),
      officers: dynamoOfficers(table, stamp, sha256),
      applicants: dynamoApplicants(table, sha256),
      invitations: dynamoInvitations(table, stamp),
      mailedSessions: dynamoSessions(table),
      passkeys: dynamoPasskeys(table, stamp),
      challenges: dynamoPasskeyChallenges(table),
      sessions: dynamoOfficerSessions(table, clock),
      protocol,
      newSecret,
      redirectUri: 'https://buurtkring.example/v1/sign-in/callback',
      region: langstraat,
      log: new FakeLog(),
    };
  }
}
