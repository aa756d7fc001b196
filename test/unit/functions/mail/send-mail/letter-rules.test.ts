import { describe, expect, it } from 'vitest';
import { letterRulesFor } from '../../../../../functions/mail/send-mail/letter-rules.ts';

describe('The letters that an event triggers', () => {
  it.each([
    ['RegistrationConfirmed', ['registration-received', 'approval-request']],
    ['JoiningChanged', ['changed-by-officer', 'joining-closed', 'joining-paused']],
  ] as const)('for %s end with the one to the officers', (event, letters) => {
    expect(letterRulesFor(event).map(({ letter }) => letter)).toEqual(letters);
  });

  it('are none if no letter declares the event', () => {
    expect(letterRulesFor('GroupApproved')).toEqual([]);
  });
});
