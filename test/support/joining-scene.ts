import { mailCaps } from '../../shared/auth/mail-caps.ts';
import { activeGroup, areas, coordinatorId, coordinatorOf, groupThatIs, now } from './builders.ts';
import { FakeAuthority } from './fakes/fake-authority.ts';
import { FakeFirstLetters } from './fakes/fake-first-letters.ts';
import { FakeGroups } from './fakes/fake-groups.ts';
import { FakeJoining } from './fakes/fake-joining.ts';
import { FakeJoins } from './fakes/fake-joins.ts';
import { FakeLog } from './fakes/fake-log.ts';
import { joinRequestId } from './samples/sample-join.ts';

export const theGroup = groupThatIs('active');
export const reference = theGroup.reference ?? '';

/**
 * Group 1 with two coordinators, and every dependency of the joining use cases, including a clock that tests can move.
 */
export function joiningScene() {
  const time = { now };
  const clock = () => time.now;
  const groups = new FakeGroups().add(
    theGroup,
    coordinatorOf(theGroup),
    coordinatorOf(theGroup, { id: coordinatorId(2), role: 'second', name: 'Tweede Beheerder' }),
  );
  groups.add(activeGroup(2, areas.rijen));
  const joining = new FakeJoining();
  const joins = new FakeJoins({ groups, joining, clock });
  const authority = new FakeAuthority().grantAsker('asker', joinRequestId(1));
  for (const number of [1, 2, 9]) {
    const grant = { coordinatorId: coordinatorId(number), version: 1 };
    authority.grantCoordinator(`coordinator ${number}`, {
      ...grant,
      subjectId: joinRequestId(1),
      purpose: 'answer-join',
    });
    authority.grantCoordinator(`manage ${number}`, {
      ...grant,
      subjectId: theGroup.id,
      purpose: 'manage',
    });
  }
  let ids = 0;
  return {
    groups,
    joining,
    joins,
    authority,
    clock,
    log: new FakeLog(),
    newId: () => joinRequestId((ids += 1)),
    caps: mailCaps({ route: 'aRoute', fingerprint: async (text) => `print of ${text}`, clock }),
    firstLetters: new FakeFirstLetters(),
    moveTo: (moment: Date) => void (time.now = moment),
    eventNames: () => [...joins.events, ...joining.events].map(({ name }) => name),
  };
}
