import * as z from 'zod';
import { signInWays } from '../../domain/desk/invitation.ts';
import { arrivalWays } from '../../domain/desk/officer.ts';
import {
  organisationOfRole,
  roleNames,
  type Organisation,
  type RoleName,
} from '../../domain/desk/rights.ts';
import type { Region } from '../../regions/region.ts';
import { email } from '../email-field.ts';
import { noForm, oneLine } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';

const organisations = ['police', 'municipality'] as const;
const version = seenVersion(1);

/** The details of an officer that a manager fills in. */
function officerFields({ municipalities }: Region) {
  const codes = municipalities.map(({ code }) => code);
  return {
    name: oneLine({ field: 'de naam', max: 80 }),
    title: oneLine({ field: 'de functie', max: 80 }),
    organisation: z.enum(organisations, { error: 'Kies politie of gemeente.' }),
    municipalities: z
      .array(
        z.enum(codes, {
          error: `Kies gemeenten uit deze lijst: ${municipalities.map(({ name }) => name).join(', ')}.`,
        }),
        { error: 'Kies de gemeenten.' },
      )
      .max(codes.length, { error: 'Noem elke gemeente hoogstens één keer.' })
      .transform((chosen) => [...new Set(chosen)].toSorted()),
    roles: z
      .array(z.enum(roleNames, { error: 'Kies een rol uit de lijst.' }), {
        error: 'Kies de rollen.',
      })
      .min(1, { error: 'Kies minstens één rol.' })
      .max(roleNames.length, { error: 'Noem elke rol hoogstens één keer.' })
      .transform((chosen) => [...new Set(chosen)].toSorted()),
  };
}

interface Choice {
  readonly organisation: Organisation;
  readonly municipalities: readonly string[];
  readonly roles: readonly RoleName[];
}

/**
 * Adds an issue if a role does not belong to the organisation, or if any role except desk manager has no municipality.
 */
function checkChoice(
  { organisation, municipalities, roles }: Choice,
  context: z.core.$RefinementCtx,
): void {
  const foreign = roles.filter(
    (role) => (organisationOfRole[role] ?? organisation) !== organisation,
  );
  if (foreign.length > 0)
    context.addIssue({
      code: 'custom',
      path: ['roles'],
      message:
        organisation === 'police'
          ? 'Kies rollen van de politie: wie voor de politie werkt, is geen medewerker OOV.'
          : 'Kies rollen van de gemeente: wie voor de gemeente werkt, is geen wijkagent.',
    });
  if (municipalities.length === 0 && roles.some((role) => organisationOfRole[role] !== undefined))
    context.addIssue({
      code: 'custom',
      path: ['municipalities'],
      message: 'Kies minstens één gemeente waar de rol geldt.',
    });
}

/** The body of a request to invite somebody by mail. */
export function inviteOfficerBody(region: Region) {
  const signIn = z
    .enum(signInWays, { error: 'Kies hoe deze persoon inlogt.' })
    .default('organisation');
  return z
    .strictObject({ email, ...officerFields(region), signIn }, noForm)
    .superRefine(checkChoice);
}
export type InviteOfficerBody = z.output<ReturnType<typeof inviteOfficerBody>>;

/**
 * The body of a request to admit an applicant. It has no email address or way to sign in, because the applicant has
 * already signed in.
 */
export function admitApplicantBody(region: Region) {
  return z.strictObject(officerFields(region), noForm).superRefine(checkChoice);
}
export type AdmitApplicantBody = z.output<ReturnType<typeof admitApplicantBody>>;

/** The body of a request to change an officer's details; `version` is the version that the manager was looking at. */
export function changeOfficerBody(region: Region) {
  return z.strictObject({ ...officerFields(region), version }, noForm).superRefine(checkChoice);
}
export type ChangeOfficerBody = z.output<ReturnType<typeof changeOfficerBody>>;

/** The body of a request to end an officer's access; `version` is the version that the manager was looking at. */
export const endOfficerBody = z.strictObject({ version }, noForm);

const moment = z.iso.datetime();
const common = {
  id: z.string(),
  name: z.string(),
  organisation: z.enum(organisations),
  municipalities: z.array(z.string()),
};

/** An officer, as shown to the desk manager. */
const listedOfficer = z.object({
  ...common,
  title: z.string(),
  roles: z.array(z.enum(roleNames)),
  /** Who decides the roles: the organisation (in the tokens of its identity provider) or the desk manager. */
  decidedBy: z.enum(['tokens', 'desk']),
  /** How and when the officer last got access; absent for an officer who had access before this was stored. */
  arrival: z
    .object({ way: z.enum(arrivalWays), at: moment, nameInToken: z.string().optional() })
    .optional(),
  /** When the access of a former officer with the same name ended. Present only if a token let this officer in. */
  namesakeEndedAt: moment.optional(),
  isYou: z.boolean(),
  /** Whether the officer has passkeys, needs one to sign in, or has been invited to create a new one. */
  usesPasskeys: z.boolean(),
  version: z.int(),
});
export type ListedOfficer = z.infer<typeof listedOfficer>;

/** Everybody who may use the desk, has been invited to it, or is waiting for access. */
export const officersResponse = z.object({
  officers: z.array(listedOfficer),
  invitations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      email: z.string(),
      invitedAt: moment,
      expiresAt: moment,
    }),
  ),
  applicants: z.array(z.object({ ...common, askedAt: moment })),
});
export type OfficersResponse = z.infer<typeof officersResponse>;

export const invitedResponse = z.object({ id: z.string() });
export type InvitedResponse = z.infer<typeof invitedResponse>;

/** The invitation can no longer be accepted. */
export const withdrawnResponse = z.object({ id: z.string(), withdrawn: z.literal(true) });
export type WithdrawnResponse = z.infer<typeof withdrawnResponse>;

/** The officer's new version. The change has ended all of the officer's sessions. */
export const changedOfficerResponse = z.object({ id: z.string(), version: z.int() });
export type ChangedOfficerResponse = z.infer<typeof changedOfficerResponse>;

/** The command with which an operator invites a manager of a region. */
export const inviteManagerCommand = z.strictObject({
  email,
  signIn: z.enum(signInWays).default('organisation'),
});
export type InviteManagerCommand = z.infer<typeof inviteManagerCommand>;

export const inviteManagerResponse = z.object({
  outcome: z.enum(['invited', 'already-invited', 'refused']),
  region: z.string(),
});
export type InviteManagerResponse = z.infer<typeof inviteManagerResponse>;
