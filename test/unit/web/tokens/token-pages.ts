import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';

const { id, reference } = responseExamples.review;

/** The address of every page that needs a mailed token. */
export const tokenPages: readonly string[] = [
  `/bevestigen/${id}`,
  `/beoordelen/${id}`,
  `/antwoorden/${id}`,
  `/deelnemen/${id}`,
  `/verzoek/${id}`,
  `/beheer/${reference}`,
  `/starter/${id}`,
  `/startpakket/${id}`,
];
