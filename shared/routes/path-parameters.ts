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
} as const;

export type PathParameterName = keyof typeof pathParameters;
