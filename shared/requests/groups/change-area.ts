import * as z from 'zod';
import { area } from '../area.ts';
import { noForm } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';

/**
 * The new area of a group, and the version of the group that the coordinator was looking at. Once the group has been
 * loaded, a further check refuses an area that lies entirely outside its municipality.
 */
export const changeAreaBody = z.strictObject({ area, version: seenVersion(1) }, noForm);
export type ChangeAreaBody = z.output<typeof changeAreaBody>;
