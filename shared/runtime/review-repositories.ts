import type { OfficerRepository, Openings, ReplyTextRepository } from '../ports/desk.ts';
import type { ContactIndex, GroupHistory } from '../ports/groups.ts';
import { dynamoOfficers } from '../store/desk/dynamo-officers.ts';
import { dynamoOpenings } from '../store/desk/dynamo-openings.ts';
import { dynamoReplyTexts } from '../store/desk/dynamo-reply-texts.ts';
import { dynamoContacts } from '../store/groups/dynamo-contacts.ts';
import { dynamoGroupHistory } from '../store/groups/dynamo-group-history.ts';
import type { RegionTable } from '../store/table.ts';
import { stamp } from './group-repositories.ts';
import { sha256 } from './identifiers.ts';

/**
 * The repositories that are needed to review a registration, apart from the repositories of groups and their
 * neighbours.
 */
export function reviewRepositories(table: RegionTable): {
  readonly history: GroupHistory;
  readonly officers: OfficerRepository;
  readonly openings: Openings;
  readonly replyTexts: ReplyTextRepository;
  readonly contacts: ContactIndex;
} {
  return {
    history: dynamoGroupHistory(table),
    officers: dynamoOfficers(table, stamp, sha256),
    openings: dynamoOpenings(table),
    replyTexts: dynamoReplyTexts(table, stamp),
    contacts: dynamoContacts(table),
  };
}
