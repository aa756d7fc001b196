import { useCallback, type ReactNode } from 'react';
import type { DeskResponse } from '../../../shared/requests/desk/manage-desk.ts';
import { showDeskRoute } from '../../../shared/routes/desk/show-desk.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { LoadedPage } from '../loaded-page.tsx';

interface WithDeskProps {
  /** The title of the page while the desk is being loaded. */
  readonly title: string;
  readonly children: (desk: DeskResponse) => ReactNode;
}

/** A page about the region's desk, shown once the desk has been loaded. */
export function WithDesk({ title, children }: WithDeskProps) {
  const loaded = useResponse(useCallback(() => callRoute(showDeskRoute, {}), []));
  return (
    <LoadedPage title={title} loaded={loaded}>
      {children}
    </LoadedPage>
  );
}
