import { useEffect, useState, type ComponentType } from 'react';

/**
 * A component whose code is fetched when it is first shown. React's own `lazy` keeps its waiting text on the screen for at
 * least 300 ms, also when the code is there sooner; this shows what was fetched at once. When it cannot be fetched the
 * nearest FaultBoundary hears of it, and the next time it is shown is another attempt.
 */
export function fetched<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile?: ComponentType,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Fetched(props: Props) {
    const [Shown, setShown] = useState(() => known);
    const [fault, setFault] = useState<{ cause: unknown }>();
    useEffect(() => {
      if (Shown) return;
      load().then(
        ({ default: component }) => {
          known = component;
          setShown(() => component);
        },
        (cause: unknown) => setFault({ cause }),
      );
    }, [Shown]);
    if (fault) throw fault.cause;
    if (Shown) return <Shown {...props} />;
    return Meanwhile ? <Meanwhile /> : null;
  };
}
