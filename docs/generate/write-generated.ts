/**
 * `npm run generate`: writes the files that are generated from the code. A test checks that each of them is up to date.
 * The route index comes first, because the pages are generated from it.
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
