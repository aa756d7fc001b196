import { describe, expect, it } from 'vitest';
import { changesNothing, deskChanges } from '../../../../../shared/domain/desk/desk-changes.ts';
import { exampleDesk } from '../../../../../shared/regions/index.ts';

const desk = exampleDesk('bel');
const [first, ...others] = desk.mailboxes;
if (!first) throw new Error('the example desk has no mailboxes');

describe('The changes between two desks', () => {
  it('are everything when there was no desk', () => {
    const changes = deskChanges(undefined, desk);

    expect(changes.mailboxes.added.map(({ id }) => id)).toEqual(desk.mailboxes.map(({ id }) => id));
    expect(changes.circles.added).toEqual(['GM0376', 'GM0317', 'GM0417']);
    expect(changesNothing(changes)).toBe(false);
  });

  it('are nothing when only the order differs', () => {
    const reordered = {
      mailboxes: desk.mailboxes.toReversed().map(({ municipalities, ...mailbox }) => ({
        municipalities: municipalities.toReversed(),
        ...mailbox,
      })),
      circles: desk.circles.toReversed(),
    };

    expect(changesNothing(deskChanges(desk, reordered))).toBe(true);
  });

  it('name who was added, removed and changed, without mailboxes and invite links', () => {
    const [circle, ...circles] = desk.circles;
    const after = {
      mailboxes: [
        { ...first, id: 'wijkagent-nieuw', email: 'nieuw@politie.example' },
        ...others.map((mailbox) =>
          mailbox.id === 'oov-bel' ? { ...mailbox, email: 'ander@bel.example' } : mailbox,
        ),
      ],
      circles: [
        ...circles,
        { municipality: circle?.municipality ?? '', inviteLink: 'https://a.example' },
      ],
    };

    const changes = deskChanges(desk, after);

    expect(changes).toEqual({
      mailboxes: {
        added: [{ id: 'wijkagent-nieuw', title: first.title }],
        removed: [{ id: first.id, title: first.title }],
        changed: [{ id: 'oov-bel', title: 'Medewerker OOV BEL Combinatie' }],
      },
      circles: { added: [], removed: [], changed: ['GM0376'] },
    });
    expect(JSON.stringify(changes)).not.toMatch(/@|https/);
  });

  it.each(['title', 'role', 'email', 'municipalities'] as const)(
    'include a mailbox whose %s differs',
    (field) => {
      const other = { title: 'Anders', role: 'municipality', email: 'a@b.example' } as const;
      const changed = { ...first, ...other, municipalities: ['GM0417'] };
      const after = { ...desk, mailboxes: [{ ...first, [field]: changed[field] }, ...others] };

      expect(deskChanges(desk, after).mailboxes.changed.map(({ id }) => id)).toEqual([first.id]);
    },
  );
});
