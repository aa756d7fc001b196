import * as z from 'zod';
import { area } from '../area.ts';
import { noForm } from '../texts.ts';

/** The new area of a group; whether it touches the municipality is checked with the group at hand. */
export const changeAreaBody = z.strictObject({ area }, noForm);
