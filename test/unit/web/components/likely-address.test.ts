import { describe, expect, it } from 'vitest';
import { likelyAddress, likelyDomain } from '../../../../web/components/likely-address.ts';

const meantBy = (domain: string) => (domain === 'adrse.example' ? 'adres.example' : undefined);

describe('The domain that somebody probably meant', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.nl', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['hotmal.com', 'hotmail.com'],
    ['hotmail.n', 'hotmail.nl'],
    ['zigo.nl', 'ziggo.nl'],
    ['outlok.com', 'outlook.com'],
  ])('for %s is %s', (typed, meant) => {
    expect(likelyDomain(typed)).toBe(meant);
  });

  it.each(['gmail.com', 'ymail.com', 'mail.com', 'adres.example'])(
    'is not asked about for %s',
    (domain) => {
      expect(likelyDomain(domain)).toBeUndefined();
    },
  );
});

describe('The address that somebody probably meant', () => {
  it.each(['Naam@adrse.example', ' Naam@Adrse.example '])(
    'for %j keeps what stands before the @',
    (typed) => {
      expect(likelyAddress(typed, meantBy)).toBe('Naam@adres.example');
    },
  );

  it.each(['naam@adres.example', 'naam@', 'naam', ''])('is not asked about for %j', (typed) => {
    expect(likelyAddress(typed, meantBy)).toBeUndefined();
  });
});
