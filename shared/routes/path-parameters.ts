import { ulidPattern } from '../../events/ulid.ts';
import { referencePattern } from '../domain/groups/reference.ts';

/** The parameters that a path may contain, each with its pattern and its Dutch description. */
export const pathParameters = {
  reference: {
    pattern: referencePattern,
    description: 'Referentie van de groep',
    example: 'LS-7KQ4M',
  },
  id: {
    pattern: ulidPattern,
    description: 'Kenmerk uit een eerder antwoord of uit de mail',
    example: undefined,
  },
  coordinatorId: {
    pattern: ulidPattern,
    description: 'Kenmerk van een coördinator, uit de lijst van een beheerdersgroep',
    example: undefined,
  },
  officerId: {
    pattern: /^[0-9a-hjkmnp-tv-z]{26}$/,
    description: 'Kenmerk van een medewerker of een uitnodiging, uit de lijst van medewerkers',
    example: '01kam9t2c6h3p8w5n0r7x4j1zv',
  },
  mailboxId: {
    pattern: /^[a-z0-9-]{3,40}$/,
    description: 'Kenmerk van een postbus, uit de gegevens van de werkplek',
    example: 'oov-dongen',
  },
  standInId: {
    pattern: /^[0-9a-hjkmnp-tv-z]{26}$/,
    description: 'Kenmerk van een vervanging, uit de lijst van vervangingen',
    example: '01kam9t2c6h3p8w5n0r7x4j1zx',
  },
  passkeyId: {
    pattern: /^[0-9a-hjkmnp-tv-z]{26}$/,
    description: 'Kenmerk van een passkey, uit de lijst van eigen passkeys',
    example: '01kam9t2c6h3p8w5n0r7x4j1k1',
  },
  applicantId: {
    pattern: /^[0-9a-f]{32}$/,
    description: 'Kenmerk van iemand die wacht, uit de lijst van medewerkers',
    example: '0123456789abcdef0123456789abcdef',
  },
  municipality: {
    pattern: /^GM\d{4}$/,
    description: 'CBS-code van een gemeente van de regio',
    example: 'GM0766',
  },
} as const;

export type PathParameterName = keyof typeof pathParameters;
