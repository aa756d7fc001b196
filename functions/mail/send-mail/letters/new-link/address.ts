import { mailboxFingerprint } from '../../../../../shared/auth/fingerprint.ts';
import { openInvitations } from '../../../../../shared/domain/groups/coordinator-invitation.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import { isActive, type Group } from '../../../../../shared/domain/groups/group.ts';
import {
  joinRemovalDueAt,
  type JoinRequest,
} from '../../../../../shared/domain/joining/join-request.ts';
import type { LinkRequest } from '../../../../../shared/domain/mail/link-request.ts';
import type { TokenClaims } from '../../../../../shared/domain/platform/token.ts';
import { starterRemovalDueAt } from '../../../../../shared/domain/starting/starter.ts';
import { MailStopped } from '../../../../../shared/ports/mail.ts';
import { groupToken } from '../../group-token.ts';
import { invitationToken } from '../../invitation-token.ts';
import { MailboxFull } from '../../letter-failures.ts';
import {
  toAsker,
  toCoordinator,
  type AddressedLetter,
  type LetterRule,
  type LetterSources,
} from '../../letter-rule.ts';
import type { Letter } from '../../letter.ts';
import { tokenUrl } from '../../token-url.ts';

/**
 * Sends a new link to the person who asked for it, if the address that was typed in belongs to somebody who may have
 * such a link. The letter goes to the address that we already had, never to the one that was typed in. A letter about
 * something that nobody has confirmed yet counts towards the few emails that the mailbox may get in a day.
 */
export const newLink: LetterRule<'new-link'> = {
  letter: 'new-link',
  async address({ data }, sources) {
    const request = await sources.newLinks.find(data.linkRequestId);
    if (!request) return [];
    return addressedFor(request, sources);
  },
};

type Addressed = readonly AddressedLetter<'new-link'>[];

function addressedFor(request: LinkRequest, sources: LetterSources): Promise<Addressed> {
  if (request.purpose === 'ask-kit') return aboutOwnKit(request, sources);
  if (request.purpose === 'become-coordinator') return aboutInvitation(request, sources);
  const isAboutJoin = request.purpose === 'ask-join' || request.purpose === 'answer-join';
  return isAboutJoin ? aboutJoin(request, sources) : aboutGroup(request, sources);
}

/**
 * Letters about something that nobody has confirmed yet. Each letter is counted against its mailbox before it is
 * written, but at most once a day, even if it is written again because sending it failed. Counting it throws
 * MailboxFull if the mailbox has already had its maximum number of letters today, or MailStopped while first letters
 * are stopped.
 */
function unconfirmed(
  addressed: Addressed,
  { id, mailbox }: LinkRequest,
  { mailboxCounts, region }: LetterSources,
): Addressed {
  return addressed.map(({ content, ...letter }) => ({
    ...letter,
    async content() {
      const count = await mailboxCounts.count(mailbox, id);
      if (count === 'stopped') throw new MailStopped('first', [region.id]);
      if (count === 'full') throw new MailboxFull();
      return content();
    },
  }));
}

async function aboutOwnKit(request: LinkRequest, sources: LetterSources): Promise<Addressed> {
  const starter = await sources.starters.find(request.subject);
  if (!starter || !(await askedBy(request, [starter], sources))) return [];
  const { id, email, municipality, version, confirmedAt } = starter;
  const claims = { purpose: 'ask-kit', subjectId: id, recipientId: id, version } as const;
  const about = { municipality, expires: starterRemovalDueAt(starter) };
  const content = () => letterWith(claims, about, sources);
  const addressed = [{ recipientId: id, to: email, content }];
  return confirmedAt === undefined ? unconfirmed(addressed, request, sources) : addressed;
}

async function aboutGroup(request: LinkRequest, sources: LetterSources): Promise<Addressed> {
  const { purpose, subject } = request;
  const isManaging = purpose === 'manage';
  const group = isManaging
    ? await sources.groups.findByReference(subject)
    : await sources.registrations.find(subject);
  if (!group || (isManaging && !isActive(group))) return [];
  const { municipality } = group;
  const write = async (recipientId: string) => ({
    name: 'new-link' as const,
    about: purpose,
    municipality,
    ...(await groupToken(purpose, group, recipientId, sources)),
  });
  const coordinator = await askedBy(request, await coordinatorsOf(group, sources), sources);
  const addressed = toCoordinator(coordinator, ({ id }) => write(id));
  return group.status === 'submitted' ? unconfirmed(addressed, request, sources) : addressed;
}

async function aboutInvitation(request: LinkRequest, sources: LetterSources): Promise<Addressed> {
  const group = await sources.groups.findByReference(request.subject);
  if (!isActive(group)) return [];
  const { invitations } = await sources.coordinatorInvitations.of(group.id);
  const open = openInvitations(invitations, sources.clock());
  const invitation = await askedBy(request, open, sources);
  if (!invitation) return [];
  const content = async () => ({
    name: 'new-link' as const,
    about: request.purpose,
    municipality: group.municipality,
    ...(await invitationToken(group, invitation, sources)),
  });
  const addressed = [{ recipientId: invitation.id, to: invitation.email, content }];
  return unconfirmed(addressed, request, sources);
}

async function aboutJoin(request: LinkRequest, sources: LetterSources): Promise<Addressed> {
  const join = await sources.joins.find(request.subject);
  const group = join && (await sources.groups.find(join.groupId));
  if (!join || !group) return [];
  if (request.purpose === 'answer-join') {
    const coordinator = await askedBy(request, await coordinatorsOf(group, sources), sources);
    return toCoordinator(coordinator, ({ id }) =>
      joinLetter('answer-join', id, { join, group }, sources),
    );
  }
  const asker = await askedBy(request, join.asker ? [join.asker] : [], sources);
  if (!asker) return [];
  const addressed = toAsker(join, () => joinLetter('ask-join', join.id, { join, group }, sources));
  return join.status === 'submitted' ? unconfirmed(addressed, request, sources) : addressed;
}

function joinLetter(
  purpose: 'ask-join' | 'answer-join',
  recipientId: string,
  { join, group }: { readonly join: JoinRequest; readonly group: Group },
  sources: LetterSources,
): Promise<Letter<'new-link'>> {
  return letterWith(
    { purpose, subjectId: join.id, recipientId, version: join.version },
    { municipality: group.municipality, expires: joinRemovalDueAt(join) },
    sources,
  );
}

/** Returns the person who has the requested mailbox, however its address was spelled; undefined if nobody has it. */
async function askedBy<Person extends { readonly email: string }>(
  { mailbox }: LinkRequest,
  people: readonly Person[],
  { fingerprint }: LetterSources,
): Promise<Person | undefined> {
  for (const person of people)
    if ((await mailboxFingerprint(person.email, fingerprint)) === mailbox) return person;
  return undefined;
}

/** The coordinators of a group, whether or not its registration has been confirmed. */
async function coordinatorsOf(
  { id }: Group,
  { groups, registrations }: LetterSources,
): Promise<readonly Coordinator[]> {
  return [...(await groups.coordinators(id)), ...(await registrations.coordinators(id))];
}

async function letterWith(
  claims: TokenClaims,
  { municipality, expires }: { municipality: string; expires: Date },
  sources: LetterSources,
): Promise<Letter<'new-link'>> {
  return {
    name: 'new-link',
    about: claims.purpose,
    municipality,
    tokenUrl: await tokenUrl(claims, expires, sources),
    tokenExpires: expires,
  };
}
