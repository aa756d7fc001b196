import type { FunctionDefinition } from './definition.ts';

/** Functions for the officers of a region and the invite links of its circles. */
export const deskFunctions = {
  'load-desk': {
    purpose: "Replaces a region's desk",
    trigger: { kind: 'operator' },
    access: {
      desk: ['Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
      revocation: ['PutItem'],
    },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
