import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  /** Shown when the children throw an error or cannot be loaded. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** Prevents an error in one part of the page, such as a failure to fetch its code, from taking down the rest. */
export class ErrorBoundary extends Component<FaultBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
