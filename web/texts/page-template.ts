import type { Region } from '../../shared/regions/region.ts';
import { escapeHtml } from '../../shared/requests/bare-page.ts';

export function pageDescription(region: Region): string {
  const names = region.municipalities.map(({ name }) => name);
  return `Vind de WhatsApp-buurtgroep in uw straat of meld uw eigen groep aan. Voor ${names.join(', ')}.`;
}

/** Shown by browsers without JavaScript: what to do, and how to contact the desk. */
export function noscriptHtml(region: Region): string {
  const contacts = region.municipalities.map(
    ({ name, contact }) =>
      `<li>Gemeente ${escapeHtml(name)}: ${escapeHtml(contact.phone)}, <a href="mailto:${escapeHtml(contact.email)}">${escapeHtml(contact.email)}</a></li>`,
  );
  return [
    '<h1>Buurtkring</h1>',
    '<p>Deze website werkt met JavaScript. In uw browser staat JavaScript uit.</p>',
    '<p>Zet JavaScript aan en laad de pagina opnieuw. Lukt dat niet? Mail of bel ons dan. Wij helpen u met zoeken en aanmelden.</p>',
    `<ul><li>${escapeHtml(region.police.team)}: ${escapeHtml(region.police.phone)}, <a href="mailto:${escapeHtml(region.police.email)}">${escapeHtml(region.police.email)}</a></li>`,
    ...contacts,
    '</ul>',
    '<p><strong>Spoed? Bel 112.</strong> Geen spoed, wel politie: 0900-8844.</p>',
  ].join('\n        ');
}
