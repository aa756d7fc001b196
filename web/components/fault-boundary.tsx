import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  /** What to show when a part of the page breaks or cannot be loaded. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a fault in one part of the page, such as code that could not be fetched, from taking the rest with it. */
export class FaultBoundary extends Component<FaultBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
