/** All the text shown in the inbox. */
export const texts = {
  title: 'Postvak van Buurtkring op deze computer',
  explanation:
    'Hier komt alle e-mail die het systeem op deze computer verstuurt. Niets gaat echt de deur uit.',
  empty: 'Er is nog geen e-mail verstuurd. Meld op de site een groep aan, dan komt hier de eerste.',
  toSite: 'Naar de site:',
  back: 'Terug naar alle e-mail',
  received: 'Ontvangen',
  to: 'Aan',
  from: 'Van',
  subject: 'Onderwerp',
  noSubject: '(geen onderwerp)',
  views: { html: 'Opgemaakt', tekst: 'Platte tekst', kopregels: 'Kopregels' },
  viewsLabel: 'Weergave',
  noHtml: 'Deze e-mail heeft geen opgemaakte tekst.',
  noText: 'Deze e-mail heeft geen platte tekst.',
  attachments: 'Bijlagen',
  frameTitle: 'Inhoud van de e-mail',
  notFound: 'Deze e-mail is er niet (meer).',
} as const;

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Amsterdam',
});

export function formatMoment(iso: string): string {
  return moment.format(new Date(iso));
}
