import { describe, expect, it } from 'vitest';
import {
  beginRelink,
  beginTelling,
  finishRelink,
  linkedUntil,
  toldUntil,
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
  it('begins at the first cell, with the distance of that moment', () => {
    expect(beginRelink(eventId(1), 300, now)).toEqual(begun);
  });

  it('goes on after the last cell it did, and counts the groups it saw', () => {
    const once = linkedUntil(begun, 4, 3);

    expect(once).toEqual({ ...begun, next: 4, groups: 3 });
    expect(linkedUntil(once, 5, 2)).toEqual({ ...begun, next: 5, groups: 5 });
  });

  it('tells from the first group on after the last cell, and goes on after the last one it told', () => {
    const telling = beginTelling(linkedUntil(begun, 4, 3));

    expect(telling).toEqual({ ...begun, phase: 'telling', next: 0, groups: 3 });
    expect(toldUntil(telling, 2)).toEqual({ ...telling, next: 2 });
  });

  it('is finished at a moment, with nothing to go on from', () => {
    const telling = toldUntil(beginTelling(begun), 2);

    expect(finishRelink(telling, later({ hours: 1 }))).toEqual({
      ...begun,
      phase: 'finished',
      next: 0,
      finishedAt: later({ hours: 1 }).toISOString(),
    });
  });
});
