import { describe, expect, it } from 'vitest';
import * as keys from '../../../../shared/store/keys.ts';
import {
  isPartitionOf,
  partitions,
  regionalPartitions,
  type Key,
  type Partition,
} from '../../../../shared/store/keys.ts';
import { partitionInRegion } from '../../../../shared/store/platform/region-items.ts';
import type { Item } from '../../../../shared/store/table.ts';

const region = { regionId: 'bel', municipalities: ['GM0376'], eventIds: new Set(['bel-event']) };
const municipalityOf = (regionId: string) => (regionId === 'bel' ? 'GM0376' : 'GM0766');

type Example = (regionId: string) => Item;
const example =
  (keyIn: (regionId: string) => Key): Example =>
  (regionId) => ({ ...keyIn(regionId) });

/** For each function that creates a key, an example of an item that a region stores under such a key. */
const examples: Record<string, Example> = {
  groupKey: example((id) => keys.groupKey(id, 'G1')),
  groupKeyOfRegistration: example((id) => keys.groupKey(id, 'G1', 'registration')),
  coordinatorKey: example((id) => keys.coordinatorKey(id, 'G1', 'C1')),
  invitedKey: example((id) => keys.invitedKey(id, 'G1', 'I1')),
  invitationsKey: example((id) => keys.invitationsKey(id, 'G1')),
  nominationKey: example((id) => keys.nominationKey(id, 'G1')),
  removedCoordinatorKey: example((id) => keys.removedCoordinatorKey(id, 'G1', 'C1')),
  contactKey: example((id) => keys.contactKey(id, 'digest', 'G1', 'C1')),
  eventKey: example((id) => keys.eventKey('starterHistory', id, 'S1', 'E1')),
  starterKey: example((id) => keys.starterKey(id, 'S1')),
  joinKey: example((id) => keys.joinKey(id, 'J1')),
  openJoinKey: example((id) => keys.openJoinKey(id, 'G1', 'J1')),
  joiningKey: example((id) => keys.joiningKey(id, 'G1')),
  notesKey: example((id) => keys.notesKey(id, 'G1')),
  capKey: example((id) => keys.capKey(id, 'sender', 'digest', 1)),
  proofKey: example((id) => keys.proofKey(id, 'digest')),
  countedLetterKey: example((id) => keys.countedLetterKey(id, 'request', 1)),
  mailSwitchKey: example((id) => keys.mailSwitchKey(id, 'all')),
  firstLetterKey: example((id) => keys.firstLetterKey(id, 'G1')),
  heldKey: example((id) => keys.heldKey(id, 'digest', 'G1')),
  linkKey: example((id) => keys.linkKey(id, 'G1', 'G2')),
  referenceKey: example((id) => keys.referenceKey(id, 'LS-00001')),
  idempotencyItemKey: example((id) => keys.idempotencyItemKey(id, 'digest')),
  memberKey: example((id) => keys.memberKey(id, municipalityOf(id), 'C1')),
  cellKey: (regionId) => ({ ...keys.cellKey('8a1', 'G1'), regionId }),
  overviewKey: example((id) => keys.overviewKey(municipalityOf(id), 'G1')),
  relinkKey: example((id) => keys.relinkKey(id)),
  linkChangeKey: example((id) => keys.linkChangeKey(id, 'R1', 'G1', 'G2')),
  toldKey: example((id) => keys.toldKey(id, 'R1', 'G1')),
  deskKey: example((id) => keys.deskKey(id)),
  mailboxKey: example((id) => keys.mailboxKey(id, 'wijkagent')),
  formerMailboxKey: example((id) => keys.formerMailboxKey(id, 'wijkagent', 2)),
  officerKey: example((id) => keys.officerKey(id, 'O1')),
  identityKey: example((id) => keys.identityKey(id, 'digest')),
  invitationKey: example((id) => keys.invitationKey(id, 'I1')),
  applicantKey: example((id) => keys.applicantKey(id, 'A1')),
  managersKey: example((id) => keys.managersKey(id)),
  officerSessionsKey: example((id) => keys.officerSessionsKey(id, 'O1')),
  passkeysKey: example((id) => keys.passkeysKey(id, 'O1')),
  providersKey: example((id) => keys.providersKey(id)),
  replyTextsKey: example((id) => keys.replyTextsKey(id)),
  signInKey: example((id) => keys.signInKey(id, 'digest')),
  challengeKey: example((id) => keys.challengeKey(id, 'digest')),
  viewingKey: example((id) => keys.viewingKey(id, 'C1', '2026-11-21T10:00:00.000Z', 'trace')),
  listCounterKey: example((id) => keys.listCounterKey(id)),
  listedKey: example((id) => keys.listedKey(id, 'G1')),
  listRowsKey: example((id) => keys.listRowsKey(id, 1)),
  listBucketKey: example((id) => keys.listBucketKey(id, 'mo')),
  openingKey: example((id) => keys.openingKey(id, 'G1', 'O1')),
  circleKey: example((id) => keys.circleKey(id, municipalityOf(id))),
  linkRequestKey: example((id) => keys.linkRequestKey(id, 'N1')),
  tokenKey: example((id) => keys.tokenKey(id, 'digest')),
  pressKey: example((id) => keys.pressKey(id, 'digest')),
  sessionKey: example((id) => keys.sessionKey(id, 'digest')),
  revocationKey: example((id) => keys.revocationKey(id, 'G1')),
  mailKey: example((id) => keys.mailKey(`${id}-event`, 'letter', 'C1')),
  messageKey: (regionId) => ({ ...keys.messageKey('M1'), regionId }),
};
/**
 * The functions that create keys of items that belong to no region: the items that limit how fast mail is sent, and the
 * ledger of erasures, which is a separate table.
 */
