import { describe, expect, it } from 'vitest';
import { mailboxOf } from '../../../../../shared/domain/platform/mailbox.ts';

describe('The mailbox of an address', () => {
  it.each([
    'Iemand@Post.example',
    'iemand@post.example',
    'iemand+label@post.example',
    'IEMAND+a+b@post.example',
  ])('%s is the same, whatever the case or the label', (email) => {
    expect(mailboxOf(email)).toBe('iemand@post.example');
  });

  // These domains are real, because only their mail services have the rules that are tested. Nobody has the addresses at
  // Gmail, which allows no hyphen.
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

  it('differs for other people', () => {
    const people = ['a@post.example', 'b@post.example', 'a@elders.example', '+a@post.example'];

    expect(new Set(people.map(mailboxOf)).size).toBe(people.length);
  });
});
