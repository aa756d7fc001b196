import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';

const { id } = responseExamples.registration;
const { reference } = responseExamples.status;

/** The URL of every page that needs a mailed token. */
export const tokenPages: readonly string[] = [
  `/bevestigen/${id}`,
  `/antwoorden/${id}`,
  `/deelnemen/${id}`,
  `/verzoek/${id}`,
  `/beheer/${reference}`,
  `/uitnodiging/${reference}`,
  `/startpakket/${id}`,
];
