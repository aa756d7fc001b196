import { describe, expect, it } from 'vitest';
import {
  beginRelink,
  beginTelling,
  finishRelink,
  advanceLinking,
  advanceTelling,
} from '../../../../../shared/domain/linking/relink-job.ts';
import { eventId, later, now } from '../../../../support/builders.ts';

const begun = {
  id: eventId(1),
  linkDistance: 300,
  phase: 'linking',
  next: 0,
  groups: 0,
  startedAt: now.toISOString(),
} as const;

describe('A relinking job', () => {
  it('begins at the first cell, with the current link distance', () => {
    expect(beginRelink(eventId(1), 300, now)).toEqual(begun);
  });

  it('continues after its last cell, and counts the groups it visits', () => {
    const once = advanceLinking(begun, 4, 3);

    expect(once).toEqual({ ...begun, next: 4, groups: 3 });
    expect(advanceLinking(once, 5, 2)).toEqual({ ...begun, next: 5, groups: 5 });
  });

  it('notifies from the first group on after the last cell, and continues after the last one notified', () => {
    const telling = beginTelling(advanceLinking(begun, 4, 3));

    expect(telling).toEqual({ ...begun, phase: 'telling', next: 0, groups: 3 });
    expect(advanceTelling(telling, 2)).toEqual({ ...telling, next: 2 });
  });

  it('records when it finished, with nothing left to continue from', () => {
    const telling = advanceTelling(beginTelling(begun), 2);

    expect(finishRelink(telling, later({ hours: 1 }))).toEqual({
      ...begun,
      phase: 'finished',
      next: 0,
      finishedAt: later({ hours: 1 }).toISOString(),
    });
  });
});
