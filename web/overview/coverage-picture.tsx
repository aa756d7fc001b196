import type { Bounds } from '../../shared/regions/region.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { coverageTexts } from '../texts/coverage.ts';
import { pictureOf, type Coverage } from './coverage.ts';
import { plainName } from './neighbourhoods.ts';

const width = 720;

interface CoveragePictureProps {
  readonly bounds: Bounds;
  readonly coverage: readonly Coverage[];
  readonly groups: readonly PublicGroup[];
}

/**
 * Shows the areas of the groups, and the known neighbourhoods with and without a group. The lists below the picture
 * give the same information as text.
 */
export function CoveragePicture({ bounds, coverage, groups }: CoveragePictureProps) {
  const { at, height } = pictureOf(bounds, width);
  return (
    <figure className="coverage">
      <svg
        viewBox={`-24 -24 ${width + 48} ${height + 48}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that follows the theme cannot be an img
        role="img"
        aria-label={coverageTexts.picture}
      >
        {groups.map(({ reference, phase, polygon }) => (
          <path
            key={reference}
            className={`coverage__area coverage__area--${phase}`}
            d={polygon.coordinates
              .map(
                (ring) =>
                  `M${ring.map((position) => at(position).map(Math.round).join(' ')).join('L')}Z`,
              )
              .join('')}
          />
        ))}
        {coverage.flatMap(({ covered, open }) => [
          ...covered.map(({ code, name, point }) => (
            <Dot key={code} name={name} at={at(point)} kind="covered" />
          )),
          ...open.map(({ code, name, point }) => (
            <Dot key={code} name={name} at={at(point)} kind="open" />
          )),
        ])}
        {coverage.map(({ municipality }) => {
          const [west, south, east, north] = municipality.bounds;
          const [x, y] = at([(west + east) / 2, (south + north) / 2]);
          return (
            <text className="coverage__place" key={municipality.code} x={x} y={y}>
              {municipality.name}
            </text>
          );
        })}
      </svg>
      <figcaption>
        <span className="coverage__key coverage__key--covered">{coverageTexts.key.covered}</span>
        <span className="coverage__key coverage__key--open">{coverageTexts.key.open}</span>
      </figcaption>
    </figure>
  );
}

function Dot({
  name,
  at: [x, y],
  kind,
}: {
  name: string;
  at: readonly [number, number];
  kind: 'covered' | 'open';
}) {
  return (
    <circle
      className={`coverage__dot coverage__dot--${kind}`}
      cx={x}
      cy={y}
      r={kind === 'covered' ? 6 : 8}
    >
      <title>{plainName(name)}</title>
    </circle>
  );
}
