import { routeFunctions } from './route-functions.ts';

/** Functions for a coordinator's own page. */
export const coordinatorsFunctions = routeFunctions('coordinators');
