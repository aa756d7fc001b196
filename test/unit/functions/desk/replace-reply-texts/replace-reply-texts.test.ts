import { describe, expect, it } from 'vitest';
import { listReplyTexts } from '../../../../../functions/desk/list-reply-texts/list-reply-texts.ts';
import { replaceReplyTexts } from '../../../../../functions/desk/replace-reply-texts/replace-reply-texts.ts';
import { initialReplyTexts } from '../../../../../shared/domain/desk/initial-reply-texts.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { dynamoReplyTexts } from '../../../../../shared/store/desk/dynamo-reply-texts.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const manager = { id: '01kam0000000000000000000f2' };
const added = { use: 'ask', title: 'Straten', text: 'Welke straten horen bij {groep}?' } as const;

function given() {
  const desk = officersInMemory();
  return { ...desk, replyTexts: dynamoReplyTexts(desk.table, desk) };
}

describe('The reply texts of a region', () => {
  it('are those with which every region starts, until a manager has changed them', async () => {
    expect(await listReplyTexts(given())).toEqual({ version: 0, texts: initialReplyTexts });
  });

  it('can be added to, changed and removed, each time with an event that names the manager', async () => {
    const desk = given();

    const first = await replaceReplyTexts(desk, manager, {
      version: 0,
      texts: [...initialReplyTexts.slice(1), added],
    });
    const last = first.texts.at(-1);
    expect(last).toMatchObject(added);
    const second = await replaceReplyTexts(desk, manager, {
      version: 1,
      texts: first.texts.map((text) =>
        text.id === last?.id ? { ...text, title: 'Welke straten' } : text,
      ),
    });

    expect(await listReplyTexts(desk)).toEqual(second);
    expect(second.texts).toEqual([
      ...initialReplyTexts.slice(1),
      { ...added, id: last?.id, title: 'Welke straten' },
    ]);
    expect(await desk.events()).toEqual(
      [1, 2].map((textsVersion) => ({
        name: 'ReplyTextsChanged',
        data: { officerId: manager.id, textsVersion },
      })),
    );
  });

  it('can all be removed, and then stay away', async () => {
    const desk = given();

    await replaceReplyTexts(desk, manager, { version: 0, texts: [] });

    expect(await listReplyTexts(desk)).toEqual({ version: 1, texts: [] });
  });

  it('are changed by the first of two managers who started from the same version', async () => {
    const desk = given();
    await replaceReplyTexts(desk, manager, { version: 0, texts: [added] });

    await expect(replaceReplyTexts(desk, manager, { version: 0, texts: [] })).rejects.toThrow(
      ConcurrentChange,
    );
    expect((await listReplyTexts(desk)).texts).toHaveLength(1);
  });

  it('are changed once when two managers send at the same moment', async () => {
    const desk = given();

    const both = await Promise.allSettled([
      replaceReplyTexts(desk, manager, { version: 0, texts: [added] }),
      replaceReplyTexts(desk, manager, { version: 0, texts: [] }),
    ]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await listReplyTexts(desk)).version).toBe(1);
  });
});
