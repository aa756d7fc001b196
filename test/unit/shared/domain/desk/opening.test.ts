import { expect, it } from 'vitest';
import { recentOpenings } from '../../../../../shared/domain/desk/opening.ts';
import { now } from '../../../../support/builders.ts';

const openedBefore = (seconds: number, officerId = 'colleague') => ({
  officerId,
  officerTitle: 'Wijkagent Dongen',
  at: new Date(now.getTime() - seconds * 1000),
});

it('A colleague has a registration open for a quarter of an hour, and no longer', () => {
  const openings = [899, 900, 901].map((seconds) => openedBefore(seconds));

  expect(recentOpenings(openings, 'me', now)).toEqual([openedBefore(899)]);
});

it('Who has a registration open are the colleagues, the newest first', () => {
  const openings = [openedBefore(60), openedBefore(1, 'me'), openedBefore(2)];

  expect(recentOpenings(openings, 'me', now)).toEqual([openedBefore(2), openedBefore(60)]);
});
