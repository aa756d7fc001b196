import { Children, type ReactNode } from 'react';

export function Paragraph({ kind, children }: { kind?: 'lead' | 'small'; children: ReactNode }) {
  return (
    <p
      className={`utrecht-paragraph utrecht-paragraph--distanced ${kind ? `utrecht-paragraph--${kind}` : ''}`}
    >
      {children}
    </p>
  );
}

interface Heading2Props {
  readonly id?: string;
  /** Whether a link to the heading moves focus to it. */
  readonly isTarget?: boolean;
  readonly children: ReactNode;
}

export function Heading2({ id, isTarget = false, children }: Heading2Props) {
  return (
    <h2
      className="utrecht-heading-2 utrecht-heading-2--distanced"
      id={id}
      tabIndex={isTarget ? -1 : undefined}
    >
      {children}
    </h2>
  );
}

export function Heading3({ children }: { children: ReactNode }) {
  return <h3 className="utrecht-heading-3 utrecht-heading-3--distanced">{children}</h3>;
}

/** A bulleted list, in which two items may have the same text. */
export function BulletList({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="utrecht-unordered-list utrecht-unordered-list--distanced">
      {Children.map(items, (item) => (
        <li className="utrecht-unordered-list__item">{item}</li>
      ))}
    </ul>
  );
}

export function NumberedList({ items }: { items: readonly string[] }) {
  return (
    <ol className="utrecht-ordered-list utrecht-ordered-list--distanced">
      {items.map((item) => (
        <li className="utrecht-ordered-list__item" key={item}>
          {item}
        </li>
      ))}
    </ol>
  );
}

export function FactList({
  facts,
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[];
}) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div className="facts__row" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
