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
    ['\u202A06 12345678\u202C', '+31612345678'],
    ['\uFEFF06\u00AD-1234\u200B5678', '+31612345678'],
    ['0162 312 345', '+31162312345'],
    ['085 123 45 67', '+31851234567'],
    ['0475 12 34 56', '+31475123456'],
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

describe('The number of a service', () => {
  it.each(['0900 8844', '0800 1234', '0906 1234', '0800-0113', '14 0416', '140416'])(
    'such as %s is not that of a coordinator',
    (entered) => {
      const { error } = phone.safeParse(entered);

      expect(error?.issues.map(({ message }) => message)).toEqual([
        'Dit is het nummer van een dienst. Vul het nummer in waarop de coördinator zelf te bellen is.',
      ]);
    },
  );

  it.each(['112', '144', '116 111', '1800'])('such as %s is refused', (entered) => {
    expect(phone.safeParse(entered).success).toBe(false);
  });
});

describe('A Belgian number that was entered without a country code', () => {
  it.each([
    ['014 57 81 23', '+32 14 57 81 23'],
    ['03 808 12 34', '+32 3 808 12 34'],
  ])('%s is shown with one', (entered, meant) => {
    const { error } = phone.safeParse(entered);

    expect(error?.issues.map(({ message }) => message)).toEqual([
      `Is dit een Belgisch nummer? Vul het dan zo in: ${meant}.`,
    ]);
  });
});

describe('An e-mail address', () => {
  it.each([
    ['naam@adres.example', 'naam@adres.example'],
    ['Voor.Achter+buurt@Sub.Adres.EXAMPLE', 'Voor.Achter+buurt@sub.adres.example'],
    [' naam@adres.example ', 'naam@adres.example'],
    ['naam@\u200Badres.example\u200B', 'naam@adres.example'],
    ["hart'@adres.example", "hart'@adres.example"],
    ['piet&marie@adres.example', 'piet&marie@adres.example'],
    ['naam@Café.example', 'naam@xn--caf-dma.example'],
    [`naam@${'a'.repeat(63)}.example`, `naam@${'a'.repeat(63)}.example`],
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
    'naam.@adres.example',
    `naam@${'a'.repeat(64)}.example`,
    'naam@-adres.example',
    'naam@adres-.example',
    'naam@adres.example-',
    `${'n'.repeat(65)}@adres.example`,
    'naam@127.0.0.1',
    'naam@café/x.example',
    'näam@adres.example',
    '"a b"@adres.example',
  ])('entered as %s is refused', (entered) => {
    expect(email.safeParse(entered).success).toBe(false);
  });
});
