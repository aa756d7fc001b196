import { describe, expect, it } from 'vitest';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  changeOfficerBody,
  inviteOfficerBody,
} from '../../../../../shared/requests/desk/manage-officers.ts';
import { fieldProblems } from '../../../../../shared/requests/field-problems.ts';

const good = {
  email: 'Nieuw@POLITIE.example',
  name: ' Wijkagent Nieuw ',
  title: 'Wijkagent Dongen',
  organisation: 'police',
  municipalities: ['GM0867', 'GM0766', 'GM0766'],
  roles: ['police-officer'],
  signIn: 'organisation',
};
const invitation = inviteOfficerBody(langstraat);

describe('What a manager fills in about an officer', () => {
  it('is trimmed and put in order', () => {
    expect(invitation.parse(good)).toEqual({
      ...good,
      email: 'Nieuw@politie.example',
      name: 'Wijkagent Nieuw',
      municipalities: ['GM0766', 'GM0867'],
    });
  });

  it('may leave out the municipalities only for a manager, whose role holds in the whole region', () => {
    const manager = { ...good, roles: ['desk-manager'], municipalities: [] };

    expect(invitation.safeParse(manager).success).toBe(true);
  });

  it.each([
    ['email', { email: 'geen adres' }, /e-mailadres/],
    ['name', { name: ' ' }, /Vul de naam in/],
    ['name', { name: 'x'.repeat(81) }, /De naam mag hoogstens 80/],
    ['title', { title: 'een\nregel' }, /De functie mag alleen gewone tekens/],
    ['organisation', { organisation: 'brandweer' }, /Kies politie of gemeente/],
    ['municipalities.0', { municipalities: ['GM0376'] }, /Dongen, Gilze en Rijen/],
    ['municipalities', { municipalities: [] }, /minstens één gemeente/],
    ['roles', { roles: [] }, /minstens één rol/],
    ['roles.0', { roles: ['burgemeester'] }, /Kies een rol uit de lijst/],
    ['roles', { roles: ['municipal-officer'] }, /Kies rollen van de politie/],
    ['roles', { organisation: 'municipality' }, /Kies rollen van de gemeente/],
    ['signIn', { signIn: 'sms' }, /Kies hoe deze persoon inlogt/],
    ['admin', { admin: true }, /kennen wij niet/],
  ])('is refused with a message about the field %s', (field, change, message) => {
    const { error } = invitation.safeParse({ ...good, ...change });

    expect(error && fieldProblems(error)).toEqual([
      { field, message: expect.stringMatching(message) },
    ]);
  });

  it('says which version was changed', () => {
    const { email: _email, signIn: _signIn, ...fields } = good;

    expect(changeOfficerBody(langstraat).safeParse(fields).success).toBe(false);
    expect(changeOfficerBody(langstraat).safeParse({ ...fields, version: 3 }).success).toBe(true);
  });
});
