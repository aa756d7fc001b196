import { writeFileSync } from 'node:fs';
import { accessPage } from './access-page.ts';

writeFileSync('docs/access.md', accessPage());
