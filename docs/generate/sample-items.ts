import { initialReplyTexts } from '../../shared/domain/desk/initial-reply-texts.ts';
import { listEntryOf } from '../../shared/domain/desk/list-entry.ts';
import { invite } from '../../shared/domain/desk/invitation.ts';
import { startOfficerSession } from '../../shared/domain/desk/officer-session.ts';
import { admit } from '../../shared/domain/desk/officer.ts';
import { addPasskey } from '../../shared/domain/desk/passkey.ts';
import { replaceReplyTexts } from '../../shared/domain/desk/region-reply-texts.ts';
import { viewingRecords } from '../../shared/domain/desk/viewing-record.ts';
import { approve } from '../../shared/domain/groups/decision.ts';
import { addNote, notedBy } from '../../shared/domain/groups/note.ts';
import { confirm, register } from '../../shared/domain/groups/registration.ts';
import { confirmJoin, requestJoin } from '../../shared/domain/joining/join-request.ts';
import { afterReply, initialJoining } from '../../shared/domain/joining/joining.ts';
import { beginRelink } from '../../shared/domain/linking/relink-job.ts';
import { overviewOf } from '../../shared/domain/overview/overview.ts';
import type { FirstLetterKind } from '../../shared/domain/platform/admission.ts';
import { counting } from '../../shared/domain/platform/caps.ts';
import { sessionFor } from '../../shared/domain/platform/session.ts';
import { daysAfter } from '../../shared/domain/platform/time.ts';
import { followUpStarter, requestStarterKit } from '../../shared/domain/starting/starter.ts';
import { changeMailbox } from '../../shared/domain/desk/mailbox-changes.ts';
import { exampleProviders } from '../../shared/runtime/example-providers.ts';
import { exampleDesk } from '../../shared/regions/index.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { sha256 } from '../../shared/runtime/identifiers.ts';
import { dynamoApplicants } from '../../shared/store/desk/dynamo-applicants.ts';
import { dynamoDesk } from '../../shared/store/desk/dynamo-desk.ts';
import { dynamoGroupList } from '../../shared/store/desk/dynamo-group-list.ts';
import { dynamoInvitations } from '../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficerSessions } from '../../shared/store/desk/dynamo-officer-sessions.ts';
import { dynamoOfficers } from '../../shared/store/desk/dynamo-officers.ts';
import { dynamoOpenings } from '../../shared/store/desk/dynamo-openings.ts';
import { dynamoPasskeyChallenges } from '../../shared/store/desk/dynamo-passkey-challenges.ts';
import { dynamoPasskeys } from '../../shared/store/desk/dynamo-passkeys.ts';
import { dynamoProviders } from '../../shared/store/desk/dynamo-providers.ts';
import { dynamoReplyTexts } from '../../shared/store/desk/dynamo-reply-texts.ts';
import { dynamoSignInAttempts } from '../../shared/store/desk/dynamo-sign-in-attempts.ts';
import { dynamoViewingRecords } from '../../shared/store/desk/dynamo-viewing-records.ts';
import { dynamoCircles } from '../../shared/store/groups/dynamo-circles.ts';
import { dynamoCoordinatorInvitations } from '../../shared/store/groups/dynamo-coordinator-invitations.ts';
import { dynamoCoordinators } from '../../shared/store/groups/dynamo-coordinators.ts';
import {
  acceptInvitation,
  inviteCoordinator,
} from '../../shared/domain/groups/coordinator-invitation.ts';
import { removeCoordinator } from '../../shared/domain/groups/own-details.ts';
import { nominate } from '../../shared/domain/groups/succession.ts';
import { dynamoGroups } from '../../shared/store/groups/dynamo-groups.ts';
import { dynamoNominations } from '../../shared/store/groups/dynamo-nominations.ts';
import { dynamoNotes } from '../../shared/store/groups/dynamo-notes.ts';
import { dynamoRegistrations } from '../../shared/store/groups/dynamo-registrations.ts';
import { groupItem } from '../../shared/store/groups/group-items.ts';
import { dynamoJoining, dynamoJoins } from '../../shared/store/joining/dynamo-joins.ts';
import { dynamoLinks } from '../../shared/store/linking/dynamo-links.ts';
import { dynamoRelinks } from '../../shared/store/linking/dynamo-relinks.ts';
import { dynamoMailLedger } from '../../shared/store/mail/dynamo-mail-ledger.ts';
import { dynamoMailPace } from '../../shared/store/mail/dynamo-mail-pace.ts';
import { dynamoMailSwitch } from '../../shared/store/mail/dynamo-mail-switch.ts';
import { dynamoNewLinks } from '../../shared/store/mail/dynamo-new-links.ts';
import { dynamoOverview } from '../../shared/store/overview/dynamo-overview.ts';
import { dynamoRevocations } from '../../shared/store/platform/dynamo-revocations.ts';
import { dynamoSessions } from '../../shared/store/platform/dynamo-sessions.ts';
import { dynamoTokens } from '../../shared/store/platform/dynamo-tokens.ts';
import { dynamoStarters } from '../../shared/store/starting/dynamo-starters.ts';
import type { Item } from '../../shared/store/table.ts';
import { activeGroup, areas, now, registration } from '../../test/support/builders.ts';
import { asker } from '../../test/support/samples/sample-join.ts';
import { TableInMemory } from '../../test/support/simulation/table-in-memory.ts';

