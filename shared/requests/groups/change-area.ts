import * as z from 'zod';
import { area } from '../area.ts';
import { noForm } from '../text-fields.ts';

/**
 * The new area of a group. Once the group has been loaded, a further check refuses an area that lies entirely outside
 * its municipality.
 */
export const changeAreaBody = z.strictObject({ area }, noForm);
