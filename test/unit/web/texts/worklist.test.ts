import { expect, it } from 'vitest';
import { worklistTexts } from '../../../../web/texts/worklist.ts';

const { registration, paused } = worklistTexts;
const work = {
  id: '01kam9t2c6h3p8w5n0r7x4j1zw',
  name: 'Vaart',
  municipality: { code: 'GM0766', name: 'Dongen' },
  waitsFor: 'decision',
  since: '2026-11-21T20:00:00.000Z',
} as const;

it.each([
  [0, 'Wacht sinds vandaag op een beslissing.', 'Vandaag volgt een herinnering.'],
  [1, 'Wacht sinds gisteren op een beslissing.', 'Morgen volgt een herinnering.'],
  [2, 'Wacht 2 dagen op een beslissing.', 'Over 2 dagen volgt een herinnering.'],
])('The worklist counts %i days as people do', (days, waits, next) => {
  const inDays = { what: 'reminder', at: work.since, inDays: days } as const;

  expect(registration.waits({ ...work, days, next: inDays })).toBe(waits);
  expect(registration.next({ ...work, days, next: inDays })).toBe(next);
});

it.each([
  [0, 'Gepauzeerd sinds vandaag.'],
  [1, 'Gepauzeerd sinds gisteren.'],
  [2, 'Al 2 dagen gepauzeerd.'],
])('A group that was paused %i days ago says so as people do', (days, text) => {
  expect(paused.since({ ...work, days })).toBe(text);
});
