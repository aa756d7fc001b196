import * as z from 'zod';
import { area } from '../area.ts';
import { noForm } from '../text-fields.ts';

/** The new area of a group. Whether it touches the municipality is checked once the group has been loaded. */
export const changeAreaBody = z.strictObject({ area }, noForm);
