import { writeFileSync } from 'node:fs';
import { eventCataloguePage } from './event-catalogue.ts';

writeFileSync('docs/events.md', eventCataloguePage());
