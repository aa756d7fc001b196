import { describe, expect, it } from 'vitest';
import { describePerson } from '../../../../operate/persons/describe-person.ts';
import type { Person } from '../../../../operate/persons/find-person.ts';
import { mentions } from '../../../../operate/persons/traces.ts';
import { officerKey } from '../../../../shared/store/keys.ts';
import { keyOf } from '../../../../operate/regions/all-items.ts';
import { later, now } from '../../../support/builders.ts';
import { PasskeysInMemory } from '../../../support/passkeys-in-memory.ts';

/** An officer in Langstraat, with everything in the table that refers to that officer. */
function personOf(desk: PasskeysInMemory, id: string): Person {
  const key = keyOf(officerKey('langstraat', id));
  const items = desk.memory.all();
  const item = items.find((each) => keyOf(each) === key);
  if (!item) throw new Error('there is no officer with this id');
  const traces = items.filter((each) => keyOf(each) !== key && mentions(each, [id]));
  return { roles: [{ kind: 'officer', regionId: 'langstraat', id, item }], traces };
}

describe('What an operator sees of an officer', () => {
  it('includes each passkey with its name and when it was created and last used, but no key', async () => {
    const desk = new PasskeysInMemory();
    const { id } = await desk.admitted();
    desk.at = later({ seconds: 60 });
    await desk.signIn();
    const { list } = await desk.needs().passkeys.ofOfficer(id);

    const lines = describePerson(personOf(desk, id));

    const used = desk.at.toISOString();
    expect(lines).toContain('  1 passkeys:');
    expect(lines).toContain(
      `    Firefox op Windows, created ${now.toISOString()}, last used ${used}`,
    );
    expect(list).toHaveLength(1);
    for (const { publicKey, credentialId } of list) {
      expect(lines.join('\n')).not.toContain(publicKey);
      expect(lines.join('\n')).not.toContain(credentialId);
    }
  });

  it('includes each session with its browser and when it started and was last used', async () => {
    const desk = new PasskeysInMemory();
    const { id } = await desk.admitted();
    const started = now.toISOString();

    const lines = describePerson(personOf(desk, id));

    expect(lines).toContain('  1 sessions:');
    expect(lines).toContain(`    Firefox op Windows, started ${started}, last used ${started}`);
    expect(lines).toContain(`    Firefox op Windows, created ${started}, last used never`);
  });
});
