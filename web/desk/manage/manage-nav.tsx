import { Link, useLocation } from 'wouter';
import { circleLinkTexts } from '../../texts/circle-links.ts';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { mailboxTexts } from '../../texts/mailboxes.ts';
import { replyTextTexts } from '../../texts/reply-texts.ts';

const pages = [
  { path: '/beheer', name: deskManageTexts.title },
  { path: '/beheer/postbussen', name: mailboxTexts.title },
  { path: '/beheer/beheerdersgroepen', name: circleLinkTexts.title },
  { path: '/beheer/antwoordteksten', name: replyTextTexts.title },
] as const;

/** Links to the pages on which the desk manager manages the region's desk. */
export function ManageNav() {
  const [path] = useLocation();
  return (
    <nav className="desk-nav" aria-label={deskManageTexts.nav}>
      <ul>
        {pages.map(({ path: to, name }) => (
          <li key={to}>
            <Link
              className="utrecht-link utrecht-link--html-a"
              href={to}
              aria-current={path === to ? 'page' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
