import * as z from 'zod';
import { StartRefused } from '../../local/start-refused.ts';
import { change } from '../../shared/domain/desk/officer.ts';
import { email } from '../../shared/requests/email-field.ts';
import { phone } from '../../shared/requests/phone-field.ts';
import { oneLine } from '../../shared/requests/text-fields.ts';
import { stamp } from '../../shared/runtime/group-repositories.ts';
import { officerRepositories } from '../../shared/runtime/officer-repositories.ts';
import { revocationWrite } from '../../shared/store/platform/revocation-items.ts';
import { contactWrites } from '../../shared/store/groups/contact-items.ts';
import { parseCoordinator } from '../../shared/store/groups/group-items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { tableOfRegion, type Table } from '../../shared/store/table.ts';
import { groupNamesOf, type Person, type Role } from './find-person.ts';
import { deleteTrace, mentions } from './traces.ts';

const correctionSchema = z.object({
  name: oneLine({ field: 'de naam', min: 2, max: 80 }).optional(),
  email: email.optional(),
  phone: phone.optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** Checks what an operator typed. Throws StartRefused if there is nothing to correct, or if a value is not valid. */
export function readCorrection(input: Readonly<Record<string, string | undefined>>): Correction {
  const parsed = correctionSchema.safeParse(input);
  const wrong = parsed.error?.issues.map(({ path }) => `--${path.join('.')}`);
  if (wrong) throw new StartRefused(`Not valid: ${wrong.join(', ')}`);
  if (Object.values(parsed.data ?? {}).every((value) => value === undefined))
    throw new StartRefused('Say what to correct: --name, --email or --phone');
  return parsed.data ?? {};
}

/**
 * Corrects the name, address or phone number of a person in every role. A new address revokes the tokens that were
 * mailed to the old one. Returns one line for each thing that the operator still has to do.
 */
export async function correctPerson(
  table: Table,
  person: Person,
  correction: Correction,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const role of person.roles) {
    const still = correctedElsewhere[role.kind];
    if (still !== undefined) left.push(`${role.kind} ${role.id} of ${role.regionId}: ${still}`);
    else if (role.kind === 'officer') left.push(...(await correctOfficer(table, role, correction)));
    else left.push(...(await correctRole(table, person, role, correction)));
  }
  return left;
}

/** Instructions to the operator for the roles that this command cannot correct. */
const correctedElsewhere: { readonly [Kind in Role['kind']]?: string } = {
  'invited coordinator': 'erase it, and let the coordinator invite the person again',
  'removed coordinator': 'the details are removed within a week',
  'desk mailbox': 'correct the desk file (load-desk)',
  invitation: 'erase it, and let the desk manager invite the person again',
  applicant: 'the name comes from the organisation each time the person signs in',
  other: 'this command does not know the item',
};

/**
 * Corrects an officer's name and address, and ends the officer's sessions. A former officer's details cannot be
 * corrected, because they are no longer shown to anybody.
 */
async function correctOfficer(
  table: Table,
  { regionId, id }: Role,
  { name, email: address }: Correction,
): Promise<readonly string[]> {
  const { officers } = officerRepositories(table, { id: regionId });
  const officer = await officers.find(id);
  if (officer?.endedAt !== undefined)
    return [`officer ${id} of ${regionId} was ended: erase the officer instead`];
  if (!officer) return [];
  const corrected = change(officer, {
    ...officer,
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { email: address }),
  });
  if (corrected) await officers.save(officer, corrected);
  return [];
}

async function correctRole(
  table: Table,
  { traces }: Person,
  role: Role,
  correction: Correction,
): Promise<readonly string[]> {
  const isCoordinator = role.kind === 'coordinator' || role.kind === 'registrant';
  const fields = isCoordinator ? ['name', 'email', 'phone'] : ['name', 'email'];
  const changed = Object.entries(correction).filter(
    ([field, value]) => value !== undefined && fields.includes(field),
  );
  if (changed.length === 0) return [];
  const { PK, SK } = role.item;
  const place = role.kind === 'asker' ? 'asker.' : '';
  const regional = tableOfRegion(table, role.regionId);
  const moves = changed.some(([field]) => field === 'email');
  const unfindable = isCoordinator && changed.some(([field]) => field !== 'name');
  // The tokens in other first letters to the old mailbox must no longer give access to this person's request.
  if (moves) await deleteFirstLetters(table, traces, role);
  await regional.transact([
    {
      Update: {
        TableName: table.name,
        Key: { PK, SK },
        UpdateExpression: `SET ${changed.map(([field]) => `${place}#${field} = :${field}`).join(', ')}${unfindable ? ' REMOVE digests' : ''}`,
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeNames: Object.fromEntries(
          changed.map(([field]) => [`#${field}`, field]),
        ),
        ExpressionAttributeValues: Object.fromEntries(
          changed.map(([field, value]) => [`:${field}`, value]),
        ),
      },
    },
    ...(unfindable ? contactWrites(regional, parseCoordinator(role.item), undefined) : []),
    ...(moves ? [revocationWrite(regional, { recipientId: role.id }, stamp)] : []),
  ]);
  return unfindable
    ? [`officers cannot find ${role.id} by the new details until rebuild-contacts ${role.regionId}`]
    : [];
}

/** Deletes the record of which mailbox got the first letter about this person's request. */
async function deleteFirstLetters(
  table: Table,
  traces: Person['traces'],
  role: Role,
): Promise<void> {
  const ids = [role.id, ...(await groupNamesOf(table, role))];
  for (const item of traces) {
    const isFirstLetter = String(item['PK']).startsWith(partitions.firstLetter);
    if (isFirstLetter && mentions(item, ids)) await deleteTrace(table, item);
  }
}
