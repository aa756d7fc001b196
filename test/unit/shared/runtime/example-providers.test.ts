import { describe, expect, it } from 'vitest';
import { exampleOfficers } from '../../../../local/provider/example-officers.ts';
import { rolesFrom } from '../../../../shared/domain/desk/identity-provider.ts';
import {
  exampleProviderId,
  exampleProviders,
} from '../../../../shared/runtime/example-providers.ts';
import { exampleDesk, regionById, regionIds } from '../../../../shared/regions/index.ts';

const issuer = 'https://inloggen.example';
const officersOf = regionIds.flatMap((id) => {
  const region = regionById(id);
  return exampleDesk(id)
    .mailboxes.filter(({ role }) => role !== 'team')
    .map((mailbox) => ({ title: mailbox.title, mailbox, region }));
});

describe('The example officer behind a mailbox', () => {
  it.each(officersOf)(
    'has rights in every municipality of that mailbox: $title',
    ({ mailbox, region }) => {
      const provider = exampleProviders(region, issuer).find(
        ({ id }) => id === exampleProviderId(mailbox),
      );
      const officer = exampleOfficers(region, issuer).find(
        ({ id }) => id === `${region.id}-${mailbox.id}`,
      );
      if (!provider || !officer) throw new Error('no provider or no officer');

      expect(officer.clients).toContain(provider.clientId);
      const granted = rolesFrom(provider, {
        issuer,
        subject: officer.id,
        all: { roles: officer.roles },
      });
      expect(granted?.scope).toEqual([...mailbox.municipalities].toSorted());
    },
  );
});
