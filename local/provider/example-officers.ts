import type { IdentityProvider } from '../../shared/domain/desk/identity-provider.ts';
import type { RoleName } from '../../shared/domain/desk/rights.ts';
import { exampleProviders } from '../../shared/runtime/example-providers.ts';
import { exampleDesk } from '../../shared/regions/index.ts';
import type { DeskMailbox, MailboxRole, Region } from '../../shared/regions/region.ts';

/** A person at the local identity provider. */
export interface ExampleOfficer {
  /** The subject of the person's tokens. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The app roles in the person's tokens; empty for somebody who is not an officer. */
  readonly roles: readonly string[];
  /** The ids of the clients to which the person can sign in. */
  readonly clients: readonly string[];
}

const roleOf: Readonly<Record<MailboxRole, RoleName>> = {
  police: 'police-officer',
  municipality: 'municipal-officer',
  team: 'desk-manager',
};

/** The example officers of a region: one for each desk mailbox, and somebody without a role. */
export function exampleOfficers(region: Region, issuer: string): readonly ExampleOfficer[] {
  const providers = exampleProviders(region, issuer);
  const officers = exampleDesk(region.id).mailboxes.map((mailbox): ExampleOfficer => {
    const { id, title, role, email, municipalities } = mailbox;
    const isManager = role === 'team';
    return {
      id: `${region.id}-${id}`,
      name: isManager ? `Functioneel beheerder ${region.name}` : title,
      email,
      roles: isManager
        ? [`buurtkring.${roleOf[role]}`]
        : municipalities.map((code) => `buurtkring.${roleOf[role]}.${code}`),
      clients: clientsFor(mailbox, providers),
    };
  });
  const stranger: ExampleOfficer = {
    id: `${region.id}-onbekend`,
    name: 'Iemand zonder rol',
    email: 'zonder.rol@politie.example',
    roles: [],
    clients: providers.map(({ clientId }) => clientId),
  };
  return [...officers, stranger];
}

/**
 * People who work for the police sign in at the police's provider, and people who work for a municipality sign in at
 * that municipality's provider.
 */
function clientsFor(
  { role, municipalities }: DeskMailbox,
  providers: readonly IdentityProvider[],
): readonly string[] {
  return providers
    .filter(({ organisation, municipalities: own }) =>
      role === 'municipality'
        ? organisation === 'municipality' && own.every((code) => municipalities.includes(code))
        : organisation === 'police',
    )
    .map(({ clientId }) => clientId);
}
