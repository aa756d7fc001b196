import type { ReactNode } from 'react';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { fetched } from '../components/fetched.tsx';
import { groupTexts } from '../texts/overview.ts';
import type { RegionMapProps } from './region-map.tsx';

// The map code is fetched only by pages that show a map.
const RegionMap = fetched(() => import('./region-map.tsx'), Waiting);

interface MapProps extends RegionMapProps {
  readonly caption?: ReactNode;
}

/** A map with its caption. The page gives the same information as text, so nothing is lost when the map cannot load. */
export function Map({ caption, ...map }: MapProps) {
  return (
    <figure className="map-frame">
      <ErrorBoundary instead={<p className="map map--waiting">{groupTexts.map.failed}</p>}>
        <RegionMap {...map} />
      </ErrorBoundary>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function Waiting() {
  return <p className="map map--waiting">{groupTexts.map.waiting}</p>;
}
