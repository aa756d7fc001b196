import { ownDataResponse, ownExportResponse } from '../../requests/coordinators/own-data.ts';
import { ownDataExamples } from '../examples/own-data-examples.ts';
import { defineRoute } from '../route.ts';

/** The properties that both routes share; a single function serves them, and no other reads the viewing records. */
const ownDataRoute = {
  method: 'GET',
  purpose: 'A coordinator sees and downloads what is stored about them, and who looked at it',
  tag: 'group',
  caller: { by: ['manage'], with: 'token', about: 'active', again: 'link-revoked' },
  problems: [],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'Query'],
      circle: ['GetItem'],
      mail: ['Query'],
      viewing: ['Query'],
    },
  },
} as const;

export const showOwnDataRoute = defineRoute({
  ...ownDataRoute,
  id: 'showOwnData',
  path: '/v1/groups/{reference}/me',
  does: "the coordinator's own details and consents, and which officers looked at the details",
  summary: 'De eigen gegevens, en wie ze bekeek',
  response: {
    status: 200,
    schema: ownDataResponse,
    name: 'OwnData',
    example: ownDataExamples.shown,
  },
});

export const exportOwnDataRoute = defineRoute({
  ...ownDataRoute,
  id: 'exportOwnData',
  path: '/v1/groups/{reference}/me/export',
  does: 'everything that is stored about the coordinator, as JSON',
  summary: 'Alles wat over uzelf is opgeslagen',
  response: {
    status: 200,
    schema: ownExportResponse,
    name: 'OwnExport',
    example: ownDataExamples.exported,
  },
});
