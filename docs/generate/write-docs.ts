/**
 * `npm run docs`: writes the pages that are generated from the code. A test compares each of them with the file in
 * docs/.
 */
import { writeFileSync } from 'node:fs';
import { accessPage } from '../../test/campaigns/access/access-page.ts';
import { eventCataloguePage } from './event-catalogue.ts';
import { tablePage } from './table-page.ts';

writeFileSync('docs/access.md', accessPage());
writeFileSync('docs/events.md', eventCataloguePage());
writeFileSync('docs/table.md', await tablePage());
