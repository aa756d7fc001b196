import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { FirstLetters } from '../../ports/mail.ts';
import type { Clock } from '../../ports/platform.ts';
import { firstLetterKey, heldKey, partitionOf, sortKeys } from '../keys.ts';
import type { RegionTable } from '../table.ts';
import {
  parseFirstLetter,
  parseHeld,
  type StoredFirstLetter,
} from '../platform/first-letter-items.ts';

/** The maximum number of held letters to list: a stranger can cause any number of letters to be held. */
const mostListed = 20;

export function dynamoFirstLetters(table: RegionTable, clock: Clock): FirstLetters {
  const { name: TableName, regionId } = table;
  const find = async (subjectId: string): Promise<StoredFirstLetter | undefined> =>
    parseFirstLetter(await table.get(firstLetterKey(regionId, subjectId)), clock());
  const unlist = async (subjectId: string): Promise<void> => {
    const letter = await find(subjectId);
    if (letter?.held !== true) return;
    await table.client.send(
      new DeleteCommand({ TableName, Key: heldKey(regionId, letter.mailbox, subjectId) }),
    );
  };

  return {
    async find(subjectId) {
      const letter = await find(subjectId);
      if (!letter) return undefined;
      const { sender, held, sendFrom } = letter;
      return { sender, held, sendFrom };
    },

    async heldWith(subjectId) {
      const letter = await find(subjectId);
      if (!letter) return [];
      const { mailbox } = letter;
      const items = await table.page({
        KeyConditionExpression: 'PK = :partition AND begins_with(SK, :prefix)',
        ExpressionAttributeValues: {
          ':partition': partitionOf('firstLetter', regionId, mailbox),
          ':prefix': sortKeys.held,
        },
        // Sorted newest first, so that a stranger's earlier requests cannot push the owner's own request off the list.
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: mostListed,
      });
      return parseHeld(items, clock()).filter(({ id }) => id !== subjectId);
    },

    async isHeldWith(subjectId, otherId) {
      const [letter, other] = await Promise.all([find(subjectId), find(otherId)]);
      return letter !== undefined && other?.held === true && other.mailbox === letter.mailbox;
    },

    async sendFrom(subjectId, moment) {
      await table.client.send(
        new UpdateCommand({
          TableName,
          Key: firstLetterKey(regionId, subjectId),
          UpdateExpression: 'SET sendFrom = :moment',
          ConditionExpression: 'attribute_exists(PK)',
          ExpressionAttributeValues: { ':moment': moment },
        }),
      );
    },

    confirmed: unlist,
  };
}
