import type { Right } from '../../shared/domain/desk/rights.ts';
import { deskManageTexts } from '../texts/desk-manage.ts';
import { findPersonTexts } from '../texts/find-person.ts';
import { standInTexts } from '../texts/stand-ins.ts';
import { deskTexts as texts } from '../texts/desk.ts';

interface MenuItem {
  readonly path: string;
  readonly name: string;
  /** Only officers with this right see the page in their menu. */
  readonly right?: Right;
}

/** The pages in the desk's menu; the paths are those of `deskPages`. */
export const deskMenu: readonly MenuItem[] = [
  { path: '/', name: texts.nav.first },
  { path: '/groepen', name: texts.nav.groups, right: 'groups.see' },
  { path: '/beheerdersgroepen', name: texts.nav.circles, right: 'groups.see' },
  { path: '/personen', name: findPersonTexts.title, right: 'contacts.see' },
  { path: '/groepen/aanmelden', name: texts.nav.register, right: 'follow-up' },
  { path: '/beheer', name: deskManageTexts.title, right: 'officers.manage' },
  { path: '/vervanging', name: standInTexts.title },
  { path: '/passkeys', name: texts.nav.passkeys },
  { path: '/sessies', name: texts.nav.sessions },
  { path: '/hulp', name: texts.nav.help },
];
