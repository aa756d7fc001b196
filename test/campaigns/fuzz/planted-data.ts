import { randomUUID } from 'node:crypto';
import { cookiesOf, sessionOf, startSession } from '../../../local/demo/session.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import { allRoutes } from '../../../shared/routes/all-routes.ts';
import { credentialOf } from '../../../shared/routes/route.ts';
import { joinClient } from '../../support/join-client.ts';
import {
  registerAndApprove,
  registerAndConfirm,
  freshBody,
  askedOfficer,
  systemClients,
  registerGroup,
} from '../../support/register-groups.ts';
import {
  coordinatorIdOf,
  manageTokenFor,
  systemTable,
  systemTokenIssuer,
} from '../../support/system-token-issuer.ts';
import { addInvitation } from '../../support/share-group.ts';
import type { TestSystem } from '../../support/system.ts';
import { plantOfficers } from './planted-officers.ts';

/** The target of an operation: the parameters in its path, and the token or session that grants access. */
export interface Subject {
  readonly path: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** Other people's data in the system, which no hostile request may reach or change. */
export interface PlantedData {
  readonly subjects: Readonly<Record<string, Subject>>;
  /** Names, addresses, numbers and tokens of the people whose data was planted. */
  readonly canaries: readonly string[];
}

/**
 * Stores groups in several states, a note about one of them, join requests, a starter and officers; all residents have names that do not occur
 * anywhere else.
 */
export async function plant(system: TestSystem): Promise<PlantedData> {
  const people = systemClients(system);
  const joining = joinClient(system);
  const canaries: string[] = [];
  const body = (place: number) => {
    const mark = randomUUID().slice(0, 8);
    const coordinator = {
      name: `Kanarie ${mark}`,
      email: `kanarie.${mark}@geheim.example`,
      phone: `06 5${String(Number.parseInt(mark, 16) % 1e7).padStart(7, '0')}`,
    };
    canaries.push(mark, coordinator.phone.slice(4));
    return freshBody({ at: [4.94 + place * 0.009, 51.63], coordinator });
  };
  const [group, , submitted, pending] = await Promise.all([
    registerAndApprove(people, body(0)),
    registerAndApprove(people, body(1)),
    registerGroup(people, body(2)),
    registerAndConfirm(people, body(3)),
  ]);
  const { officer } = await askedOfficer(people, pending);
  const session = sessionOf(await people.site.cookieOf(officer));
  const { reference } = group;
  const note = randomUUID().slice(0, 8);
  succeeded(await people.site.addNote(reference, officer, `Kanarie ${note}`, randomUUID()));
  canaries.push(note);

  const [asker, second, starting] = [0, 1, 2].map(
    () => `kanarie.${randomUUID()}@geheim.example`,
  ) as [string, string, string];
  canaries.push(asker, second, starting);
  await joining.waitForJoining(reference, 'open');
  const answered = await joining.requestAndConfirm(reference, asker, group.body.coordinator.email);
  const waiting = await joining.request(reference, second);
  const confirmation = await joining.token(second, 'deelnemen', waiting.id);
  const { id: starterId } = await joining.requestKit(starting);
  await joining.confirmFollowUp(starting, starterId);
  const kit = await joining.token(starting, 'startpakket', starterId);

  const manage = await manageTokenFor(system, group.groupId);
  const answer = await systemTokenIssuer(system).issue(
    {
      purpose: 'answer',
      subjectId: pending.groupId,
      recipientId: await coordinatorIdOf(system, pending.groupId),
      version: 2,
    },
    new Date(Date.now() + 3_600_000),
  );

  const ofGroup = { path: { reference }, token: manage };
  const ofInvited = {
    path: { reference },
    token: await systemTokenIssuer(system).issue(
      {
        purpose: 'become-coordinator',
        subjectId: group.groupId,
        recipientId: await systemTable(system, (table) => addInvitation(table, group.groupId)),
        version: 1,
      },
      new Date(Date.now() + 3_600_000),
    ),
  };
  const subjects: Record<string, Subject> = {
    showGroup: { path: { reference } },
    showFeature: { path: { reference } },
    requestJoin: { path: { reference } },
    showRegistration: { path: { id: pending.groupId }, token: pending.confirmToken.token },
    confirmRegistration: { path: { id: submitted.groupId }, token: submitted.confirmToken.token },
    // This registration has been confirmed, so it can no longer be corrected.
    correctRegistration: { path: { id: pending.groupId }, token: pending.confirmToken.token },
    // This group's registration has been approved, so it can no longer be withdrawn.
    withdrawRegistration: { path: { id: group.groupId }, token: group.confirmToken.token },
    answerQuestion: { path: { id: pending.groupId }, token: answer },
    changeArea: ofGroup,
    changeGroup: ofGroup,
    showOwnGroup: ofGroup,
    closeGroup: ofGroup,
    showOwnData: ofGroup,
    exportOwnData: ofGroup,
    changeOwnData: ofGroup,
    eraseOwnData: ofGroup,
    listCoordinators: ofGroup,
    inviteCoordinator: ofGroup,
    withdrawCoordinatorInvitation: ofGroup,
    removeCoordinator: ofGroup,
    nominateSuccessor: ofGroup,
    acceptNomination: ofGroup,
    endNomination: ofGroup,
    showCoordinatorInvitation: ofInvited,
    acceptCoordinatorInvitation: ofInvited,
    refuseCoordinatorInvitation: ofInvited,
    setJoining: ofGroup,
    sayMembership: ofGroup,
    showMembership: ofGroup,
    showJoinRequest: { path: { id: answered.coordinator.name }, token: answered.coordinator.token },
    answerJoinRequest: {
      path: { id: answered.coordinator.name },
      token: answered.coordinator.token,
    },
    confirmJoinRequest: { path: { id: waiting.id }, token: confirmation.token },
    // This request has been confirmed, so it can no longer be removed; the same goes for the starter below.
    withdrawJoinRequest: { path: { id: answered.asker.name }, token: answered.asker.token },
    withdrawStarterKit: { path: { id: starterId }, token: kit.token },
    showStarterKit: { path: { id: starterId }, token: kit.token },
    confirmStarter: { path: { id: starterId }, token: kit.token },
    listPresses: { path: {}, token: pending.confirmToken.token },
    startSession: { path: {}, token: pending.confirmToken.token },
    revokeAccess: { path: {}, token: pending.confirmToken.token },
  };
  for (const [id, { path, token }] of Object.entries(subjects))
    if (token !== undefined && inSession(id))
      subjects[id] = { path, token: await sessionSecret(system.siteUrl, token) };
  for (const id of [
    'reviewRegistration',
    'decideRegistration',
    'openRegistration',
    'listOpenings',
    'showContacts',
  ])
    subjects[id] = { path: { id: pending.groupId }, token: session };
  for (const id of ['listDeskGroups', 'findPerson']) subjects[id] = { path: {}, token: session };
  for (const id of ['showDeskGroup', 'actOnGroup', 'addNote', 'removeNote'])
    subjects[id] = { path: { reference }, token: session };
  const { municipality } = group.body;
  const coordinatorId = await coordinatorIdOf(system, group.groupId);
  subjects['showCircle'] = { path: { municipality }, token: session };
  subjects['tickMember'] = { path: { municipality, coordinatorId }, token: session };
  const follower = { path: { id: starterId }, token: sessionOf(await joining.signIn()) };
  for (const id of ['showStarter', 'showStarterContact', 'followUpStarter'])
    subjects[id] = follower;
  const desk = await plantOfficers(system.siteUrl);
  Object.assign(subjects, desk.subjects);
  const without = allRoutes.filter(({ id, path }) => path.includes('{') && !subjects[id]);
  if (without.length > 0)
    throw new Error(`nothing was planted for ${without.map(({ id }) => id).join(', ')}`);
  const tokens = Object.values(subjects).flatMap(({ token }) => token ?? []);
  return { subjects, canaries: [...canaries, ...desk.canaries, ...tokens] };
}

/** Whether an operation takes a session rather than the mailed token itself. */
function inSession(id: string): boolean {
  const route = allRoutes.find((each) => each.id === id);
  return route !== undefined && credentialOf(route) === 'session';
}

/**
 * Exchanges a token for a session, as pressing the button does. Returns the session's secret, which is valid for half
 * an hour.
 */
async function sessionSecret(siteUrl: string, token: string): Promise<string> {
  return sessionOf(cookiesOf(await startSession(siteUrl, token)));
}
