import { describe, expect, it } from 'vitest';
import { email } from '../../../../shared/requests/email-field.ts';
import { phone } from '../../../../shared/requests/phone-field.ts';

describe('A telephone number', () => {
  it.each([
    ['0612345678', '+31612345678'],
    ['06 12345678', '+31612345678'],
    ['06-12 34 56 78', '+31612345678'],
    ['(06) 12.34.56.78', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['+31 (0)6 12345678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    ['0162 312 345', '+31162312345'],
    ['+32 470 12 34 56', '+32470123456'],
    ['+49 1512 3456789', '+4915123456789'],
  ])('entered as %s is stored as %s', (entered, stored) => {
    expect(phone.parse(entered)).toBe(stored);
  });

  it.each([
    '06 1234567',
    '06 123456789',
    '12',
    '+31',
    'geen',
    '++31612345678',
    '06 12345678 toestel 9',
    'bel 06 12345678',
    '06 12345678; 06 87654321',
    '+999 123456789',
  ])('entered as %s is refused with an example', (entered) => {
    const { error } = phone.safeParse(entered);

    expect(error?.issues.map(({ message }) => message)).toEqual([
      'Vul een geldig telefoonnummer in, zoals: 06 12345678.',
    ]);
  });
});

describe('An e-mail address', () => {
  it.each([
    ['naam@adres.example', 'naam@adres.example'],
    ['Voor.Achter+buurt@Sub.Adres.EXAMPLE', 'Voor.Achter+buurt@sub.adres.example'],
    [' naam@adres.example ', 'naam@adres.example'],
  ])('entered as %j is stored as %s', (entered, stored) => {
    expect(email.parse(entered)).toBe(stored);
  });

  it.each([
    'naam',
    'naam@',
    '@adres.example',
    'naam@adres',
    'na am@adres.example',
    'naam@@adres.example',
    'naam@adres..example',
    '.naam@adres.example',
    '"a b"@adres.example',
  ])('entered as %s is refused', (entered) => {
    expect(email.safeParse(entered).success).toBe(false);
  });
});
