import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keepViewingDays } from '../../../../shared/domain/desk/viewing-record.ts';
import { keepApplicantDays } from '../../../../shared/domain/desk/applicant.ts';
import { invitationDays } from '../../../../shared/domain/desk/invitation.ts';
import { absoluteHours } from '../../../../shared/domain/desk/officer-session.ts';
import { keepEndedOfficerDays } from '../../../../shared/domain/desk/officer.ts';
import { openMinutes } from '../../../../shared/domain/desk/opening.ts';
import { keepEndedMembershipDays } from '../../../../shared/domain/groups/circle.ts';
import { confirmationDays } from '../../../../shared/domain/groups/registration.ts';
import { keepDaysAfterEnd } from '../../../../shared/domain/groups/retention.ts';
import { confirmationHours, keepDays } from '../../../../shared/domain/joining/join-request.ts';
import { groupStatuses } from '../../../../shared/domain/groups/group.ts';
import { joinStatuses } from '../../../../shared/domain/joining/values.ts';
import { keepFormerMailboxDays } from '../../../../shared/domain/desk/mailbox-changes.ts';
import { retentionTerms } from '../../../../shared/domain/platform/retention-terms.ts';
import { keepLedgerDays } from '../../../../shared/domain/mail/ledger.ts';
import { keepLinkRequestDays } from '../../../../shared/domain/mail/link-request.ts';
import { keepFirstLetterDays } from '../../../../shared/domain/platform/admission.ts';
import { keepSecurityLogDays } from '../../../../shared/domain/platform/security.ts';
import { sessionMinutes } from '../../../../shared/domain/platform/session.ts';
import { keepExpiredDays, keepRevocationDays } from '../../../../shared/domain/platform/token.ts';
import { keepFollowedUpDays, keepStarterDays } from '../../../../shared/domain/starting/starter.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { privacyTexts } from '../../../../web/texts/privacy.ts';

const page = JSON.stringify(privacyTexts.sections(langstraat));

it.each([
  ['a registration that is not confirmed', `na ${confirmationDays} dagen`],
  ['a group that is rejected or closed', `na ${keepDaysAfterEnd} dagen`],
  ['a join request that is not confirmed', `binnen ${confirmationHours} uur`],
  ['a join request', `Na ${keepDays} dagen verwijderen wij alles van uw verzoek`],
  ['a starter', `Na ${keepStarterDays} dagen`],
  ['a starter who was called', `dan is dat ${keepFollowedUpDays} dagen daarna`],
  ['network addresses of refused requests', `Dat bewaren wij ${keepSecurityLogDays} dagen`],
  ['the codes of mailboxes and senders', `hoogstens ${keepFirstLetterDays} dagen`],
  ['the cookie of a session', `onthoudt uw browser ${sessionMinutes} minuten`],
  ['a request for a new link', `bewaren wij ${keepLinkRequestDays} dagen een code`],
  ['who looked at contact details', `Dat bewaren wij ${keepViewingDays} dagen`],
  ['an officer who was ended', `verwijderen wij dit na ${keepEndedOfficerDays} dagen`],
  [
    'an invitation to become a coordinator',
    `verwijderen wij het adres na ${retentionTerms.coordinatorInvitation.days} dagen`,
  ],
  [
    'a coordinator whom another one removed',
    `uw naam en e-mailadres nog ${retentionTerms.removedCoordinator.days} dagen`,
  ],
  ['an invitation to the desk', `anders na ${invitationDays} dagen`],
  ['somebody who waits for the desk manager', `bewaren wij uw naam ${keepApplicantDays} dagen`],
  ['who was in a circle', `dat wissen wij na ${keepEndedMembershipDays} dagen`],
  ['the emails that were sent', `onthouden wij ${keepLedgerDays} dagen`],
])('the privacy statement says how long we keep %s', (_what, words) => {
  expect(page).toContain(words);
});

it('the privacy statement says what happens when an officer registers a group on behalf of somebody', () => {
  expect(page).toMatch(
    new RegExp(
      `namens u aangemeld.*van welke organisatie.*nee zeggen.*na ${confirmationDays} dagen`,
    ),
  );
});

it('the privacy statement tells starters as well as coordinators that views are recorded', () => {
  expect(page.match(/leggen wij eerst vast wie dat doet/g)).toHaveLength(2);
});

it('the privacy statement takes every period from the code that keeps to it', () => {
  expect(readFileSync('web/texts/privacy.ts', 'utf8')).not.toMatch(/\d+ (dagen|dag|uur|weken)/);
});

