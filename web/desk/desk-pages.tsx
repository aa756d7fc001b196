import type { ComponentType } from 'react';
import { fetched } from '../components/fetched.tsx';
import { Waiting } from '../components/waiting.tsx';
import { FirstPage } from './first-page.tsx';

interface DeskPage {
  /** The path below `/bureau`, in the router's notation. */
  readonly path: string;
  readonly page: ComponentType;
}

/**
 * Every page for signed-in officers. Add a page here, and to `deskMenu` if it belongs in the menu. The code of every
 * page but the first is fetched when that page is opened.
 */
export const deskPages: readonly DeskPage[] = [
  { path: '/', page: FirstPage },
  {
    path: '/aanmeldingen/:id',
    page: fetched(() => import('./review/review-page.tsx'), Waiting),
  },
  { path: '/groepen', page: fetched(() => import('./groups/groups-page.tsx'), Waiting) },
  {
    path: '/groepen/aanmelden',
    page: fetched(() => import('./register/register-page.tsx'), Waiting),
  },
  {
    path: '/beheerdersgroepen',
    page: fetched(() => import('./circles/circles-page.tsx'), Waiting),
  },
  {
    path: '/beheerdersgroepen/:code',
    page: fetched(() => import('./circles/circle-page.tsx'), Waiting),
  },
  { path: '/personen', page: fetched(() => import('./find-person/find-person-page.tsx'), Waiting) },
  {
    path: '/starters/:id',
    page: fetched(() => import('./starter/starter-page.tsx'), Waiting),
  },
  {
    path: '/groepen/:reference',
    page: fetched(() => import('./group/group-page.tsx'), Waiting),
  },
  {
    path: '/groepen/:reference/wijzigen/:act',
    page: fetched(() => import('./group/act-page.tsx'), Waiting),
  },
  {
    path: '/sessies',
    page: fetched(() => import('./sessions-page.tsx'), Waiting),
  },
  { path: '/vervanging', page: fetched(() => import('./stand-ins/stand-in-page.tsx'), Waiting) },
  {
    path: '/beheer/vervanging/:id',
    page: fetched(() => import('./stand-ins/stand-in-page.tsx'), Waiting),
  },
  { path: '/hulp', page: fetched(() => import('./help/help-page.tsx'), Waiting) },
  { path: '/hulp/rondleiding', page: fetched(() => import('./help/tour-page.tsx'), Waiting) },
  { path: '/hulp/:part', page: fetched(() => import('./help/help-part-page.tsx'), Waiting) },
  { path: '/passkeys', page: fetched(() => import('./passkeys/passkeys-page.tsx'), Waiting) },
  { path: '/beheer', page: fetched(() => import('./manage/officers-page.tsx'), Waiting) },
  { path: '/beheer/uitnodigen', page: fetched(() => import('./manage/invite-page.tsx'), Waiting) },
  {
    path: '/beheer/medewerker/:id',
    page: fetched(() => import('./manage/officer-page.tsx'), Waiting),
  },
  {
    path: '/beheer/toelaten/:id',
    page: fetched(() => import('./manage/admit-page.tsx'), Waiting),
  },
  {
    path: '/beheer/postbussen',
    page: fetched(() => import('./manage/mailboxes/mailboxes-page.tsx'), Waiting),
  },
  {
    path: '/beheer/postbussen/:id',
    page: fetched(() => import('./manage/mailboxes/mailbox-page.tsx'), Waiting),
  },
  {
    path: '/beheer/beheerdersgroepen',
    page: fetched(() => import('./manage/circles/circles-page.tsx'), Waiting),
  },
  {
    path: '/beheer/beheerdersgroepen/:code',
    page: fetched(() => import('./manage/circles/circle-page.tsx'), Waiting),
  },
  {
    path: '/beheer/antwoordteksten',
    page: fetched(() => import('./manage/reply-texts/reply-texts-page.tsx'), Waiting),
  },
  {
    path: '/beheer/antwoordteksten/:id',
    page: fetched(() => import('./manage/reply-texts/reply-text-page.tsx'), Waiting),
  },
];
