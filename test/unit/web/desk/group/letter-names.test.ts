import { expect, it } from 'vitest';
import { catalogue } from '../../../../../events/catalogue.ts';
import { letters } from '../../../../../functions/mail/send-mail/letters/index.ts';
import { letterNames } from '../../../../../web/texts/desk-group.ts';

it('Every letter that an event of a group can lead to has a name on the desk, and no other letter', () => {
  const ofGroups = new Set<string>(
    catalogue.filter(({ storedIn }) => storedIn === 'group').map(({ name }) => name),
  );
  const expected = Object.entries(letters)
    .filter(([, { on }]) => Object.keys(on).some((name) => ofGroups.has(name)))
    .map(([name]) => name);

  expect(Object.keys(letterNames).toSorted()).toEqual(expected.toSorted());
});
