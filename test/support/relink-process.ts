/** Relinks the groups of a test table in a process that the test can kill. Arguments: engine endpoint, table name. */
import { clientFor } from '../../local/engine/engine.ts';
import { relinkRegion } from '../../functions/linking/relink-region/relink-region.ts';
import { writtenCells } from '../../shared/linking/cells.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { cellEntries } from '../../shared/store/linking/cell-index.ts';
import { dynamoRelinks } from '../../shared/store/linking/dynamo-relinks.ts';
import { dynamoTable, tableOfRegion } from '../../shared/store/table.ts';
import { squareAt } from './registry-in-memory.ts';
import { registryOn } from './registry.ts';

const [endpoint = '', name = ''] = process.argv.slice(2);
const table = tableOfRegion(dynamoTable(name, clientFor(endpoint, 'eu-west-1')), 'langstraat');
const registry = registryOn(table, { ...langstraat, linkDistance: 250 });
const cells = [
  ...new Set(Array.from({ length: 30 }, (_, index) => writtenCells(squareAt(300 * index))).flat()),
].sort();

process.send?.('ready');
await relinkRegion(
  { ...registry, cells, readCell: cellEntries(table), relinks: dynamoRelinks(table, registry) },
  () => false,
);
process.exit(0);
