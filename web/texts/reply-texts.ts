import type { ReplyText } from '../../shared/domain/desk/reply-text.ts';

export const replyTextTexts = {
  title: 'Antwoordteksten',
  lead: 'Met deze teksten begint een medewerker een vraag aan een coördinator of een afwijzing. De medewerker kan de tekst nog aanpassen.',
  uses: {
    ask: 'Voor een vraag aan de coördinator',
    reject: 'Voor een afwijzing',
  } satisfies Record<ReplyText['use'], string>,
  none: 'Er zijn hiervoor geen teksten.',
  change: 'Wijzigen of verwijderen',
  add: 'Een tekst toevoegen',
  back: 'Terug naar antwoordteksten',
  gone: 'Deze tekst staat niet (meer) in de lijst',
  form: {
    newTitle: 'Een tekst toevoegen',
    changeTitle: (title: string) => `De tekst ‘${title}’ wijzigen`,
    use: 'Waarvoor is de tekst?',
    title: 'Naam van de tekst',
    titleHint: 'Alleen medewerkers zien deze naam, bijvoorbeeld: Gebied klopt niet.',
    text: 'Tekst',
    textHint:
      'Deze woorden vullen wij zelf in: {groep} wordt de naam van de groep, {gemeente} de gemeente en {referentie} het kenmerk.',
    action: 'Bewaar de tekst',
    busy: 'Bezig met bewaren',
    done: 'De tekst is bewaard',
    doneText: 'Medewerkers kunnen er meteen mee beginnen.',
  },
  remove: {
    title: 'De tekst verwijderen',
    text: 'Medewerkers kunnen er daarna niet meer mee beginnen. Wat al is verstuurd, verandert niet.',
    action: 'Verwijder deze tekst',
    busy: 'Bezig met verwijderen',
    done: 'De tekst is verwijderd',
  },
} as const;
