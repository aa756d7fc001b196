/**
 * `npm run generate`: writes the files that are generated from the code. Tests check that each of them is up to date.
 * The indexes come first, because the pages are generated from them.
 */
import { writeFileSync } from 'node:fs';
import { indexPaths, indexText } from './indexes.ts';

for (const path of indexPaths) writeFileSync(path, await indexText(path));

const { accessPage } = await import('../../test/campaigns/access/access-page.ts');
const { capsPage } = await import('./caps-page.ts');
const { eventCataloguePage } = await import('./event-catalogue.ts');
const { lettersPage } = await import('./letters-page.ts');
const { stacksPage } = await import('./stacks-page.ts');
const { tablePage } = await import('./table-page.ts');
writeFileSync('docs/access.md', accessPage());
writeFileSync('docs/caps.md', capsPage());
writeFileSync('docs/events.md', eventCataloguePage());
writeFileSync('docs/letters.md', lettersPage());
writeFileSync('docs/stacks.md', stacksPage());
writeFileSync('docs/table.md', await tablePage());
