import type { LetterName } from '../../../functions/mail/send-mail/letter.ts';
import { isActive } from '../../../shared/domain/groups/group.ts';
import { questionVersionOf, reviewVersionOf } from '../../../shared/domain/groups/waiting.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { Expectations } from './expected-state.ts';
import type { Flow } from './flow.ts';
import type { KnownGroup } from './known-group.ts';
import type { Mail } from './mail-service.ts';

/** A letter that must have arrived at least once; `version` is the version in its token, where that matters. */
export interface ExpectedLetter {
  readonly letter: LetterName;
  readonly to: string;
  readonly groupId?: string;
  readonly neighbourId?: string;
  readonly version?: number;
}

const addressesOf = (municipality: string): string[] =>
  exampleDesk('langstraat')
    .mailboxes.filter(
      ({ role, municipalities }) => role !== 'team' && municipalities.includes(municipality),
    )
    .map(({ email }) => email);

/**
 * Every letter that the final state requires, and every letter that an earlier state required,
 * unless a later change has made that letter pointless.
 */
export function expectedLetters(
  { tokens }: Flow,
  items: readonly Item[],
  expectations: Expectations,
  knownGroups: readonly KnownGroup[],
): { fits: (mail: Mail) => boolean; name: string }[] {
  const emailOf = new Map(knownGroups.map(({ expected, group }) => [group.id, expected.email]));
  const letters: ExpectedLetter[] = knownGroups.flatMap(({ expected: { email: to }, group }) => {
    const { id: groupId, status, municipality } = group;
    const toCoordinator = (letter: LetterName): ExpectedLetter => ({ letter, to, groupId });
    const confirmed = ['pending', 'asked', 'active'].includes(status)
      ? [toCoordinator('registration-received')]
      : [];
    if (status === 'submitted') return [toCoordinator('confirm-address')];
    if (status === 'pending')
      return [
        ...confirmed,
        ...addressesOf(municipality).map((officer): ExpectedLetter => ({
          letter: 'approval-request',
          to: officer,
          groupId,
          version: reviewVersionOf(group),
        })),
      ];
    if (status === 'asked')
      return [...confirmed, { ...toCoordinator('question'), version: questionVersionOf(group) }];
    const acted = group.acts ? [toCoordinator('changed-by-officer')] : [];
    if (status === 'active') return [...confirmed, toCoordinator('welcome'), ...acted];
    return status === 'rejected' || status === 'closed' ? [toCoordinator(status)] : [];
  });
  const groupOf = new Map(knownGroups.map(({ group }) => [group.id, group]));
  for (const { PK, SK, groupId, neighbourId, neighbourRegionId } of items) {
    if (!String(PK).startsWith(partitions.group) || !String(SK).startsWith(sortKeys.link)) continue;
    letters.push({
      letter: 'introduction',
      to: emailOf.get(String(groupId)) ?? '',
      groupId: String(groupId),
      neighbourId: String(neighbourId),
    });
    // If a link crosses a border between regions, the officers on both sides get a letter about it.
    const isAcross = String(PK).split('#')[1] !== neighbourRegionId;
    const desk = isAcross ? addressesOf(groupOf.get(String(groupId))?.municipality ?? '') : [];
    for (const to of desk)
      letters.push({
        letter: 'linked-across-regions',
        to,
        groupId: String(groupId),
        neighbourId: String(neighbourId),
      });
  }
  letters.push(
    ...joinLetters(items, emailOf, knownGroups),
    ...expectations.starters.flatMap(({ email, municipality }) => {
      const stored = items.find(
        (item) => String(item['PK']).startsWith(partitions.starter) && item['email'] === email,
      );
      const calls =
        stored?.['confirmedAt'] === undefined
          ? []
          : addressesOf(municipality).map((to): ExpectedLetter => ({
              letter: 'starter-follow-up',
              to,
            }));
      return stored ? [{ letter: 'starter-kit', to: email } as const, ...calls] : [];
    }),
  );
  return letters.map(({ version, ...wanted }) => ({
    name: `${wanted.letter} to ${wanted.to}`,
    fits: (mail) =>
      Object.entries(wanted).every(([name, value]) => mail[name as keyof Mail] === value) &&
      (version === undefined || (mail.version ?? tokens.versionOf(mail.token)) === version),
  }));
}

function joinLetters(
  items: readonly Item[],
  emailOf: ReadonlyMap<string, string>,
  knownGroups: readonly KnownGroup[],
): ExpectedLetter[] {
  return items
    .filter(({ PK, SK }) => String(PK).startsWith(partitions.join) && SK === sortKeys.state)
    .flatMap(({ groupId: id, status, asker }): ExpectedLetter[] => {
      const groupId = String(id);
      const { email: to = '' } = (asker ?? {}) as { email?: string };
      const coordinator = emailOf.get(groupId) ?? '';
      const groupIsActive = knownGroups.some(
        ({ group }) => group.id === groupId && isActive(group),
      );
      // If the group has already closed, the letter is pointless and is not sent.
      if (status === 'submitted') return groupIsActive ? [{ letter: 'join-confirm', to }] : [];
      if (status === 'open') return [{ letter: 'join-request', to: coordinator, groupId }];
      if (status === 'accepted') return [{ letter: 'join-accepted', to, groupId }];
      const closing: ExpectedLetter[] =
        status === 'full' && groupIsActive
          ? [{ letter: 'joining-closed', to: coordinator, groupId }]
          : [];
      return [{ letter: 'join-declined', to, groupId }, ...closing];
    });
}

export function missingLetters(
  mails: readonly Mail[],
  letters: readonly { fits: (mail: Mail) => boolean; name: string }[],
): string[] {
  return letters
    .filter(({ fits }) => !mails.some(fits))
    .map(({ name }) => `lost: the letter ${name}`);
}