/** Returns a sample idempotency key, derived from the given text. */
function key(text: string) {
  return { key: sha256(`key ${text}`), body: sha256(`body ${text}`) };
}

/** Generates increasing ids from a fixed start, so that docs/table.md is the same each time. */
function risingIds(): () => string {
  let last = 0;
  return () => `01KAM${String((last += 1)).padStart(21, '0')}`;
}

const firstLetterAbout = (kind: FirstLetterKind, id: string, held: boolean) => ({
  subject: { kind, id },
  mailbox: sha256('mailbox').slice(0, 32),
  sender: sha256('sender').slice(0, 32),
  held,
});

/**
 * Returns items of every kind, as the repositories store them for one registration, one join request, one starter and
 * so on.
 */
export async function sampleItems(): Promise<Item[]> {
  const memory = new TableInMemory(
    async (_kind, request) => request(),
    () => undefined,
  );
  const { table } = memory;
  const stamp = { newId: risingIds(), clock: () => now };

  const groups = dynamoGroups(table, stamp);
  const digests = {
    mailbox: sha256('mailbox of a coordinator').slice(0, 32),
    phone: sha256('phone of a coordinator').slice(0, 32),
  };
  const newlyRegistered = () => {
    const ids = { groupId: stamp.newId(), coordinatorId: stamp.newId() };
    const change = register(registration(), { ...ids, termsVersion: '2026-11', now });
    return { ...change, coordinator: { ...change.coordinator, digests } };
  };
  const registered = newlyRegistered();
  const registrations = dynamoRegistrations(table, stamp);
  await registrations.register(registered, key('registration'), {
    counted: [],
    firstLetter: firstLetterAbout('registration', registered.group.id, false),
  });
  const confirmed = confirm(registered.group, 'LS-7KQ4M', now);
  await registrations.confirm(registered.group, confirmed, { counted: [] });
  const approved = approve(confirmed.group, {
    officerId: 'wijkagent-dongen',
    version: confirmed.group.version,
    now,
  });
  await groups.save(confirmed.group, approved);
  const { group } = approved;
  const since = now.toISOString();

  await dynamoCircles(table, stamp).save(
    {
      after: {
        municipality: group.municipality,
        coordinatorId: registered.coordinator.id,
        groupId: group.id,
        state: 'left',
        since,
        source: 'system',
        endedFrom: 'joined',
        takenOut: { at: since, officerTitle: 'Wijkagent Dongen' },
        version: 1,
      },
      event: {
        name: 'CoordinatorEnrolled',
        data: {
          groupId: group.id,
          coordinatorId: registered.coordinator.id,
          municipality: group.municipality,
        },
      },
    },
    group,
  );

  const inviting = dynamoCoordinatorInvitations(table, stamp);
  const noCaps = { counted: [] };
  const invitedPeople = [
    ['buurvrouw@post.example', 'removed'],
    ['buurman@post.example', 'open'],
    ['buurjongen@post.example', 'nominated'],
  ] as const;
  let version = 0;
  for (const [email, end] of invitedPeople) {
    const coordinators = [registered.coordinator];
    const present = { coordinators, invitations: [], nomination: undefined };
    const by = { id: stamp.newId(), by: registered.coordinator, successor: false, now };
    const invited = inviteCoordinator(group, present, email, by);
    const before = { version, nomination: undefined };
    await inviting.invite(group, before, invited, key(`invitation ${version}`), noCaps);
    version += 1;
    if (end === 'open') continue;
    const details = { name: 'Test Tweede', phone: '+31612345678', shareContact: false };
    const context = { coordinatorId: stamp.newId(), termsVersion: '2026-11', now };
    const joined = acceptInvitation(group, coordinators, invited.invitation, details, context);
    const coordinator = { ...joined.coordinator, digests };
    await inviting.accept(group, invited.invitation, { ...joined, coordinator });
    version += 1;
    if (end === 'removed') {
      const removal = removeCoordinator(group, registered.coordinator, coordinator);
      await dynamoCoordinators(table, stamp).remove(coordinator, removal, 'for-a-letter');
      continue;
    }
    const nominated = nominate(group, registered.coordinator, coordinator, {
      nomination: undefined,
      invited: false,
      id: stamp.newId(),
      now,
    });
    if (!nominated) throw new Error('nobody was nominated');
    const nominations = dynamoNominations(table, stamp);
    await nominations.nominate(group, { version, nomination: undefined }, nominated);
  }

  const neighbour = activeGroup(2, areas.dongenVaart);
  await table.transact([
    { Put: { TableName: table.name, Item: groupItem('langstraat', neighbour) } },
  ]);
  const link = {
    groupId: group.id,
    neighbourId: neighbour.id,
    neighbourRegionId: 'langstraat',
    neighbourMunicipality: neighbour.municipality,
    distance: 120.5,
    relation: 'near',
    overlap: 0,
    crossesBorder: false,
    since,
    areaVersions: { own: group.areaVersion, neighbour: neighbour.areaVersion },
  } as const;
  const relinks = dynamoRelinks(table, stamp);
  const job = beginRelink(stamp.newId(), 250, now);
  await relinks.save(undefined, job);
  await dynamoLinks(table, stamp).link(link, group, job.id);
  await relinks.tell(job.id, { groupId: group.id, groupRegionId: 'langstraat' });

  const joining = initialJoining(group);
  const asked = requestJoin(asker, group, joining, { now, id: stamp.newId() });
  const joins = dynamoJoins(table, stamp);
  const counted = [counting('mailbox', sha256('mailbox').slice(0, 32))];
  const firstLetter = firstLetterAbout('join', asked.request.id, true);
  await joins.request(asked, key('join request'), { counted, firstLetter });
  const opened = confirmJoin(asked.request, group, joining, now);
  await joins.confirm(asked.request, opened, group, { counted: [] });
  const full = afterReply(joining, true);
  if (full) await dynamoJoining(table, stamp).save(full);

  const starters = dynamoStarters(table, stamp);
  const wish = {
    name: 'Test Starter',
    email: 'starter@post.example',
    municipality: group.municipality,
    place: 'Rond het plein',
    followUp: true,
  };
  const starting = requestStarterKit(wish, { now, id: stamp.newId() });
  await starters.request(starting, key('starter kit'), {
    counted: [],
    proof: { digest: sha256('proof').slice(0, 32), expires: now },
  });
  await starters.save(
    starting.starter,
    followUpStarter(starting.starter, { officerId: 'wijkagent-dongen', at: since }),
  );

  const desks = dynamoDesk(table, stamp);
  await desks.replace(undefined, exampleDesk('langstraat'));
  const loaded = await desks.find();
  const mailbox = loaded?.mailboxes[0];
  if (!loaded || !mailbox) throw new Error('the example desk has no mailbox');
  const { id, ...details } = { ...mailbox, email: 'nieuw@dongen.example' };
  const moved = changeMailbox(loaded, id, details, { by: 'desk-manager', municipalities: [] });
  if (moved) await desks.change(loaded, moved);

  const issuer = 'https://inloggen.buurtkring.example';
  const admitted = admit(
    { issuer, subject: 'subject-0001' },
    {
      name: 'Wijkagent Dongen',
      title: 'Wijkagent Dongen',
      organisation: 'police',
      scope: ['GM0766'],
      roles: ['police-officer'],
      validUntil: undefined,
    },
    { id: stamp.newId().toLowerCase(), now },
  );
  await dynamoOfficers(table, stamp, sha256).save(undefined, admitted);
  const signedIn = { id: stamp.newId(), provider: 'politie', device: 'Firefox op Windows' };
  await dynamoOfficerSessions(table, stamp.clock).start(
    sha256('secret of an officer'),
    startOfficerSession(admitted.officer, { ...signedIn, steppedUpAt: now }, now),
    admitted.officer,
  );
  const by = {
    id: admitted.officer.id,
    title: 'Wijkagent Dongen',
    organisation: 'police',
  } as const;
  const view = { traceId: sha256('trace').slice(0, 32), reason: 'decide', at: now } as const;
  await dynamoViewingRecords(table).write(viewingRecords([registered.coordinator], by, view));
  const note = { id: stamp.newId(), by: notedBy(by, now), text: 'Gebeld.' };
  const notes = { notes: addNote(group, [], note), version: 0 };
  await dynamoNotes(table, stamp).add(group, notes, note.id, key('note'));
  await dynamoOpenings(table).record(group.id, {
    officerId: by.id,
    officerTitle: by.title,
    at: now,
  });
  const invitation = invite(
    {
      email: 'oov@dongen.example',
      name: 'Medewerker OOV Dongen',
      title: 'Medewerker OOV Dongen',
      organisation: 'municipality',
      signIn: 'organisation',
      municipalities: ['GM0766'],
      roles: ['desk-manager', 'municipal-officer'],
    },
    { id: stamp.newId().toLowerCase(), by: admitted.officer.id, now },
  );
  await dynamoInvitations(table, stamp).invite(invitation, key('invitation'));
  await dynamoApplicants(table, sha256).put({
    identity: { issuer, subject: 'subject-0002' },
    name: 'Wijkagent Waalwijk',
    organisation: 'police',
    provider: 'politie',
    municipalities: ['GM0867'],
    askedAt: now.toISOString(),
  });
  const manager = admit(
    { issuer, subject: 'subject-0003' },
    {
      name: 'Functioneel beheerder Langstraat',
      title: 'Functioneel beheerder Langstraat',
      organisation: 'police',
      scope: [],
      roles: ['desk-manager'],
      decidedBy: 'desk',
    },
    { id: stamp.newId().toLowerCase(), now, by: admitted.officer.id },
  );
  await dynamoOfficers(table, stamp, sha256).save(undefined, manager);
  await dynamoReplyTexts(table, stamp).save(
    replaceReplyTexts({ texts: [], version: 0 }, initialReplyTexts.slice(0, 1), {
      seen: 0,
      by: manager.officer.id,
      newId: stamp.newId,
    }),
  );
  await dynamoProviders(table).replace(exampleProviders(langstraat, issuer).slice(0, 1));
  const passkeys = dynamoPasskeys(table, stamp);
  await passkeys.add(
    addPasskey(await passkeys.ofOfficer(by.id), {
      id: stamp.newId().toLowerCase(),
      credentialId: 'c2FtcGxlLWNyZWRlbnRpYWw',
      publicKey: 'c2FtcGxlLXB1YmxpYy1rZXk',
      counter: 3,
      device: 'Firefox op Windows',
      addedAt: since,
      lastUsedAt: since,
    }),
  );
  await dynamoPasskeyChallenges(table).put(sha256('challenge'), {
    ceremony: 'use',
    officerId: by.id,
    firstFactor: {
      provider: 'politie',
      organisation: 'police',
      identity: { issuer, subject: 'subject-0001' },
    },
    browser: sha256('browser'),
    returnTo: '/bureau',
    validUntil: daysAfter(now, 1),
  });
  await dynamoSignInAttempts(table).put(sha256('state'), {
    provider: 'politie',
    nonce: 'nonce',
    verifier: 'verifier',
    browser: sha256('browser'),
    returnTo: '/bureau',
    stepUp: false,
    validUntil: daysAfter(now, 1),
  });

  await dynamoOverview(table, stamp.clock).project(group, async () =>
    overviewOf(group, [link], 'open'),
  );
  await dynamoGroupList(table, stamp.clock).project(group.id, async () =>
    listEntryOf(group, [registered.coordinator], 1),
  );

  const sent = {
    eventId: stamp.newId(),
    letter: 'welcome',
    recipientId: registered.coordinator.id,
  };
  const ledger = dynamoMailLedger(table, stamp);
  await ledger.claim(sent, now);
  await ledger.sent(sent, 'message-0001', {
    groupId: group.id,
    coordinatorId: registered.coordinator.id,
  });
  const claims = {
    purpose: 'manage',
    subjectId: group.id,
    recipientId: registered.coordinator.id,
    version: group.version,
  } as const;
  const linkRequest = {
    id: stamp.newId(),
    purpose: 'manage',
    subject: 'LS-7KQ4M',
    mailbox: sha256('mailbox').slice(0, 32),
  } as const;
  await dynamoNewLinks(table, stamp).request(linkRequest, key('new link'), { counted: [] });
  const validUntil = daysAfter(now, 30);
  await dynamoRevocations(table, stamp).revoke({ subjectId: group.id });
  const tokens = dynamoTokens(table);
  await tokens.put(sha256('token'), claims, validUntil);
  await tokens.press(sha256('token'), { validUntil }, now);
  const marks = (await tokens.find(sha256('token')))?.marks ?? [];
  await dynamoSessions(table).put(sha256('secret'), sessionFor(claims, now), marks);
  await dynamoMailSwitch(table).set('all', 'stopped');
  await dynamoMailPace(table).move(0, now.getTime());

  await registrations.register(newlyRegistered(), key('unconfirmed registration'), { counted: [] });
  return memory.all();
}
