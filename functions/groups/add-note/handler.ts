import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { addNoteRoute } from '../../../shared/routes/groups/add-note.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { noteRepositories } from '../../../shared/runtime/note-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { addNote } from './add-note.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => noteRepositories(table, region));

export const handler = serveOfficer(
  addNoteRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path: { reference }, body, header }) =>
    addNote(needsOf(region), officer, reference, {
      body,
      request: idempotencyKeyOf(header('idempotency-key'), [officer.id, reference, body]),
    }),
);
