import type { Route } from '../routes/route.ts';

/** The sections of the OpenAPI description, in order. */
export const tags: Record<Route['tag'], string> = {
  overview: 'Wat iedereen mag lezen: groepen zoeken en bekijken',
  registration: 'Een groep aanmelden en beoordelen',
  group: 'Een groep beheren',
  joining: 'Meedoen met een groep',
  starting: 'Een groep beginnen',
  access: 'Toegang met een link uit een mail',
  desk: 'Inloggen en werken als medewerker',
  'open-data': 'De groepen voor GIS-programma’s (OGC API - Features)',
  description: 'De interface zelf',
};
