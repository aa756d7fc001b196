import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoDesk } from '../../../../shared/store/desk/dynamo-desk.ts';
import { dynamoCircles } from '../../../../shared/store/groups/dynamo-circles.ts';
import { dynamoCoordinators } from '../../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoJoining, dynamoJoins } from '../../../../shared/store/joining/dynamo-joins.ts';
import { cellEntries } from '../../../../shared/store/linking/cell-index.ts';
import { dynamoLinks } from '../../../../shared/store/linking/dynamo-links.ts';
import { dynamoSentMessages } from '../../../../shared/store/mail/dynamo-mail-ledger.ts';
import { dynamoOverview } from '../../../../shared/store/overview/dynamo-overview.ts';
import { dynamoStarters } from '../../../../shared/store/starting/dynamo-starters.ts';
import { dynamoTable, tableOfRegion, type RegionTable } from '../../../../shared/store/table.ts';
import {
  coordinatorId,
  dongen,
  eventId,
  groupId,
  groupThatIs,
  now,
} from '../../../support/builders.ts';
import { joinRequestId, starterId } from '../../../support/samples/sample-join.ts';

const service = mockClient(DynamoDBDocumentClient);
const stamp = { newId: () => eventId(1), clock: () => now };

beforeEach(() => {
  service.reset();
  service
    .on(GetCommand)
    .resolves({})
    .on(QueryCommand)
    .resolves({ Items: [] })
    .on(BatchGetCommand)
    .resolves({ Responses: {} });
});

const reads: readonly (readonly [string, (table: RegionTable) => Promise<unknown>])[] = [
  ['a group', (table) => dynamoGroups(table, stamp).find(groupId(1))],
  ['a registration, wherever it is', (table) => dynamoRegistrations(table, stamp).find(groupId(1))],
  [
    'the coordinators of a registration',
    (table) => dynamoRegistrations(table, stamp).coordinators(groupId(1)),
  ],
  [
    'a coordinator, wherever the registration is',
    (table) => dynamoCoordinators(table, stamp).find(groupId(1), coordinatorId(1)),
  ],
  ['a reference', (table) => dynamoGroups(table, stamp).findByReference('LS-7KQ4M')],
  ['the coordinators of a group', (table) => dynamoGroups(table, stamp).coordinators(groupId(1))],
  [
    'the groups in a cell, so that two groups activated at the same moment find each other',
    (table) => cellEntries(table)('871969a4bffffff'),
  ],
  ['the links of a group', (table) => dynamoLinks(table, stamp).of(groupId(1))],
  ['a member of a circle', (table) => dynamoCircles(table, stamp).find(dongen, coordinatorId(1))],
  ['the members of a circle', (table) => dynamoCircles(table, stamp).of(dongen)],
  ['a join request', (table) => dynamoJoins(table, stamp).find(joinRequestId(1))],
  ['the open join requests of a group', (table) => dynamoJoins(table, stamp).openOf(groupId(1))],
  [
    'how many join requests of a group are open',
    (table) => dynamoJoins(table, stamp).waitingAt(groupId(1)),
  ],
  [
    'whether a group can be joined',
    (table) => dynamoJoining(table, stamp).of(groupThatIs('active')),
  ],
  [
    'the desk, so that an officer who has left is refused at once',
    (table) => dynamoDesk(table, stamp).find(),
  ],
  ['a starter', (table) => dynamoStarters(table, stamp).find(starterId(1))],
  ['the recipient of a mail', (table) => dynamoSentMessages(table).recipientOf('message-1')],
  ['the overview of a municipality', (table) => dynamoOverview(table, stamp.clock).list(dongen)],
  [
    'groups of the overview',
    (table) =>
      dynamoOverview(table, stamp.clock).findAll([{ groupId: groupId(1), municipality: dongen }]),
  ],
];

describe('Reads that decisions depend on are strongly consistent:', () => {
  it.each(reads)('%s', async (_what, read) => {
    const table = dynamoTable('registry', new DynamoDBClient({ region: 'eu-west-1' }));
    await read(tableOfRegion(table, 'langstraat'));

    const inputs = service.calls().map(
      ({ args }) =>
        args[0].input as {
          ConsistentRead?: boolean;
          RequestItems?: Record<string, { ConsistentRead?: boolean }>;
        },
    );
    expect(inputs).not.toEqual([]);
    expect(
      inputs.map(
        ({ ConsistentRead, RequestItems }) =>
          ConsistentRead ?? RequestItems?.['registry']?.ConsistentRead,
      ),
    ).toEqual(inputs.map(() => true));
  });
});
