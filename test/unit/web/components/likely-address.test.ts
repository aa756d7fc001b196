import { describe, expect, it } from 'vitest';
import { likelyAddress } from '../../../../web/components/likely-address.ts';

describe('The address that somebody probably meant', () => {
  it.each([
    ['naam@gmial.com', 'naam@gmail.com'],
    ['Naam@gmail.con', 'Naam@gmail.com'],
    ['naam@gmail.co', 'naam@gmail.com'],
    ['naam@gmail.nl', 'naam@gmail.com'],
    ['naam@gmaill.com', 'naam@gmail.com'],
    ['naam@hotmal.com', 'naam@hotmail.com'],
    ['naam@hotmail.n', 'naam@hotmail.nl'],
    ['naam@zigo.nl', 'naam@ziggo.nl'],
    [' naam@Outlok.com ', 'naam@outlook.com'],
  ])('for %j is %s', (typed, meant) => {
    expect(likelyAddress(typed)).toBe(meant);
  });

  it.each([
    'naam@gmail.com',
    'naam@GMAIL.com',
    'naam@ymail.com',
    'naam@mail.com',
    'naam@adres.example',
    'naam@',
    'naam',
    '',
  ])('is not asked about for %j', (typed) => {
    expect(likelyAddress(typed)).toBeUndefined();
  });
});
