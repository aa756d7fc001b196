import { useMemo } from 'react';
import type { NetworkResponse } from '../../../shared/requests/overview/network-response.ts';
import { networkTexts } from '../../texts/network.ts';
import { islandsOf, layOut } from './network-layout.ts';

const frame = { width: 800, height: 560, margin: 36 } as const;

/**
 * Shows the groups as points, with north at the top and a line between neighbours. Groups without neighbours have a
 * different shape. The lists below the picture give the same information as text.
 */
export function NetworkPicture({ network }: { network: NetworkResponse }) {
  const { groups, links } = network;
  const places = useMemo(() => layOut(groups, frame), [groups]);
  const islands = useMemo(() => islandsOf(network), [network]);
  return (
    <figure className="network">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that follows the theme cannot be an img
        role="img"
        aria-label={networkTexts.picture}
      >
        {links.map(({ a, b, crossesBorder }) => {
          const [from, to] = [places.get(a), places.get(b)];
          if (!from || !to) return undefined;
          return (
            <line
              className={crossesBorder ? 'network__link network__link--border' : 'network__link'}
              key={`${a} ${b}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          );
        })}
        {groups.map(({ reference, name }) => {
          const { x, y } = places.get(reference) ?? { x: 0, y: 0 };
          return islands.has(reference) ? (
            <path
              className="network__island"
              key={reference}
              d={`M${x} ${y - 11}l11 11-11 11-11-11z`}
            >
              <title>{name}</title>
            </path>
          ) : (
            <circle className="network__group" key={reference} cx={x} cy={y} r={8}>
              <title>{name}</title>
            </circle>
          );
        })}
      </svg>
      <figcaption>
        <Key kind="group" text={networkTexts.key.group} />
        <Key kind="island" text={networkTexts.key.island} />
        <Key kind="link" text={networkTexts.key.link} />
        <Key kind="border" text={networkTexts.key.border} />
      </figcaption>
    </figure>
  );
}

function Key({ kind, text }: { kind: keyof typeof networkTexts.key; text: string }) {
  return (
    <span className="network__key">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {kind === 'group' && <circle className="network__group" cx="12" cy="12" r="8" />}
        {kind === 'island' && <path className="network__island" d="m12 2 10 10-10 10L2 12z" />}
        {kind === 'link' && <path className="network__link" d="M0 12h24" />}
        {kind === 'border' && <path className="network__link network__link--border" d="M0 12h24" />}
      </svg>
      {text}
    </span>
  );
}
