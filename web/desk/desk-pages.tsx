import type { ComponentType } from 'react';
import { fetched } from '../components/fetched.tsx';
import { Waiting } from '../components/waiting.tsx';
import { FirstPage } from './first-page.tsx';

interface DeskPage {
  /** The path below `/bureau`, as the router writes it. */
  readonly path: string;
  readonly page: ComponentType;
}

/**
 * Every page for officers who are signed in. Add a page here, and to `deskMenu` if it belongs
 * in the menu. All but the first are fetched when they are opened.
 */
export const deskPages: readonly DeskPage[] = [
  { path: '/', page: FirstPage },
  {
    path: '/aanmeldingen/:id',
    page: fetched(() => import('./review/review-page.tsx'), Waiting),
  },
  {
    path: '/starters/:id',
    page: fetched(() => import('./starter/starter-page.tsx'), Waiting),
  },
  {
    path: '/sessies',
    page: fetched(() => import('./sessions-page.tsx'), Waiting),
  },
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
];
