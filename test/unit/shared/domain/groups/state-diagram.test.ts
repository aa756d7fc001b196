import { describe, expect, it } from 'vitest';
import { Refusal, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import {
  answer,
  approve,
  ask,
  reject,
  takeBack,
  AlreadyDecided,
} from '../../../../../shared/domain/groups/decision.ts';
import { changeArea, close, move } from '../../../../../shared/domain/groups/group-life.ts';
import {
  groupStatuses,
  type Change,
  type Group,
  type GroupStatus,
} from '../../../../../shared/domain/groups/group.ts';
import {
  ConfirmationTooLate,
  confirm,
  expire,
} from '../../../../../shared/domain/groups/registration.ts';
import { decisionVersionOf, takeWaitingStep } from '../../../../../shared/domain/groups/waiting.ts';
import { withdraw } from '../../../../../shared/domain/groups/withdrawal.ts';
import {
  tolerated,
  endOfDay,
  areas,
  groupThatIs,
  later,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';

const officerId = 'wijkagent-dongen';
const by = (group: Group) => ({ officerId, version: decisionVersionOf(group), now });

/** Every transition in the state diagram (design, section 4) that a domain function carries out, with its event. */
const transitions = {
  confirm: {
    from: ['submitted'],
    to: 'pending',
    event: 'RegistrationConfirmed',
    decide: (group) => confirm(group, 'LS-7KQ4M', now),
  },
  expire: {
    from: ['submitted'],
    to: 'expired',
    event: 'RegistrationExpired',
    decide: (group) => expire(group, later({ days: 9 })),
  },
  approve: {
    from: ['pending', 'asked'],
    to: 'active',
    event: 'GroupApproved',
    decide: (group) => approve(group, by(group)),
  },
  reject: {
    from: ['pending', 'asked'],
    to: 'rejected',
    event: 'GroupRejected',
    decide: (group) => reject(group, by(group), 'Er is al een groep.'),
  },
  ask: {
    from: ['pending'],
    to: 'asked',
    event: 'QuestionAsked',
    decide: (group) => ask(group, by(group), 'Klopt het aantal?'),
  },
  answer: {
    from: ['asked'],
    to: 'pending',
    event: 'QuestionAnswered',
    decide: (group) => answer(group, { text: 'Ja.', version: group.version, now }),
  },
  'take back': {
    from: ['asked'],
    to: 'pending',
    event: 'QuestionTakenBack',
    decide: (group) => takeBack(group, by(group)),
  },
  withdraw: {
    from: ['submitted', 'pending', 'asked'],
    to: 'withdrawn',
    event: 'RegistrationWithdrawn',
    decide: (group) => withdraw(group, now),
  },
  lapse: {
    from: ['pending', 'asked'],
    to: 'expired',
    event: 'RegistrationLapsed',
    decide: (group) => takeWaitingStep(group, later({ days: 400 })),
  },
  'change area': {
    from: ['active'],
    to: 'active',
    event: 'GroupAreaChanged',
    decide: (group) => changeArea(group, { polygon: areas.rijen, streets: 'Stationsstraat' }),
  },
  move: {
    from: ['active'],
    to: 'active',
    event: 'GroupMoved',
    decide: (group) => move(group, loonOpZand, now),
  },
  close: {
    from: ['active', 'dormant'],
    to: 'closed',
    event: 'GroupClosed',
    decide: (group) => close(group, now),
  },
} satisfies Record<
  string,
  { from: GroupStatus[]; to: GroupStatus; event: string; decide: (group: Group) => Change }
>;

type Action = keyof typeof transitions;
const actions = Object.keys(transitions) as Action[];
const pairs = actions.flatMap((action) => groupStatuses.map((status) => ({ action, status })));
const officerActions: readonly Action[] = ['approve', 'reject', 'ask', 'take back'];
/** The name that a refusal uses for the action. */
const namedAs = (action: Action, status: GroupStatus): string => {
  if (action === 'lapse') return 'remind';
  if (action === 'take back' && status === 'pending') return action;
  return officerActions.includes(action) ? 'decide' : action;
};
const isTransition = ({ action, status }: { action: Action; status: GroupStatus }) =>
  (transitions[action].from as readonly GroupStatus[]).includes(status);

function errorOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}

describe('The state diagram', () => {
  it.each(pairs.filter(isTransition))(
    'lets a group that is $status $action',
    ({ action, status }) => {
      const group = groupThatIs(status);

      const change = transitions[action].decide(group);

      expect(change.group.status).toBe(transitions[action].to);
      expect(change.group.version).toBe(group.version + 1);
      expect(change.event.name).toBe(transitions[action].event);
      expect(change.event.data).toMatchObject({
        groupId: group.id,
        municipality: change.group.municipality,
        version: group.version + 1,
      });
    },
  );

  it.each(pairs.filter((pair) => !isTransition(pair)))(
    'refuses a group that is $status to $action',
    ({ action, status }) => {
      const group = groupThatIs(status);

      const attempt = () => transitions[action].decide(group);

      expect(attempt).toThrow(Refusal);
    },
  );

  it('names the state and the action in a refusal', () => {
    const refusals = pairs.map(({ action, status }) => ({
      action,
      status,
      error: errorOf(() => transitions[action].decide(groupThatIs(status))),
    }));

    const misnamed = refusals
      .filter(({ error }) => error instanceof TransitionRefused)
      .filter(
        ({ action, status, error }) =>
          String(error) !== String(new TransitionRefused(namedAs(action, status), status)),
      );

    expect(misnamed).toEqual([]);
  });

  it('refuses only for three reasons: a missing transition, an earlier decision or a missed deadline', () => {
    const refusals = pairs
      .filter((pair) => !isTransition(pair))
      .map(({ action, status }) => errorOf(() => transitions[action].decide(groupThatIs(status))));

    const other = refusals.filter(
      (error) =>
        !(
          error instanceof TransitionRefused ||
          error instanceof AlreadyDecided ||
          error instanceof ConfirmationTooLate
        ),
    );

    expect(other).toEqual([]);
  });

  it.each(['submitted', 'expired'] as const)(
    'names the action and the status when an officer decides about a group that is %s',
    (status) => {
      const attempt = () => approve(groupThatIs(status), { officerId, version: 1, now });

      expect(attempt).toThrow(TransitionRefused);
      expect(attempt).toThrow(`decide is not possible in state ${status}`);
    },
  );

  it('does not modify the group it is given', () => {
    const group = groupThatIs('pending');
    const before = structuredClone(group);

    approve(group, by(group));

    expect(group).toEqual(before);
  });
});

describe('An email address is confirmed', () => {
  it('until the deadline, and the group then has its reference and the time of confirmation', () => {
    const { group } = confirm(groupThatIs('submitted'), 'LS-7KQ4M', endOfDay(7));

    expect(group).toMatchObject({
      reference: 'LS-7KQ4M',
      confirmedAt: endOfDay(7).toISOString(),
    });
  });

  it('but not once the deadline has passed by every clock', () => {
    const group = groupThatIs('submitted');

    const attempt = () => confirm(group, 'LS-7KQ4M', endOfDay(7, tolerated));

    expect(attempt).toThrow(ConfirmationTooLate);
  });

  it('but not after the registration expired, whatever the time', () => {
    const group = groupThatIs('expired');

    const attempt = () => confirm(group, 'LS-7KQ4M', now);

    expect(attempt).toThrow(ConfirmationTooLate);
  });

  it('without expiring during the seven days', () => {
    const group = groupThatIs('submitted');

    const attempt = () => expire(group, endOfDay(7));

    expect(attempt).toThrow(TransitionRefused);
  });
});

describe('An expired registration', () => {
  it('keeps no free text, because that can name people', () => {
    const { group } = expire(groupThatIs('submitted'), later({ days: 9 }));

    expect([group.name, group.area.streets]).toEqual(['', '']);
  });
});

describe('A closed group', () => {
  it('keeps the time at which it closed', () => {
    expect(close(groupThatIs('active'), later({ days: 3 })).group.closedAt).toBe(
      later({ days: 3 }).toISOString(),
    );
  });

  it('counts as already decided when it was approved before it closed', () => {
    const group = groupThatIs('closed');

    const attempt = () => approve(group, { officerId, version: 4, now });

    expect(attempt).toThrow(AlreadyDecided);
  });
});

describe('A group that moves to another municipality', () => {
  it('belongs to it from that time on, with a new area version so that its links are remeasured', () => {
    const group = groupThatIs('active', { version: 7, areaVersion: 3 });

    const { group: moved, event } = move(group, loonOpZand, later({ days: 2 }));

    expect(moved).toEqual({
      ...group,
      municipality: loonOpZand,
      movedAt: later({ days: 2 }).toISOString(),
      version: 8,
      areaVersion: 8,
    });
    expect(event).toEqual({
      name: 'GroupMoved',
      data: { groupId: group.id, municipality: loonOpZand, version: 8, from: group.municipality },
    });
  });

  it('cannot move to where it already is', () => {
    const group = groupThatIs('active');

    expect(() => move(group, group.municipality, now)).toThrow(
      'move is not possible in state active',
    );
  });
});

describe('A changed area', () => {
  it('gets a new area version, so that its links are remeasured', () => {
    const group = groupThatIs('active', { version: 7, areaVersion: 3 });

    const changed = changeArea(group, { polygon: areas.rijen, streets: 'Stationsstraat' }).group;

    expect(changed).toMatchObject({
      version: 8,
      areaVersion: 8,
      area: { polygon: areas.rijen, streets: 'Stationsstraat' },
    });
  });
});
