import { describe, expect, it } from 'vitest';
import { endingNames, type EndingName } from '../../../../events/endings.ts';
import { sourceFiles } from '../../../support/source-files.ts';

/** An ending that is stored in the same transaction as the deletion, or the reason why none is needed. */
type Accounted = { readonly endings: readonly EndingName[] } | { readonly reason: string };

/**
 * Every file that deletes items or personal data, with the ending or the reason for each deletion in that file, in
 * order.
 */
const removals: Readonly<Record<string, readonly Accounted[]>> = {
  'shared/store/groups/groups-in-partition.ts': [
    { endings: ['GroupForgotten', 'RegistrationExpired', 'RegistrationWithdrawn'] },
    {
      reason: 'the notes of the desk, which are removed with the texts of their group',
    },
  ],
  'shared/store/groups/dynamo-coordinators.ts': [{ endings: ['CoordinatorRemoved'] }],
  'shared/store/groups/coordinator-invitation-items.ts': [
    { reason: 'a count without personal data' },
    { reason: 'a nomination, which is removed with the texts of its group' },
    { reason: 'invitations, which are removed with the texts of their group' },
  ],
  'shared/store/groups/dynamo-coordinator-invitations.ts': [
    { endings: ['CoordinatorInvitationEnded'] },
  ],
  'shared/store/groups/nomination-items.ts': [
    { endings: ['SuccessorNominationEnded', 'CoordinatorHandedOver', 'CoordinatorRemoved'] },
  ],
  'shared/store/groups/dynamo-registrations.ts': [
    { reason: 'a confirmed registration moves to the groups' },
    { reason: 'its coordinators move with it' },
  ],
  'shared/store/groups/contact-items.ts': [
    {
      reason:
        'a digest holds ids only, and is removed or replaced with the details of its coordinator',
    },
  ],
  'shared/store/joining/dynamo-joins.ts': [
    { endings: ['JoinRemoved'] },
    { reason: 'a marker without personal data, which follows the state of the request' },
  ],
  'shared/store/starting/dynamo-starters.ts': [{ endings: ['StarterRemoved'] }],
  'shared/store/desk/dynamo-desk.ts': [{ endings: ['MailboxEnded'] }],
  'shared/store/desk/dynamo-sign-in-attempts.ts': [
    { reason: 'an attempt to sign in names nobody, and after-restore deletes all attempts' },
  ],
  'shared/store/desk/dynamo-passkey-challenges.ts': [
    { reason: 'a challenge holds ids only, and after-restore deletes all attempts and challenges' },
  ],
  'shared/store/desk/passkey-items.ts': [{ endings: ['OfficerEnded'] }],
  'shared/store/desk/answer-items.ts': [{ endings: ['OfficerInvitationWithdrawn'] }],
  'shared/store/desk/dynamo-officers.ts': [
    {
      reason:
        'an applicant who became an officer, and who expires 30 days after the last attempt to sign in, also in a restored table',
    },
    { endings: ['OfficerRemoved'] },
    { reason: 'an identity is a digest, and goes with its officer' },
  ],
  'shared/store/desk/dynamo-openings.ts': [
    { reason: 'an opening expires after 15 minutes, also in a restored table' },
  ],
  'shared/store/desk/session-list-items.ts': [
    { reason: 'the list of an officer who is removed; after-restore finds it by the id' },
    { reason: 'after-restore deletes all sessions' },
    { reason: 'after-restore deletes all sessions' },
  ],
  'shared/store/mail/dynamo-mail-ledger.ts': [{ reason: 'a claim holds ids only' }],
  'shared/store/mail/dynamo-first-letters.ts': [
    { reason: 'a held letter holds ids and digests only' },
  ],
  'shared/store/desk/dynamo-officer-sessions.ts': [
    { reason: 'a session that a mailed token started holds ids only' },
  ],
  'shared/store/platform/dynamo-sessions.ts': [
    { reason: 'a session that its browser replaces, and that would end within hours' },
  ],
  'shared/store/platform/first-letter-items.ts': [
    { reason: 'a first letter holds ids and digests only' },
  ],
  'shared/store/mail/dynamo-mail-switch.ts': [{ reason: 'a switch of mail is about nobody' }],
  'shared/store/linking/cell-index.ts': [{ reason: 'derived from the groups' }],
  'shared/store/linking/dynamo-links.ts': [{ reason: 'derived from the groups' }],
  'operate/persons/traces.ts': [
    {
      reason:
        'holds ids only; what they lead to is removed with an ending, and after-restore finds them by it. An applicant expires 30 days after the last attempt to sign in, also in a restored table',
    },
  ],
  'operate/regions/remove-region.ts': [
    { reason: 'a restore copies regions one by one, and never one that has been removed' },
  ],
  'operate/restore/restore-region.ts': [{ reason: 'part of a restore' }],
  'operate/restore/rebuild.ts': [{ reason: 'derived from the groups' }],
  'operate/contacts/rebuild-contacts.ts': [{ reason: 'a digest that belongs to no coordinator' }],
  'operate/restore/apply-erasures.ts': [{ endings: ['MailboxEnded'] }],
};
/**
 * The only files that clear personal data from an item without deleting it, each with the endings that its callers
 * store.
 */
const clearing: Readonly<Record<string, readonly EndingName[]>> = {
  'shared/domain/groups/registration.ts': ['RegistrationExpired'],
  'shared/domain/groups/retention.ts': ['GroupForgotten'],
  'shared/domain/joining/join-request.ts': ['JoinRemoved'],
};
/** The only files that remove personal data by storing a shorter list, and the ending events that each one reports. */
const leavingOut: Readonly<Record<string, readonly EndingName[]>> = {
  'shared/domain/desk/passkey.ts': ['PasskeyRemoved'],
  'shared/domain/groups/note.ts': ['NoteRemoved'],
};

const files = sourceFiles().filter(({ path }) => /^(shared|functions|operate)\//.test(path));
const countIn = (text: string, pattern: RegExp): number =>
  Array.from(text.matchAll(pattern)).length;

describe('Whatever removes personal data reports it, so that a restore cannot bring it back:', () => {
  it('every deletion in the code has its ending, or a reason why it needs none', () => {
    const found = files
      .map(({ path, text }) => [path, countIn(text, /\bDelete: \{|new DeleteCommand\(/g)] as const)
      .filter(([, count]) => count > 0);

    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(removals).map(([path, each]) => [path, each.length])),
    );
  });

  it('every place that clears a name or an asker names the ending', () => {
    const found = files.filter(
      ({ path, text }) =>
        path.startsWith('shared/domain/') && /\bname: '',|\basker: undefined\b/.test(text),
    );

    expect(found.map(({ path }) => path).toSorted()).toEqual(Object.keys(clearing).toSorted());
    const silent = found.filter(({ path, text }) =>
      (clearing[path] ?? []).some((ending) => !text.includes(`name: '${ending}'`)),
    );
    expect(silent).toEqual([]);
  });

  it('every ending that removes data is stored by one of them', () => {
    const deleted = Object.values(removals)
      .flat()
      .flatMap((each) => ('endings' in each ? each.endings : []));
    const left = Object.entries(leavingOut).flatMap(([path, endings]) => {
      const text = files.find((file) => file.path === path)?.text ?? '';
      return endings.filter((ending) => text.includes(`name: '${ending}'`));
    });
    const stored = [...deleted, ...left];
    const says = endingNames.filter((name) =>
      /Removed|Forgotten|Expired|MailboxEnded|InvitationWithdrawn/.test(name),
    );

    expect(says.filter((name) => !stored.includes(name))).toEqual([]);
  });
});
