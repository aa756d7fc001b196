import * as z from 'zod';
import type { OwnCorrection } from '../../domain/groups/own-details.ts';
import { ownFields } from '../groups/register-group.ts';
import { noForm } from '../text-fields.ts';

/** What a coordinator changes in their own details. A field that is absent stays as it is. */
export const changeOwnDataBody = z
  .strictObject(ownFields(), noForm)
  .partial()
  .transform((fields): OwnCorrection => fields);
