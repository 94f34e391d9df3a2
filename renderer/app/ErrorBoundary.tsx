import { Component, type ReactNode } from 'react';
import { failureKindOf, type FailureKind } from '../../shared/failure';
import { valueOf } from '../live';
import { Button, EmptyState, useMessages } from '../ui';

interface State {
  readonly failure: FailureKind | null;
}

interface ErrorBoundaryProps {
  /** Where it changes, what is inside is tried anew: another address is another screen. */
  readonly resetOn?: string;
  readonly children: ReactNode;
}

/** The last net: a defect shows a sentence and a way on instead of an empty window. A class, because React asks for one. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override readonly state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: failureKindOf(thrown) };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override componentDidUpdate({ resetOn }: ErrorBoundaryProps): void {
    if (this.state.failure !== null && resetOn !== this.props.resetOn) this.setState({ failure: null });
  }

  override render(): ReactNode {
    // Where there is no other address to go to, the application itself did not start.
    const isWhole = this.props.resetOn === undefined;
    return this.state.failure === null ? (
      this.props.children
    ) : (
      <Defect kind={this.state.failure} offersSafeStart={isWhole} />
    );
  }
}

function Defect({ kind, offersSafeStart }: { readonly kind: FailureKind; readonly offersSafeStart: boolean }) {
  const { t } = useMessages();
  return (
    <EmptyState
      drawing="broken"
      title={t(kind === 'unknown' ? 'errors.defectTitle' : `errors.${kind}.title`)}
      text={t(kind === 'unknown' ? 'errors.defectText' : `errors.${kind}.text`)}
      action={
        <>
          <Button variant="primary" onPress={() => location.reload()}>
            {t('errors.reload')}
          </Button>
          {offersSafeStart && (
            <Button onPress={() => valueOf(window.verbund.restart('safely'))}>{t('errors.startSafely')}</Button>
          )}
        </>
      }
    />
  );
}
