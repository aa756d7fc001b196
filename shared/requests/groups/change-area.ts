import * as z from 'zod';
import { area } from '../area.ts';
import { noForm } from '../text-fields.ts';

/** The new area of a group; whether it touches the municipality is checked once the group is loaded. */
export const changeAreaBody = z.strictObject({ area }, noForm);
