import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitsIn, limitsInProduct } from '../support/limits.ts';

/** A test file, and the title of the test in it that tries values just below, at and just above the limit. */
type Trial = readonly [file: string, title: string];

const at = (file: string, title: string): Trial => [`test/unit/shared/${file}.test.ts`, title];
const mailing = (file: string, title: string): Trial => [
  `test/unit/functions/mail/send-mail/${file}.test.ts`,
  title,
];
const waiting = at(
  'domain/groups/waiting',
  'is reminded of after 3, 7, 10 and 14 days, lapses after 180, and is forgotten soon after',
);
const dueJoin = at('domain/joining/join-request', 'nothing within a week');
const removal: Trial = [
  'test/unit/functions/starting/remove-starters/remove-starters.test.ts',
  'are removed %s and not before',
];
const region = at('regions/region-faults', 'as many participants as WhatsApp allows');

const invitationTerms = at(
  'store/item-expiry',
  'an invitation after 14 days, and somebody who waits after 30',
);

const standIns: Trial = [
  'test/unit/functions/desk/name-stand-in/name-stand-in.test.ts',
  'is refused with a message at the field: %s',
];

/** The limits that somebody can reach, each with its test. */
const tried: Readonly<Record<string, Trial>> = {
  'shared/http/limit-body.ts: bodyLimit': at('http/route', 'a body of exactly 64 KB is accepted'),
  'shared/http/sender.ts: groupsOfConnection': at(
    'http/sender',
    'is an IPv6 network, not one of its many addresses',
  ),
  'shared/regions/region-faults.ts: zoomLevels': region,
  'shared/regions/region-faults.ts: mostParticipants': region,
  'shared/regions/region-faults.ts: longestLinkDistance': region,
  'shared/regions/surroundings.ts: margin': at(
    'requests/overview/place-requests',
    'lies just west of the surroundings',
  ),
  'shared/requests/field-problems.ts: maxFields': at(
    'requests/groups/register-group',
    'of %i unknown fields, at most fifty are named',
  ),
  'shared/requests/overview/list-features.ts: featuresPerPage': at(
    'requests/overview/list-features',
    "{ limit: '1001' }",
  ),
  'shared/domain/areas/area-change.ts: leastMetres': at(
    'domain/areas/area-change',
    'stayed where it was if it moved by less than five metres',
  ),
  'shared/domain/areas/area-change.ts: leastPart': at(
    'domain/areas/area-change',
    'kept its size if that changed by less than one percent',
  ),
  'shared/domain/areas/surroundings.ts: farthest': at(
    'domain/areas/surroundings',
    'is the same with and without a group ten kilometres away, which is not in it',
  ),
  'shared/domain/areas/surroundings.ts: narrowest': at(
    'domain/areas/surroundings',
    'leaves %s a fair part of the picture, wherever the others lie',
  ),
  'shared/domain/areas/area.ts: areaLimits': at(
    'domain/areas/area-limits',
    'of %f square kilometres has the problem %s',
  ),
  'shared/domain/desk/desk-changes.ts: deskLimit': at(
    'requests/desk/check-desk',
    'accepts 99 mailboxes and circles together, and not one more',
  ),
  'shared/requests/desk/invite-link.ts: longestInviteLink': at(
    'requests/desk/invite-link',
    'An invite link is checked by one rule, for whoever gives it',
  ),
  'shared/domain/desk/stand-in.ts: mostFormer': [
    standIns[0],
    'stays known for the letter about the end, and gives no rights',
  ],
  'shared/domain/desk/stand-in.ts: mostStandIns': standIns,
  'shared/domain/desk/stand-in.ts: standInDays': standIns,
  'functions/groups/show-circle/show-circle.ts: mostShown': [
    'test/unit/functions/groups/show-circle/show-circle.test.ts',
    'at most a hundred members of each list, starting with the longest-standing, and the total',
  ],
  'functions/groups/find-person/find-person.ts: mostShown': [
    'test/unit/functions/groups/find-person/find-person.test.ts',
    'with at most fifty groups, and hears that there are more',
  ],
  'shared/domain/groups/note.ts: mostNotes': [
    'test/unit/functions/groups/notes/notes.test.ts',
    'is refused when the group has the largest number of notes, until one is removed',
  ],
  'shared/domain/groups/act-on-group.ts: keptActs': at(
    'domain/groups/act-on-group',
    'keeps only the latest twenty acts',
  ),
  'shared/domain/groups/circle.ts: keepEndedMembershipDays': at(
    'store/item-expiry',
    'a membership of a circle 366 days after the system ended it',
  ),
  'shared/domain/groups/coordinator-change.ts: keptChanges': at(
    'domain/groups/coordinator-change',
    'is kept as long as it is one of the latest twenty',
  ),
  'shared/domain/groups/registration.ts: confirmationDays': at(
    'domain/groups/retention',
    'is due when it can no longer be confirmed, and then expires',
  ),
  'shared/domain/groups/retention.ts: keepDaysAfterEnd': at(
    'domain/groups/retention',
    'is due thirty days after it ended',
  ),
  'shared/domain/groups/waiting.ts: reminderDays': waiting,
  'shared/domain/groups/waiting.ts: undecidedDays': waiting,
  'shared/domain/joining/join-request.ts: confirmationHours': at(
    'domain/joining/join-request',
    'can be confirmed until the deadline, but not after it',
  ),
  'shared/domain/joining/join-request.ts: reminderDays': dueJoin,
  'shared/domain/joining/join-request.ts: lapseDays': dueJoin,
  'shared/domain/joining/join-request.ts: keepDays': at(
    'domain/joining/join-request',
    'is removal after thirty days for a request that is %s',
  ),
  'shared/domain/joining/joining.ts: lapsesUntilPaused': at(
    'domain/joining/joining',
    'pauses at the third unanswered request in a row, with one event',
  ),
  'shared/domain/groups/coordinator-invitation.ts: coordinatorInvitationDays': [
    'test/unit/functions/coordinators/accept-coordinator-invitation/accept-coordinator-invitation.test.ts',
    'can be done until the last moment of the seventh day',
  ],
  'shared/domain/groups/succession.ts: nominationDays': [
    'test/unit/functions/coordinators/accept-nomination/accept-nomination.test.ts',
    'can be done until the last moment of the seventh day',
  ],
  'shared/domain/groups/coordinator-invitation.ts: mostCoordinators': [
    'test/unit/functions/coordinators/invite-coordinator/invite-coordinator.test.ts',
    'is refused for a sixth, with $count coordinators and $invited invited',
  ],
  'shared/domain/desk/applicant.ts: keepApplicantDays': invitationTerms,
  'shared/domain/desk/invitation.ts: invitationDays': invitationTerms,
  'shared/domain/desk/mailbox-changes.ts: keepFormerMailboxDays': at(
    'store/item-expiry',
    'what a mailbox was 7 days after it got another address',
  ),
  'shared/domain/desk/officer-session.ts: absoluteHours': at(
    'domain/desk/officer-session',
    'is over after ten hours, however recently it was used',
  ),
  'shared/domain/desk/officer-session.ts: idleMinutes': at(
    'domain/desk/officer-session',
    'is over when it was not used for half an hour, however young it is',
  ),
  'shared/domain/desk/officer-session.ts: mostSessions': [
    'test/unit/functions/desk/end-sessions/end-sessions.test.ts',
    'has a limited number of sessions: the oldest ends when one more starts',
  ],
  'shared/domain/desk/officer-session.ts: stepUpMinutes': at(
    'domain/desk/officer-session',
    'counts as stepped up for five minutes',
  ),
  'shared/domain/desk/officer-session.ts: useRecordedEvery': at(
    'domain/desk/officer-session',
    'records its use at most once a minute',
  ),
  'shared/domain/desk/officer.ts: keepEndedOfficerDays': at(
    'store/item-expiry',
    'an officer 366 days after the officer was ended, and nobody who was not',
  ),
  'shared/domain/desk/opening.ts: openMinutes': at(
    'domain/desk/opening',
    'A colleague has a registration open for a quarter of an hour, and no longer',
  ),
  'shared/domain/desk/passkey.ts: challengeMinutes': [
    'test/unit/functions/desk/accept-with-passkey/accept-with-passkey.test.ts',
    'with a challenge that is more than five minutes old',
  ],
  'shared/domain/desk/passkey.ts: mostPasskeys': [
    'test/unit/functions/desk/add-passkey/add-passkey.test.ts',
    'can be added until there are ten',
  ],
  'shared/domain/desk/region-reply-texts.ts: mostReplyTexts': at(
    'requests/desk/reply-texts',
    'are thirty at most',
  ),
  'shared/domain/desk/sign-in.ts: attemptMinutes': [
    'test/unit/functions/desk/finish-sign-in/finish-sign-in.test.ts',
    'after ten minutes',
  ],
  'shared/domain/desk/sign-in.ts: providerClockTolerance': at(
    'runtime/openid-protocol',
    'is accepted from a clock that is %i seconds off',
  ),
  'shared/runtime/openid-protocol.ts: answerSeconds': at(
    'runtime/openid-protocol',
    'takes too long leads to the same page, within a function’s time limit',
  ),
  'shared/domain/desk/viewing-record.ts: keepViewingDays': at(
    'store/viewing-records',
    'is stored under the coordinator with ids only, until its term is over',
  ),
  'shared/domain/desk/viewing-record.ts: shownViews': [
    'test/unit/functions/coordinators/show-own-data/show-own-data.test.ts',
    'of %i views the latest %i, and whether there are more: %s',
  ],
  'shared/domain/linking/duplicate.ts: duplicateOverlap': at(
    'domain/linking/duplicate',
    'Groups that share %f of the smaller area are a likely duplicate: %s',
  ),
  'shared/domain/mail/ledger.ts: keepLedgerDays': [
    'test/integration/store/mail-ledger.test.ts',
    'is kept for thirty days, with ids only',
  ],
  'functions/mail/send-mail/mail-consumer.ts: mostPostponedDays': mailing(
    'mail-consumer',
    'keeps the time at which it was first postponed, for at most two days',
  ),
  'shared/domain/mail/ledger.ts: mailWithinDays': mailing(
    'letters-sent-once',
    'is no longer sent a minute later',
  ),
  'shared/domain/mail/link-request.ts: keepLinkRequestDays': at(
    'store/item-expiry',
    'a request for a new link after 14 days, and its idempotency key after a day',
  ),
  'shared/domain/platform/admission.ts: keepFirstLetterDays': [
    'test/integration/store/first-letters.test.ts',
    'are no longer listed once confirmed, nor after nine days',
  ],
  'shared/domain/platform/caps.ts: caps': at(
    'domain/platform/caps',
    'are those that decision 18 promises',
  ),
  'shared/domain/platform/retention-terms.ts: retentionTerms': [
    'test/unit/web/texts/privacy.test.ts',
    'the privacy statement has the term of every status of a %s',
  ],
  'shared/domain/platform/security.ts: keepSecurityLogDays': [
    'test/infra/operations.test.ts',
    'is a log group of its own, which is kept for as long as the privacy statement says',
  ],
  'shared/domain/platform/session.ts: sessionMinutes': at(
    'auth/sessions',
    'lasts half an hour, even when it is used',
  ),
  'shared/domain/platform/time.ts: clockToleranceMs': at(
    'domain/platform/time',
    'has passed a minute later, by every clock',
  ),
  'shared/domain/platform/token.ts: hoursAfterPress': at(
    'auth/mailed-tokens',
    'for %s remains good for %i hours after its first press',
  ),
  'shared/domain/platform/token.ts: joinDaysAfterPress': at(
    'auth/mailed-tokens',
    'for %s remains good for %i hours after its first press',
  ),
  'shared/domain/platform/token.ts: mostPresses': at(
    'auth/mailed-tokens',
    'can be pressed 200 times, and then no more',
  ),
  'shared/domain/platform/token.ts: longestTokenDays': mailing(
    'token-lifetimes',
    'A token to manage a group is valid until the end of the 366th day, and no token for longer',
  ),
  'shared/domain/platform/token.ts: keepRevocationDays': at(
    'store/item-expiry',
    'a revocation after 400 days, when every token from before it has expired',
  ),
  'shared/domain/platform/token.ts: keepExpiredDays': at(
    'auth/mailed-tokens',
    'is stored only as its SHA-256 digest, with ids and times',
  ),
  'shared/domain/platform/work.ts: work': at('auth/mail-caps', 'no earlier than after ten minutes'),
  'shared/domain/starting/starter.ts: keepStarterDays': removal,
  'shared/domain/starting/starter.ts: keepFollowedUpDays': removal,
  'shared/store/desk/dynamo-desk.ts: changesPerTransaction': [
    'test/integration/store/desk.test.ts',
    'deskLimit - example.circles.length',
  ],
  'shared/store/linking/link-change-items.ts: keepDays': at(
    'store/item-expiry',
    'what a relink job recorded after 90 days',
  ),
  'shared/store/mail/dynamo-first-letters.ts: mostListed': [
    'test/integration/store/first-letters.test.ts',
    'are listed up to the twenty newest',
  ],
  'shared/store/overview/dynamo-overview.ts: tombstoneDays': at(
    'store/item-expiry',
    'the sign that a group left the overview after a day',
  ),
  'shared/store/platform/idempotency-items.ts: keyHours': [
    'test/integration/store/register-groups.test.ts',
    'is still the same request in the last second of the day',
  ],
  'shared/runtime/secret-versions.ts: cacheMilliseconds': at(
    'runtime/secret-versions',
    'are cached for five minutes and then read again',
  ),
  'shared/runtime/secrets.ts: cacheMilliseconds': at(
    'runtime/secrets',
    'is cached for five minutes and then read again',
  ),
  'shared/domain/desk/group-list.ts: fewNeighbours': at(
    'domain/desk/group-list',
    'with %i neighbours counts as having %s',
  ),
  'shared/requests/desk/group-list.ts: mostSearchWords': [
    'test/unit/functions/desk/list-desk-groups/list-desk-groups.test.ts',
    'at most five words',
  ],
  'shared/store/desk/dynamo-group-list.ts: listPageSize': at(
    'store/group-list',
    'the following pages show every other group once',
  ),
  'shared/store/desk/dynamo-group-list.ts: mostReadUnits': at(
    'store/group-list',
    '(%i) a page costs two requests and ten read units',
  ),
  'shared/store/desk/dynamo-group-list.ts: placesPerWrite': at(
    'store/group-list',
    'stores a group with more words than fit in one transaction',
  ),
  'shared/store/desk/group-list-items.ts: tombstoneDays': at(
    'store/group-list',
    'leaves a marker for a day when a group leaves it',
  ),
  'functions/desk/show-desk-group/show-desk-group.ts: mostEvents': [
    'test/unit/functions/desk/show-desk-group/show-desk-group.test.ts',
    'looks up the letters of at most 40 events, the latest first',
  ],
  'functions/mail/send-mail/token-lifetimes.ts: tokenDays': mailing(
    'token-lifetimes',
    'A token is valid until the end of the thirtieth day',
  ),
  'functions/mail/send-mail/token-lifetimes.ts: manageDays': mailing(
    'token-lifetimes',
    'A token to manage a group is valid until the end of the 366th day, and no token for longer',
  ),
  'functions/mail/send-mail/first-lane.ts: senderShare': mailing(
    'first-lane',
    'the letters of one sender are sent one by one, while another sender need not wait',
  ),
  'functions/mail/send-mail/mail-rate.ts: firstLetterShare': mailing(
    'first-lane',
    'the letters of one sender are sent one by one, while another sender need not wait',
  ),
  'functions/mail/send-mail/mail-rate.ts: slackMs': mailing(
    'mail-rate',
    'that a sender leaves unused are not made up later',
  ),
  'functions/mail/send-mail/mail-rate.ts: slowDownMs': mailing(
    'mail-rate',
    'pause for a second when the mail service throttles',
  ),
  'functions/mail/send-mail/mail-rate.ts: mostAtOnce': mailing(
    'mail-rate',
    'can all be reserved: no more letters are sent at once than a queue hands out',
  ),
  'functions/mail/send-mail/nearby-groups.ts: mostAlternatives': mailing(
    'joining-letters',
    'are at most the five nearest',
  ),
  'functions/overview/find-groups/find-groups.ts: mostNearest': [
    'test/unit/functions/overview/find-groups/find-groups.test.ts',
    'returns the three nearest groups of the whole region, with the distance to their areas',
  ],
  'functions/platform/sweep-outbox/sweep-outbox.ts: patienceSeconds': [
    'test/unit/functions/platform/sweep-outbox/sweep-outbox.test.ts',
    'leaves the last half minute to the relay',
  ],
  'functions/platform/sweep-outbox/sweep-outbox.ts: batchSize': [
    'test/unit/functions/platform/sweep-outbox/sweep-outbox.test.ts',
    'publishes what the relay left, in batches of ten, and marks it',
  ],
  'infra/constructs/firewall.ts: requestsPerAddress': [
    'test/infra/website.test.ts',
    'refuses an address after a thousand requests in five minutes',
  ],
  'infra/constructs/interface-stage.ts: throttle': [
    'test/infra/website.test.ts',
    'throttles floods and logs nothing that identifies a person or contains a token',
  ],
};

