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

  it.each([
    'v.an.dijk@gmail.com',
    'vandijk@gmail.com',
    'VanDijk+buurt@GMAIL.com',
    'van.dijk+a@googlemail.com',
  ])('%s is the same at Gmail, which ignores dots and has two names', (email) => {
    expect(mailboxOf(email)).toBe('vandijk@gmail.com');
  });

  it.each(['outlook.com', 'hotmail.com', 'live.nl', 'outlook.nl'])(
    'at %s is the same with a label, but not with a dot',
    (domain) => {
      expect(mailboxOf(`Van.Dijk+buurt@${domain}`)).toBe(`van.dijk@${domain}`);
      expect(mailboxOf(`van.dijk@${domain}`)).not.toBe(mailboxOf(`vandijk@${domain}`));
    },
  );

  it('differs for other people', () => {
    const people = ['a@post.example', 'b@post.example', 'a@elders.example', '+a@post.example'];

    expect(new Set(people.map(mailboxOf)).size).toBe(people.length);
  });
});
