import type { OwnRegistrationResponse } from '../../requests/groups/responses.ts';
import { examples } from './registration-examples.ts';
import { responseExamples } from './response-examples.ts';

const { phase, participants, briefingGiven, area } = examples.registration;
const { id, name, municipality, confirmBy } = responseExamples.ownRegistration;

/** A registration by an officer, as its coordinator sees it before confirming it. */
export const onBehalfExample: OwnRegistrationResponse = {
  id,
  name,
  municipality,
  confirmBy,
  status: 'submitted',
  onBehalf: { organisation: 'municipality', conversation: 'phone', sharesContact: true },
  registered: { phase, participants, briefingGiven, streets: area.streets, polygon: area.polygon },
  alsoWaiting: [],
};
