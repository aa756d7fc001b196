/**
 * `npm run generate`: what is made from the code. A test compares each file with what it should be.
 * The index of the routes comes first, because the pages read it.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { routeIndex } from './route-index.ts';

const layout = { parser: 'typescript', printWidth: 100, singleQuote: true } as const;
writeFileSync('shared/routes/index.ts', await format(routeIndex(), layout));

const { accessPage } = await import('../../test/campaigns/access/access-page.ts');
const { eventCataloguePage } = await import('./event-catalogue.ts');
const { tablePage } = await import('./table-page.ts');
writeFileSync('docs/access.md', accessPage());
writeFileSync('docs/events.md', eventCataloguePage());
writeFileSync('docs/table.md', await tablePage());