const ofNoRegion = ['mailPaceKey', 'firstLetterPaceKey', 'senderPaceKey', 'erasureKey'];

const items = (regionId: string): readonly Item[] =>
  Object.values(examples).map((itemOf) => itemOf(regionId));

function kindOf({ PK }: Item): Partition | undefined {
  const kinds = Object.keys(partitions) as Partition[];
  return kinds.find((kind) => String(PK).startsWith(partitions[kind]));
}

describe('The keys of the table', () => {
  it('all have an example here, as have all kinds of partition', () => {
    const makers = Object.keys(keys).filter((name) => name.endsWith('Key'));

    expect(makers.filter((name) => !(name in examples) && !ofNoRegion.includes(name))).toEqual([]);
    expect(
      Object.keys(partitions).filter((kind) => !items('bel').some((item) => kindOf(item) === kind)),
    ).toEqual(['pace']);
  });
});

describe('An item belongs to a region', () => {
  it.each(Object.entries(examples))(
    'if its key, made by %s, is of that region',
    (_maker, itemOf) => {
      const own = itemOf('bel');

      expect(partitionInRegion(own, region)).toBe(kindOf(own));
      expect(partitionInRegion(itemOf('langstraat'), region)).toBeUndefined();
      expect(partitionInRegion(itemOf('langstraat-bel'), region)).toBeUndefined();
    },
  );

  it.each(regionalPartitions)('in %s only if the whole id is the same', (partition) => {
    for (const item of items('bel').filter((each) => kindOf(each) === partition)) {
      expect(isPartitionOf(partition, 'bel', String(item['PK']))).toBe(true);
      expect(isPartitionOf(partition, 'be', String(item['PK']))).toBe(false);
      expect(isPartitionOf(partition, 'bel-oost', String(item['PK']))).toBe(false);
    }
  });

  it.each([keys.mailPaceKey, keys.firstLetterPaceKey, keys.senderPaceKey('digest')])(
    'if it is not the rate at which mail is sent, as $PK, which belongs to none',
    (paceKey) => {
      expect(partitionInRegion({ ...paceKey }, region)).toBeUndefined();
    },
  );
});
