import { useEffect, useState, type ComponentType } from 'react';

/**
 * A component whose code is fetched when it is first shown. React's own `lazy` keeps its fallback on screen for at
 * least 300 ms, even when the code arrives sooner; `fetched` shows the component as soon as its code arrives. When the
 * code cannot be fetched, the nearest ErrorBoundary catches the error, and the code is fetched again the next time the
 * component is shown.
 */
export function fetched<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile?: ComponentType,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Fetched(props: Props) {
    const [Shown, setShown] = useState(() => known);
    const [failure, setFailure] = useState<{ cause: unknown }>();
    useEffect(() => {
      if (Shown) return;
      load().then(
        ({ default: component }) => {
          known = component;
          setShown(() => component);
        },
        (cause: unknown) => setFailure({ cause }),
      );
    }, [Shown]);
    if (failure) throw failure.cause;
    if (Shown) return <Shown {...props} />;
    return Meanwhile ? <Meanwhile /> : null;
  };
}
