import { requestStarterKitBody } from '../../requests/starting/request-starter-kit.ts';
import { starterKitResponse } from '../../requests/starting/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { exampleRegistration } from '../examples/registration-examples.ts';
import { firstLetterCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';
import { countedByAnybody, ofFirstLetter, storedByAnybody } from '../stored-attributes.ts';

/** The attributes of a starter. The function may write no others, so it cannot store a follow-up. */
const ofStarter = ['email', 'municipality', 'place', 'followUp', 'version', 'requestedAt'];

export const requestStarterKitRoute = defineRoute({
  id: 'requestStarterKit',
  method: 'POST',
  path: '/v1/starter-kits',
  purpose: 'A resident who wants to start a group asks for information and tips',
  does: 'asks for a starter kit, within the caps',
  summary: 'Informatie en tips vragen om een groep te beginnen',
  tag: 'starting',
  caller: { by: 'anybody' },
  idempotencyKey: true,
  body: (region) => ({
    schema: requestStarterKitBody(region),
    example: {
      ...joinExamples.starterKit,
      municipality: exampleRegistration(region).municipality,
    },
  }),
  response: {
    status: 201,
    schema: starterKitResponse,
    name: 'StarterKit',
    example: joinExamples.starterKitRequested,
  },
  problems: ['first-mail-stopped', 'key-reused', 'changed-meanwhile'],
  mailCaps: firstLetterCaps,
  needs: {
    table: {
      starter: ['PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
      mailSwitch: ['ConditionCheckItem'],
      firstLetter: ['PutItem'],
    },
    attributes: {
      PutItem: [...storedByAnybody, ...ofStarter, ...ofFirstLetter],
      UpdateItem: countedByAnybody,
    },
    secrets: ['fingerprint'],
  },
});
