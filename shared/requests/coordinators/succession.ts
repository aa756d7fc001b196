import * as z from 'zod';
import { seenId } from '../seen-fields.ts';
import { noForm } from '../text-fields.ts';

/** POST /v1/groups/{reference}/coordinators/nominations: the coordinator who is to become the first one. */
export const nominateSuccessorBody = z.strictObject({ coordinatorId: seenId }, noForm);

/** The nomination that is accepted, refused or taken back. */
export const nominationBody = z.strictObject({ nominationId: seenId }, noForm);
