import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { removeNoteRoute } from '../../../shared/routes/groups/remove-note.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { noteRepositories } from '../../../shared/runtime/note-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { removeNote } from './remove-note.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => noteRepositories(table, region));

export const handler = serveOfficer(
  removeNoteRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path: { reference }, body }) =>
    removeNote(needsOf(region), officer, reference, body.noteId),
);
