import * as z from 'zod';
import { reload } from '../seen-fields.ts';
import { noForm } from '../text-fields.ts';

/** A coordinator's request to be erased. */
export const eraseOwnDataBody = z.strictObject(
  {
    /** Whether the page said that the group would end too; the request is refused if that is no longer true. */
    groupEnds: z.boolean(reload),
  },
  noForm,
);
export type EraseOwnDataBody = z.infer<typeof eraseOwnDataBody>;
