import { describe, expect, it } from 'vitest';
import {
  caps,
  capsWithWork,
  counting,
  lastEnd,
  nextStep,
  periodOf,
  type CapName,
} from '../../../../../shared/domain/platform/caps.ts';
import { now } from '../../../../support/builders.ts';

const names = Object.keys(caps) as CapName[];

describe('The caps', () => {
  it('are those that decision 18 promises', () => {
    expect(caps).toEqual({
      mailbox: { most: 3, hours: 24 },
      sender: { most: 20, hours: 1, withWork: { step: 20, most: 200 } },
      all: { most: 5000, hours: 24, withWork: { step: 5000, most: 50_000 } },
      confirmer: { most: 5, hours: 24 },
      invited: { most: 3, hours: 24 },
      group: { most: 20, hours: 24 },
      municipality: { most: 100, hours: 24 },
      'new-link': { most: 3, hours: 24, withWork: { step: 3, most: 12 } },
      'person-search': { most: 30, hours: 24 },
    });
  });

  it.each(names)(
    '%s: a period ends within its length, and the next one starts at its end',
    (cap) => {
      const { number, endsAt } = periodOf(cap, now);
      const justBefore = new Date(endsAt.getTime() - 1);

      expect(endsAt.getTime() - now.getTime()).toBeGreaterThan(0);
      expect(endsAt.getTime() - now.getTime()).toBeLessThanOrEqual(caps[cap].hours * 3_600_000);
      expect(periodOf(cap, justBefore).number).toBe(number);
      expect(periodOf(cap, endsAt).number).toBe(number + 1);
    },
  );

  it('end together when the last of them ends, because until then one of them still refuses', () => {
    const reached = [counting('sender', 'a'), counting('mailbox', 'b')];
    const ends = reached.map(({ cap }) => periodOf(cap, now).endsAt.getTime());

    expect(ends[0]).not.toBe(ends[1]);
    expect(lastEnd(reached, now).getTime()).toBe(Math.max(...ends));
    expect(lastEnd(reached.toReversed(), now).getTime()).toBe(Math.max(...ends));
  });

  it('never count what nobody confirmed against a group or a municipality', () => {
    expect(nextStep(counting('group', 'a'))).toBeUndefined();
    expect(nextStep(counting('municipality', 'a'))).toBeUndefined();
  });
});

describe('Proofs of work', () => {
  it('allow a sender twenty requests more each time, and take more work each time, up to two hundred an hour', () => {
    const steps = [];
    for (let upTo: number = caps.sender.most; ;) {
      const step = nextStep(counting('sender', 'a', upTo));
      if (!step) break;
      steps.push(step);
      upTo = step.upTo;
    }

    expect(steps.map((step) => step.upTo)).toEqual([40, 60, 80, 100, 120, 140, 160, 180, 200]);
    expect(steps.map(({ work }) => work)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('allow three new links more each time, up to twelve a day', () => {
    const steps = [3, 6, 9, 12].map((upTo) => nextStep(counting('new-link', 'a', upTo)));

    expect(steps).toEqual([
      { upTo: 6, work: 1 },
      { upTo: 9, work: 2 },
      { upTo: 12, work: 3 },
      undefined,
    ]);
  });

  it('help with exactly the caps that have a second maximum', () => {
    const withSecond = names.filter((name) => 'withWork' in caps[name]);

    expect([...capsWithWork].toSorted()).toEqual(withSecond.toSorted());
  });

  it.each(['mailbox', 'confirmer'] as const)('do not help with the cap %s', (cap) => {
    expect(nextStep(counting(cap, 'a'))).toBeUndefined();
  });
});
