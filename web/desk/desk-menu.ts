import { deskTexts as texts } from '../texts/desk.ts';

/** The pages in the menu of the desk; the paths are those of `deskPages`. */
export const deskMenu = [
  { path: '/', name: texts.nav.first },
  { path: '/sessies', name: texts.nav.sessions },
] as const;
