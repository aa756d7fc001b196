import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '../../../../../functions/groups/add-note/add-note.ts';
import { removeNote } from '../../../../../functions/groups/remove-note/remove-note.ts';
import { OutOfScope } from '../../../../../shared/domain/desk/officer-session.ts';
import { IdempotencyKeyReused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { close } from '../../../../../shared/domain/groups/group-life.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { NoteNotFound, TooManyNotes, mostNotes } from '../../../../../shared/domain/groups/note.ts';
import { takeDueStep } from '../../../../../shared/domain/groups/retention.ts';
import { newId } from '../../../../../shared/runtime/identifiers.ts';
import { dynamoNotes } from '../../../../../shared/store/groups/dynamo-notes.ts';
import { sortKeys } from '../../../../../shared/store/keys.ts';
import { later, now } from '../../../../support/builders.ts';
import { registryInMemory } from '../../../../support/registry-in-memory.ts';
import { officerOfWaalwijk, officerWith } from '../../../../support/signed-in-officer.ts';

const officer = officerWith();
const text = 'Gebeld: de groep vergadert elke eerste maandag.';

let registry: ReturnType<typeof registryInMemory>;
let reference: string;
let groupId: string;
beforeEach(async () => {
  registry = registryInMemory();
  const [group] = await registry.activate(0);
  reference = group?.reference ?? '';
  groupId = group?.id ?? '';
});

const needs = () => ({
  groups: registry.groups,
  notes: dynamoNotes(registry.table, { newId, clock: () => now }),
  newId,
  clock: () => now,
});
const add = async (number: number, written = text, by = officer) =>
  addNote(needs(), by, reference, {
    body: { text: written },
    request: { key: `key-note-${number}`, body: written },
  });
const notes = async () => (await needs().notes.of(groupId)).notes;
const stored = () => registry.all().filter(({ SK }) => SK === sortKeys.notes);
const by = { officerId: officer.id, officerTitle: officer.title, at: now.toISOString() };

describe('A desk note', () => {
  it('is stored with its author and the time, once per idempotency key', async () => {
    const { id } = await add(1);

    expect(await add(1)).toEqual({ id });
    expect(await notes()).toEqual([{ id, by, text }]);
    await expect(add(1, 'Iets anders.')).rejects.toThrow(IdempotencyKeyReused);
  });

  it('is kept when a colleague writes one at the same moment', async () => {
    await Promise.all([add(1), add(2), add(3)]);

    expect(await notes()).toHaveLength(3);
  });

  it('can be neither added nor removed by officers of other municipalities', async () => {
    const { id } = await add(1);

    await expect(add(2, text, officerOfWaalwijk)).rejects.toThrow(OutOfScope);
    await expect(removeNote(needs(), officerOfWaalwijk, reference, id)).rejects.toThrow(OutOfScope);
    await expect(
      addNote(needs(), officer, 'LS-00000', {
        body: { text },
        request: { key: 'key-note-9', body: text },
      }),
    ).rejects.toThrow(GroupNotFound);
    expect(await notes()).toHaveLength(1);
  });

  it('loses its text when somebody removes it, but still says who wrote it and who removed it', async () => {
    const { id } = await add(1);
    const colleague = officerWith({ id: 'other', title: 'Medewerker OOV gemeente Dongen' });
    await removeNote(needs(), colleague, reference, id);
    await removeNote(needs(), officer, reference, id);

    expect(await notes()).toEqual([
      { id, by, removed: { ...by, officerId: 'other', officerTitle: colleague.title } },
    ]);
    expect(JSON.stringify(stored())).not.toContain('Gebeld');
    await expect(removeNote(needs(), officer, reference, newId())).rejects.toThrow(NoteNotFound);
  });

  it('is refused when the group has the largest number of notes, until one is removed', async () => {
    const ids: string[] = [];
    for (let number = 1; number <= mostNotes; number += 1) ids.push((await add(number)).id);
    await expect(add(100)).rejects.toThrow(TooManyNotes);

    for (const id of ids) await removeNote(needs(), officer, reference, id);
    for (let number = 101; number <= 100 + mostNotes; number += 1) await add(number);
    // Only the latest of the removed notes are kept.
    for (const { id, removed } of await notes())
      if (!removed) await removeNote(needs(), officer, reference, id);
    await add(200);
    expect(await notes()).toHaveLength(mostNotes + 1);
  });

  it('is removed with the other texts about the group, and refused from then on', async () => {
    await add(1);
    const active = await registry.groups.find(groupId);
    if (!active) throw new Error('no group');
    const closed = close(active, now);
    await registry.groups.save(active, closed);
    expect(await notes()).toHaveLength(1);

    const forgotten = takeDueStep(closed.group, later({ days: 40 }));
    await registry.groups.saveAndForget(closed.group, forgotten);

    expect(stored()).toEqual([]);
    await expect(add(2)).rejects.toThrow(TransitionRefused);
    await expect(removeNote(needs(), officer, reference, newId())).rejects.toThrow(
      TransitionRefused,
    );
  });
});
