import { describe, expect, it } from 'vitest';
import { mailboxOf, mailServices } from '../../../../../shared/domain/platform/mailbox.ts';

describe('The mailbox of an address', () => {
  it.each([
    'Iemand@Post.example',
    'iemand@post.example',
    'iemand+label@post.example',
    'IEMAND+a+b@post.example',
  ])('%s is the same, whatever the case or the label', (email) => {
    expect(mailboxOf(email)).toBe('iemand@post.example');
  });

  // These domains are real, because only their mail services have the rules that are tested. Nobody can have the Gmail
  // addresses, because Gmail does not allow hyphens.
  it.each([
    'g.een-echt.adres@gmail.com',
    'geen-echtadres@gmail.com',
    'Geen-EchtAdres+buurt@GMAIL.com',
    'geen-echt.adres+a@googlemail.com',
  ])('%s is the same at Gmail, which ignores dots and has two names', (email) => {
    expect(mailboxOf(email)).toBe('geen-echtadres@gmail.com');
  });

  it.each(['outlook.com', 'hotmail.com', 'live.nl', 'outlook.nl'])(
    'at %s is the same with a label, but not with a dot',
    (domain) => {
      expect(mailboxOf(`Geen.EchtAdres+buurt@${domain}`)).toBe(`geen.echtadres@${domain}`);
      expect(mailboxOf(`geen.echtadres@${domain}`)).not.toBe(mailboxOf(`geenechtadres@${domain}`));
    },
  );

  it.each([
    ['iCloud', ['geen.adres@icloud.com', 'Geen.Adres+buurt@me.com', 'geen.adres@mac.com']],
    ['Proton', ['geen.adres@proton.me', 'GeenAdres@proton.me', 'g-e-e-n_adres+buurt@proton.me']],
    [
      'Fastmail',
      ['geenadres@fastmail.com', 'buurt@GeenAdres.fastmail.com', 'x+y@geenadres.fastmail.com'],
    ],
    ['Fastmail, under its other name', ['geenadres@fastmail.fm', 'buurt@geenadres.fastmail.fm']],
  ])('is the same for every spelling that reaches it at %s', (_service, spellings) => {
    expect(new Set(spellings.map(mailboxOf)).size).toBe(1);
  });

  it('has a documented reason for every service with spellings of its own', () => {
    for (const { source } of mailServices) expect(source).toMatch(/^https:\/\//);
  });

  it.each([
    ['a dot at iCloud', 'geen.adres@icloud.com', 'geenadres@icloud.com'],
    ['a hyphen at Gmail', 'geen-echt-adres@gmail.com', 'geen-echtadres@gmail.com'],
    ['a dot at Fastmail', 'geen.adres@fastmail.com', 'geenadres@fastmail.com'],
    ['a hyphen at Yahoo', 'geenadres-buurt@yahoo.com', 'geenadres@yahoo.com'],
    ['another hyphen at Yahoo', 'geenadres-een@yahoo.com', 'geenadres-twee@yahoo.com'],
    ['another domain of Proton', 'geenadres@proton.me', 'geenadres@pm.me'],
    ['another account at Fastmail', 'a@geenadres.fastmail.com', 'a@anderadres.fastmail.com'],
    [
      'a domain that only ends like Fastmail',
      'a@geenadres.nietfastmail.com',
      'b@geenadres.nietfastmail.com',
    ],
    [
      'a domain that only begins like Gmail',
      'v.d@gmail.com.post.example',
      'vd@gmail.com.post.example',
    ],
    ['nothing but ignored characters', '-_@proton.me', '.@proton.me'],
  ])('differs by %s, because that may be somebody else', (_what, one, another) => {
    expect(mailboxOf(one)).not.toBe(mailboxOf(another));
  });

  it('differs for other people', () => {
    const people = ['a@post.example', 'b@post.example', 'a@elders.example', '+a@post.example'];

    expect(new Set(people.map(mailboxOf)).size).toBe(people.length);
  });
});
