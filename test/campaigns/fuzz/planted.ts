import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { joinClient } from '../../support/join-client.ts';
import { issuerOf } from '../../support/manage-link.ts';
import {
  approved,
  confirmed,
  freshBody,
  officerLink,
  reach,
  registered,
} from '../../support/registering.ts';
import type { TestSystem } from '../../support/system.ts';

/** What one operation is about: what stands in its path, and the link that opens it. */
export interface Subject {
  readonly path: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** Other people's data in the system, which no hostile request may reach or change. */
export interface Planted {
  readonly subjects: Readonly<Record<string, Subject>>;
  /** Names, addresses, numbers and tokens of the people. */
  readonly canaries: readonly string[];
}

/** Groups in several states, requests to join and a starter, each of people with names that occur nowhere else. */
export async function plant(system: TestSystem): Promise<Planted> {
  const people = reach(system);
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
    approved(people, body(0)),
    approved(people, body(1)),
    registered(people, body(2)),
    confirmed(people, body(3)),
  ]);
  const decision = await officerLink(people, pending);
  const { reference } = group;

  const [asker, second, starting] = [0, 1, 2].map(
    () => `kanarie.${randomUUID()}@geheim.example`,
  ) as [string, string, string];
  canaries.push(asker, second, starting);
  await joining.shownAs(reference, 'open');
  const answered = await joining.asksAndConfirms(reference, asker, group.body.coordinator.email);
  const waiting = await joining.request(reference, second);
  const confirmation = await joining.link(second, 'deelnemen', waiting.id);
  const { id: starterId } = await joining.requestKit(starting);
  const starter = await joining.link('oov@dongen.example', 'starter', starterId);

  const issuer = issuerOf(system.dataDir);
  const claims = {
    subjectId: group.groupId,
    recipientId: decodeJwt(group.link.token).sub ?? '',
    version: 3,
  };
  const manage = await issuer.issue(
    { ...claims, purpose: 'manage' },
    new Date(Date.now() + 3_600_000),
  );
  const answer = await issuer.issue(
    {
      purpose: 'answer',
      subjectId: pending.groupId,
      recipientId: decodeJwt(pending.link.token).sub ?? '',
      version: 2,
    },
    new Date(Date.now() + 3_600_000),
  );

  const ofGroup = { path: { reference }, token: manage };
  const subjects: Record<string, Subject> = {
    showGroup: { path: { reference } },
    showFeature: { path: { reference } },
    requestJoin: { path: { reference } },
    showRegistration: { path: { id: pending.groupId }, token: pending.link.token },
    confirmRegistration: { path: { id: submitted.groupId }, token: submitted.link.token },
    reviewRegistration: { path: { id: pending.groupId }, token: decision.token },
    decideRegistration: { path: { id: pending.groupId }, token: decision.token },
    answerQuestion: { path: { id: pending.groupId }, token: answer },
    changeArea: ofGroup,
    closeGroup: ofGroup,
    setJoining: ofGroup,
    showJoinRequest: { path: { id: answered.coordinator.name }, token: answered.coordinator.token },
    answerJoinRequest: {
      path: { id: answered.coordinator.name },
      token: answered.coordinator.token,
    },
    confirmJoinRequest: { path: { id: waiting.id }, token: confirmation.token },
    showStarter: { path: { id: starter.name }, token: starter.token },
    followUpStarter: { path: { id: starter.name }, token: starter.token },
  };
  const tokens = Object.values(subjects).flatMap(({ token }) => token ?? []);
  return { subjects, canaries: [...canaries, ...tokens] };
}
