const house = 'M-15 3 0-11 15 3v13a2 2 0 0 1-2 2h-8V8h-10v10h-8a2 2 0 0 1-2-2z';

interface HouseProps {
  readonly at: readonly [x: number, y: number];
  readonly kind?: 'own' | 'soft' | 'plain';
}

function House({ at: [x, y], kind = 'plain' }: HouseProps) {
  return (
    <path
      className={`picture__house picture__house--${kind}`}
      d={house}
      transform={`translate(${x} ${y})`}
    />
  );
}

/** A drawing of what the product does: it shows neighbourhoods as rings, with links between them. */
export function HomePicture() {
  return (
    <svg className="hero__picture" viewBox="0 0 450 380" aria-hidden="true" focusable="false">
      <circle className="picture__ring" cx="112" cy="118" r="92" />
      <circle className="picture__ring" cx="376" cy="84" r="66" />
      <circle className="picture__ring" cx="104" cy="314" r="62" />
      <circle className="picture__ring picture__ring--own" cx="286" cy="260" r="106" />
      <path className="picture__link" d="m184 177 20 16m130-27 12-25M183 289l-20 6" />
      <House at={[78, 92]} kind="soft" />
      <House at={[128, 78]} kind="soft" />
      <House at={[110, 140]} kind="soft" />
      <House at={[358, 66]} kind="soft" />
      <House at={[394, 96]} kind="soft" />
      <House at={[88, 322]} kind="soft" />
      <House at={[122, 298]} kind="soft" />
      <House at={[252, 228]} />
      <House at={[308, 212]} />
      <House at={[284, 272]} kind="own" />
      <House at={[338, 280]} />
      <House at={[240, 306]} />
      <House at={[300, 328]} />
    </svg>
  );
}
