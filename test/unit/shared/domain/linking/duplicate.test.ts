import { describe, expect, it } from 'vitest';
import {
  duplicateSigns,
  isLikelyDuplicate,
} from '../../../../../shared/domain/linking/duplicate.ts';

it.each([
  [0, false],
  [0.499_999, false],
  [0.5, true],
  [1, true],
])('Groups that share %f of the smaller area are a likely duplicate: %s', (overlap, likely) => {
  expect(isLikelyDuplicate({ distance: 0, relation: 'overlaps', overlap })).toBe(likely);
});

describe('Groups with different areas', () => {
  const own = { email: 'eerste@post.example', phone: '+31612345678' };

  it.each([
    [
      'the mailbox, whatever its spelling',
      { email: own.email.toUpperCase(), phone: '+31687654321' },
      ['mailbox'],
    ],
    ['the phone number', { ...own, email: 'tweede@post.example' }, ['phone']],
    ['neither', { email: 'tweede@post.example', phone: '+31687654321' }, []],
  ])('whose coordinators share %s have the signs of that', (_what, other, signs) => {
    expect(duplicateSigns({ overlap: 0 }, [own], [other])).toEqual(signs);
  });
});
