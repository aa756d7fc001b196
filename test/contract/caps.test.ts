import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capsPage } from '../../docs/generate/caps-page.ts';
import { describeInterface } from '../../shared/interface/describe.ts';
import { regionById } from '../../shared/regions/index.ts';
import { allRoutes } from '../../shared/routes/all-routes.ts';
import { routeKey, type Route } from '../../shared/routes/route.ts';

const capped = allRoutes.filter(({ mailCaps }) => mailCaps);
const mayDo = ({ needs }: Route, partition: 'cap' | 'firstLetter', action: string): boolean =>
  (needs.table?.[partition] ?? []).some((each) => each === action);

describe('The caps on mail', () => {
  it('are on every route with which people make us send mail, and on no other', () => {
    expect(capped.map(routeKey).toSorted()).toEqual([
      'POST /v1/groups/{reference}/coordinators/invitations',
      'POST /v1/groups/{reference}/join-requests',
      'POST /v1/join-requests/{id}/confirmation',
      'POST /v1/link-requests',
      'POST /v1/registrations',
      'POST /v1/registrations-on-behalf',
      'POST /v1/registrations/{id}/answer',
      'POST /v1/registrations/{id}/confirmation',
      'POST /v1/starter-kits',
      'POST /v1/starter-kits/{id}/confirmation',
    ]);
    const counting = allRoutes.filter((route) => mayDo(route, 'cap', 'UpdateItem'));
    // The cap on this route is on searches for a person, not on mail.
    expect(counting.map(routeKey)).toContain('POST /v1/desk/person-searches');
    expect(counting.filter(({ id }) => id !== 'findPerson')).toEqual(capped);
  });

  it('of what nobody has confirmed never include a group or a municipality', () => {
    const unconfirmed = allRoutes.filter((route) => mayDo(route, 'firstLetter', 'PutItem'));

    expect(unconfirmed).toHaveLength(4);
    for (const { mailCaps } of unconfirmed) expect(mailCaps).toEqual(['mailbox', 'sender', 'all']);
  });

  it('are in the API description, with their numbers', () => {
    const { paths } = describeInterface(regionById('langstraat'), 'https://buurtkring.example');
    const register = JSON.stringify((paths as Record<string, unknown>)['/v1/registrations']);

    for (const words of [
      'hoogstens 3 per 24 uur: eerste mails naar een e-mailadres',
      'hoogstens 20 per uur: verzoeken van een verbinding; met een rekensom tot 200',
      'proof-of-work',
      'work-needed',
    ])
      expect(register).toContain(words);
  });

  it('match docs/caps.md (run `npm run generate` after a change)', () => {
    expect(readFileSync('docs/caps.md', 'utf8')).toBe(capsPage());
  });
});
