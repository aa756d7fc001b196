import type { DeskNote } from '../../shared/requests/desk/desk-group.ts';
import { formatMoment } from './format.ts';

type NotedBy = DeskNote['by'];

export const deskNoteTexts = {
  title: 'Notities',
  lead: 'Notities zijn voor collega’s die deze groep mogen opvolgen. Coördinatoren en bewoners zien ze niet. Schrijf alleen op wat nodig is om de groep te helpen.',
  none: 'Er zijn nog geen notities.',
  by: ({ officer, at }: NotedBy) => `${officer}, ${formatMoment(at)}`,
  removed: ({ officer, at }: NotedBy) =>
    `Deze notitie is verwijderd door ${officer}, op ${formatMoment(at)}.`,
  label: 'Nieuwe notitie',
  hint: 'Schrijf geen gegevens van verdachten op.',
  add: 'Bewaar de notitie',
  remove: ({ at }: NotedBy) => `Verwijder de notitie van ${formatMoment(at)}`,
  busy: 'Bezig met bewaren',
  removing: 'Bezig met verwijderen',
};