const nextRun = 'how much one run takes; the next run takes the rest';
const backoff = 'how long work that failed waits; it is done in any case';

/** Numbers that nobody can reach as a limit, each with the reason. */
const notMet: Readonly<Record<string, string>> = {
  'shared/store/desk/dynamo-group-list.ts: longestWaiting':
    'how many groups a list of work shows before it links to all of them',
  'shared/store/groups/dynamo-contacts.ts: mostFound':
    'how many groups with the same address or number one search reads',
  'shared/domain/areas/area-change.ts: metresPerDegree': 'a unit',
  'shared/domain/areas/surroundings.ts: squareness': 'how two units relate',
  'shared/auth/mail-caps.ts: attempts': 'how often a lost race is run again',
  'shared/regions/region-faults.ts: metresPerDegree': 'a unit',
  'shared/requests/problem-types.ts: problemTypes': 'statuses of HTTP',
  'shared/domain/groups/reference.ts: length': 'the length of what we make ourselves',
  'shared/domain/platform/time.ts: hourMs': 'a unit',
  'shared/runtime/openid-protocol.ts: keptFor': 'how long what a provider says is reused',
  'shared/store/overview/dynamo-overview.ts: attempts': 'how often a lost race is run again',
  'shared/store/desk/dynamo-group-list.ts: attempts': 'how often a lost race is run again',
  'shared/store/desk/group-list-items.ts: keyBytes': 'an estimate, on the safe side',
  'shared/store/desk/group-list-items.ts: rowsPerBlock': 'how many groups share an item',
  'shared/store/batch-get.ts: batchSize': 'how many items one request reads',
  'functions/groups/expire-and-forget-groups/expire-and-forget-groups.ts: mostPerRun': nextRun,
  'functions/joining/process-due-join-requests/process-due-join-requests.ts: mostPerRun': nextRun,
  'functions/starting/remove-starters/remove-starters.ts: mostPerRun': nextRun,
  'functions/platform/sweep-outbox/sweep-outbox.ts: mostPerSweep': nextRun,
  'functions/linking/check-links/read-groups.ts: concurrency': 'how many reads run at once',
  'functions/linking/relink-region/handler.ts: sliceSeconds': nextRun,
  'functions/linking/relink-region/relink-region.ts: stride': nextRun,
  'functions/linking/relink-region/relink-region.ts: concurrency': 'how many reads run at once',
  'functions/mail/send-mail/first-lane.ts: longestSeconds': backoff,
  'functions/mail/send-mail/mail-consumer.ts: sendingMs': backoff,
  'functions/mail/send-mail/mail-rate.ts: blockMs': 'how many turns one write reserves',
  'functions/mail/send-mail/mail-rate.ts: slowDownAttempts': backoff,
  'functions/mail/send-mail/nearby-groups.ts: alternativeDistance': 'how far a suggestion reaches',
  'functions/mail/send-mail/send-mail.ts: noTurnSeconds': backoff,
  'functions/mail/send-mail/send-mail.ts: shortestSeconds': backoff,
  'functions/mail/send-mail/send-mail.ts: shortestUnknownSeconds': backoff,
  'functions/mail/send-mail/send-mail.ts: longestSeconds': backoff,
  'functions/overview/find-groups/find-groups.ts: searchRadius':
    'a shortcut: the whole region is searched if it finds too little',
  'infra/constructs/firewall.ts: problem': 'a status of HTTP',
  'infra/constructs/firewall.ts: tooManyRequests': 'a status of HTTP',
  'infra/constructs/website.ts: unavailable': 'statuses of HTTP',
};

describe('Every limit of the product', () => {
  it('is tried by a test, or nobody meets it', () => {
    expect(limitsInProduct().toSorted()).toEqual(
      [...Object.keys(tried), ...Object.keys(notMet)].toSorted(),
    );
  });

  it.each(Object.entries(tried))('%s is tried by a test that exists', (_limit, [file, title]) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(title);
  });
});

describe('The search for limits finds', () => {
  it.each([
    ['a number', 'const most = 64 * 1024;'],
    ['a term', 'export const keepDays = retentionTerms.group.closed.days;'],
    ['a number that follows from another', 'export const most = keepDays - 1;'],
    ['a list', 'const days = [3, 7] as const;'],
    ['an object', 'const throttle = { rate: 50, burst: 100 };'],
    ['an object of several lines', 'export const limits = {\n  area: { min: 4, max: 500 },\n};'],
  ])('%s', (_what, text) => {
    expect(limitsIn('shared/a.ts', text)).toHaveLength(1);
  });

  it('nothing that is no number', () => {
    expect(limitsIn('shared/a.ts', "const name = 'GM0766';\nconst make = () => 3;")).toEqual([]);
  });
});
