import { Link, useLocation } from 'wouter';

interface NavListProps {
  readonly pages: readonly { readonly path: string; readonly name: string }[];
}

/** Links to desk pages, one of which may be the current page. */
export function NavList({ pages }: NavListProps) {
  const [current] = useLocation();
  return (
    <ul>
      {pages.map(({ path, name }) => (
        <li key={path}>
          <Link
            className="utrecht-link utrecht-link--html-a"
            href={path}
            aria-current={path === current ? 'page' : undefined}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
