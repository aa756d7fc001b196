import * as z from 'zod';
import { deskLimit } from '../../domain/desk/desk-changes.ts';
import {
  hasTeamMailbox,
  regionWithMailbox,
  type ConfiguredRegion,
} from '../../regions/claimed-mailboxes.ts';
import type { Municipality, DeskMailbox, Region, RegionDesk } from '../../regions/region.ts';
import { isExample, type Stage } from '../../regions/stage.ts';
import { isExampleLink, isInviteLink, longestInviteLink } from './invite-link.ts';
import { isPlainLine, isReadable } from '../text-fields.ts';

const municipality = z
  .string('give the code of a municipality, such as GM0766')
  .regex(/^GM\d{4}$/, 'give the code of a municipality, such as GM0766');

const mailboxRules = {
  id: z
    .string('give every mailbox an id')
    .regex(/^[a-z0-9-]{3,40}$/, 'use 3 to 40 lower-case letters, digits and hyphens'),
  title: z
    .string('give the job title')
    .refine(isPlainLine, { error: 'use ordinary characters on one line', abort: true })
    .trim()
    .min(1, { error: 'give the job title', abort: true })
    .refine(isReadable, { error: 'use letters or digits', abort: true })
    .max(80, 'use at most 80 characters'),
  role: z.enum(['police', 'municipality', 'team'], 'use "police", "municipality" or "team"'),
  email: z.email('give the address of a mailbox').max(254, 'use at most 254 characters'),
  municipalities: z
    .array(municipality, 'list the municipalities whose mail it receives')
    .min(1, 'list at least one municipality whose mail it receives'),
};

const askForLink = 'give the invite link, with https://';

const deskSchema: z.ZodType<RegionDesk> = z.strictObject(
  {
    mailboxes: z.array(z.strictObject(mailboxRules), 'list the mailboxes'),
    circles: z.array(
      z.strictObject({
        municipality,
        inviteLink: z
          .string(askForLink)
          .max(longestInviteLink, {
            error: `use at most ${longestInviteLink} characters`,
            abort: true,
          })
          .refine(isInviteLink, askForLink),
      }),
      'list the circles',
    ),
  },
  'the file must hold an object with the lists "mailboxes" and "circles"',
);

/** Either a desk that may be loaded, or its faults: one line for each, with what to do about it. */
export type CheckedDesk = { readonly desk: RegionDesk } | { readonly faults: readonly string[] };

/**
 * Checks a desk before it is loaded for this region, in a deployment of this stage. Each fault is one line that says
 * what to do; no fault contains a mailbox or an invite link.
 */
export function checkDesk(input: unknown, region: Region, stage: Stage): CheckedDesk {
  const parsed = deskSchema.safeParse(input);
  if (!parsed.success) return { faults: parsed.error.issues.map(schemaFault) };
  const desk = parsed.data;
  const faults = [
    ...sizeFaults(desk),
    ...idFaults(desk),
    ...municipalityFaults(desk, region),
    ...desk.mailboxes.flatMap((mailbox) => addressFaults(mailbox, stage)),
    ...linkFaults(desk, stage),
  ];
  return faults.length === 0 ? { desk } : { faults };
}

/** One line for each mailbox whose address already belongs to a mailbox of another region. */
export function mailboxesElsewhere(
  { mailboxes }: RegionDesk,
  others: readonly ConfiguredRegion[],
): string[] {
  return mailboxes.flatMap(({ id, email }) => {
    const owner = regionWithMailbox(email, others);
    return owner === undefined
      ? []
      : [
          `mailbox ${id}: the address already belongs to the region ${owner}; give each region an address of its own`,
        ];
  });
}

function schemaFault({ path, message, code, ...issue }: z.core.$ZodIssue): string {
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  const unknown = code === 'unrecognized_keys' && 'keys' in issue;
  return unknown ? `${where}remove ${unknownFields(issue.keys)}` : `${where}${message}`;
}

/**
 * Repeats only what looks like the name of a field, because somebody may have typed a mailbox or an invite link
 * instead.
 */
function unknownFields(keys: readonly string[]): string {
  return keys.every((key) => /^[a-z_-]{1,20}$/i.test(key))
    ? keys.join(', ')
    : 'the fields that are not in the example';
}

function sizeFaults({ mailboxes, circles }: RegionDesk): string[] {
  const size = mailboxes.length + circles.length;
  return size > deskLimit
    ? [
        `the desk has ${size} mailboxes and circles; leave out some, because ${deskLimit} is the most`,
      ]
    : [];
}

function idFaults({ mailboxes, circles }: RegionDesk): string[] {
  return [
    ...repeated(mailboxes.map(({ id }) => id)).map(
      (id) => `mailbox ${id} is listed more than once; give every mailbox an id of its own`,
    ),
    ...mailboxes.flatMap(({ id, municipalities }) =>
      repeated(municipalities).map(
        (code) => `mailbox ${id}: ${code} is listed more than once; keep one`,
      ),
    ),
    ...repeated(circles.map((circle) => circle.municipality)).map(
      (code) => `the circle of ${code} is listed more than once; keep one`,
    ),
  ];
}

function municipalityFaults({ mailboxes, circles }: RegionDesk, region: Region): string[] {
  const codes = region.municipalities.map(({ code }) => code);
  const stranger = (who: string, code: string): string[] =>
    codes.includes(code)
      ? []
      : [`${who}: ${code} is not in ${region.name}; use ${codes.join(', ')}`];
  const missing = ({ code, name }: Municipality): string[] => [
    ...(mailboxes.some(
      ({ role, municipalities }) => role !== 'team' && municipalities.includes(code),
    )
      ? []
      : [`${name} (${code}) has no mailbox; add at least one`]),
    ...(hasTeamMailbox({ mailboxes }, code)
      ? []
      : [`${name} (${code}) has no team mailbox; add one to the mailboxes, with the role "team"`]),
    ...(circles.some((circle) => circle.municipality === code)
      ? []
      : [`${name} (${code}) has no circle; add its invite link to the circles`]),
  ];
  return [
    ...mailboxes.flatMap(({ id, municipalities }) =>
      municipalities.flatMap((code) => stranger(`mailbox ${id}`, code)),
    ),
    ...circles.flatMap((circle) => stranger('circle', circle.municipality)),
    ...region.municipalities.flatMap(missing),
  ];
}

function addressFaults({ id, email }: DeskMailbox, stage: Stage): string[] {
  if (stage === 'prod' && isExample(email))
    return [`mailbox ${id}: an address that ends in .example is an example; give the real address`];
  if (stage === 'dev' && !isExample(email))
    return [
      `mailbox ${id}: stage dev sends mail only to examples; give an address that ends in .example, or load the file with --stage prod`,
    ];
  return [];
}

function linkFaults({ circles }: RegionDesk, stage: Stage): string[] {
  return circles
    .filter(({ inviteLink }) => stage === 'prod' && isExampleLink(inviteLink))
    .map(
      (circle) =>
        `circle ${circle.municipality}: the invite link is an example; give the one that WhatsApp shows`,
    );
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
