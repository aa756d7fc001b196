import { circleLinkTexts } from '../../texts/circle-links.ts';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { mailboxTexts } from '../../texts/mailboxes.ts';
import { replyTextTexts } from '../../texts/reply-texts.ts';
import { NavList } from '../nav-list.tsx';

const pages = [
  { path: '/beheer', name: deskManageTexts.title },
  { path: '/beheer/postbussen', name: mailboxTexts.title },
  { path: '/beheer/beheerdersgroepen', name: circleLinkTexts.title },
  { path: '/beheer/antwoordteksten', name: replyTextTexts.title },
] as const;

export function ManageNav() {
  return (
    <nav className="desk-nav" aria-label={deskManageTexts.nav}>
      <NavList pages={pages} />
    </nav>
  );
}