const terms: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  group: {
    submitted: /Bevestigt u een aanmelding niet\? Dan verwijderen wij die na 7 dagen/,
    pending: /Wacht een aanmelding op een beslissing.*Gebeurt er 180 dagen niets, dan vervalt/,
    asked: /of wachten wij op uw antwoord\?.*Gebeurt er 180 dagen niets, dan vervalt/,
    expired: /Wij verwijderen uw gegevens 2 dagen later/,
    rejected: /is de aanmelding afgewezen.* na 30 dagen/,
    withdrawn: /trekt u die in\?.* na 30 dagen/,
    active: /bewaren wij zolang de groep bestaat/,
    dormant: /zolang de groep bestaat, ook als die een tijd niet in het overzicht staat/,
    closed: /Stopt de groep.* na 30 dagen/,
  },
  joinRequest: {
    submitted: /niet binnen 48 uur\? Dan verwijderen wij wat u invulde/,
    expired: /niet binnen 48 uur\? Dan verwijderen wij wat u invulde/,
    ...Object.fromEntries(
      ['open', 'accepted', 'full', 'elsewhere', 'lapsed', 'ended'].map((status) => [
        status,
        /Na 30 dagen verwijderen wij alles van uw verzoek, hoe het ook is afgelopen/,
      ]),
    ),
  },
};

it.each([
  ['group', groupStatuses],
  ['joinRequest', joinStatuses],
] as const)('the privacy statement has the term of every status of a %s', (kind, statuses) => {
  expect(Object.keys(retentionTerms[kind]).toSorted()).toEqual([...statuses].toSorted());
  for (const status of statuses) expect(page).toMatch(terms[kind]?.[status] ?? 'no term');
});

it('the privacy statement says how long removed data stay in backups', () => {
  expect(page).toContain(
    'reservekopieën. Wat wij verwijderen, staat daar nog hoogstens 35 dagen in',
  );
});

it('the privacy statement says who may read network addresses, why, and that this is recorded', () => {
  expect(page).toContain(
    'Alleen een paar mensen mogen het lezen, om misbruik te onderzoeken. Wij leggen vast wie het leest.',
  );
});

it('the privacy statement says how long the ids of what was removed are kept, and why', () => {
  expect(page).toContain(
    `bewaren wij ${retentionTerms.erasureLedger.days} dagen een lijst met codes van wat verwijderd is`,
  );
});

const list = readFileSync('docs/retention.md', 'utf8');

it.each([
  ['group', groupStatuses],
  ['joinRequest', joinStatuses],
] as const)('docs/retention.md has a row for every status of a %s', (kind, statuses) => {
  for (const status of statuses) {
    const term = retentionTerms[kind][status as keyof (typeof retentionTerms)[typeof kind]];
    const words =
      'lasts' in term
        ? 'as long as the group exists'
        : 'days' in term
          ? `${(term as { days: number }).days} days`
          : `${(term as { hours: number }).hours} hours`;
    expect(list).toMatch(new RegExp(`\\| \`${status}\` \\|[^\n]*${words}`));
  }
});

it.each([
  ['mailed token, and its presses', `${keepExpiredDays} days after its expiry`],
  ['session', `${sessionMinutes} minutes`],
  ['session of an officer', `${absoluteHours} hours, or until the officer signs out`],
  ['first letter', `${keepFirstLetterDays} days`],
  ['revocation', `${keepRevocationDays} days`],
  ['ledger of erasures', `${retentionTerms.erasureLedger.days} days`],
  ['viewing record', `${keepViewingDays} days`],
  ['opened registration', `${openMinutes} minutes`],
  ['officer', `${keepEndedOfficerDays} days after the officer's access ended`],
  [
    'former desk mailbox',
    `${keepFormerMailboxDays} days after it was removed or its address was changed`,
  ],
  [
    'invitation to become a coordinator',
    `${retentionTerms.coordinatorInvitation.days} days, or until it is accepted, refused or withdrawn`,
  ],
  [
    'nomination to become the first coordinator',
    `${retentionTerms.nomination.days} days, or until it is accepted, refused or taken back`,
  ],
  [
    'coordinator whom another one removed',
    `${retentionTerms.removedCoordinator.days} days after the removal`,
  ],
  ['invitation to the desk', `${invitationDays} days, or until it is accepted or withdrawn`],
  [
    'somebody who is waiting for the desk manager',
    `${keepApplicantDays} days after the last attempt to sign in, or until the person is admitted`,
  ],
  ['request for a new link', `${keepLinkRequestDays} days`],
  [
    'membership of a circle',
    `${keepEndedMembershipDays} days after the group ended or moved, or the coordinator was removed`,
  ],
])('docs/retention.md says how long a %s is kept', (what, words) => {
  expect(list).toMatch(new RegExp(`\\| ${what} \\|[^\n]*${words} \\|`));
});
