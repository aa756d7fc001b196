import { pendingIndex } from '../../shared/store/keys.ts';
import { arnByName } from './synthesised.ts';

/** The ARNs of the dev deployment's table and of its pending index, as they appear in the roles of functions. */
export const tableArn: unknown = arnByName('dynamodb', 'table/buurtkring-dev-langstraat');
export const pendingIndexArn: unknown = arnByName(
  'dynamodb',
  `table/buurtkring-dev-langstraat/index/${pendingIndex.name}`,
);
export const ledgerArn: unknown = arnByName('dynamodb', 'table/buurtkring-dev-langstraat-erasures');

/** The ARN of the table or index that a request uses. */
export function requestedArn({
  tableName,
  onIndex,
}: {
  readonly tableName: string;
  readonly onIndex: boolean;
}): unknown {
  if (tableName.endsWith('-erasures')) return ledgerArn;
  return onIndex ? pendingIndexArn : tableArn;
}
