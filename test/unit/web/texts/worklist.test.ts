import { expect, it } from 'vitest';
import { worklistTexts as texts } from '../../../../web/texts/worklist.ts';

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
  [2, 'Wacht al 2 dagen op een beslissing.', 'Over 2 dagen volgt een herinnering.'],
])('The worklist counts %i days as people do', (days, age, term) => {
  expect(texts.age('overdue', { ...work, days })).toBe(age);
  expect(texts.term({ what: 'reminder', at: work.since, inDays: days })).toBe(term);
});

it('Work of which nothing is known but that it is there, says so', () => {
  expect(texts.age('unreachable', work)).toBe('Krijgt al langer geen mail.');
});

it('An overdue registration says what it waits for', () => {
  expect(texts.age('overdue', { ...work, waitsFor: 'answer', days: 5 })).toBe(
    'Wacht al 5 dagen op een antwoord van de coördinator.',
  );
});

it('A starter has a last day for contact', () => {
  expect(texts.term({ what: 'removal', at: '2027-02-27T22:59:59.999Z', inDays: 9 })).toBe(
    'Neem uiterlijk 27 februari 2027 contact op. Daarna verwijderen wij de gegevens.',
  );
});
