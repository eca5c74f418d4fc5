import { Component, type ReactNode } from 'react';
import { ErrorPanel } from './error-panel.tsx';

type ErrorBoundaryProps = {
  /** What stands inside, for the message: “The timeline”. */
  what: string;
  children: ReactNode;
};

/** Keeps a drawing bug in one chart, timeline or panel from taking the rest of the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('Something went wrong.') };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <ErrorPanel
        title={`${this.props.what} cannot be shown`}
        error={this.state.error}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
