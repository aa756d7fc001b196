import { pendingIndex } from '../../shared/store/keys.ts';
import { arnByName } from './synthesised.ts';

/** The ARNs of the dev deployment's table and of its pending index, as they appear in the roles of functions. */
export const tableArn: unknown = arnByName('dynamodb', 'table/buurtkring-dev-langstraat');
export const pendingIndexArn: unknown = arnByName(
  'dynamodb',
  `table/buurtkring-dev-langstraat/index/${pendingIndex.name}`,
);
