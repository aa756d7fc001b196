import * as z from 'zod';
import { starterViewingReasons } from '../../domain/desk/viewing-record.ts';
import { noForm } from '../text-fields.ts';

/** The reason why an officer wants to see the name and address of a starter. */
export const showStarterContactBody = z.strictObject(
  { reason: z.enum(starterViewingReasons, { error: 'Kies waarom u de gegevens wilt zien.' }) },
  noForm,
);
export type ShowStarterContactBody = z.infer<typeof showStarterContactBody>;
