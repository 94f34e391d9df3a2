import { Component, type ReactNode } from 'react';
import { StoreError, type StoreErrorType } from '../data';
import { Button, EmptyState, useMessages } from '../ui';
import { TriangleAlert } from 'lucide-react';

/** `defect` is what nobody has thought of; the others say why a network does not open, and that nothing is lost. */
type Failure = StoreErrorType | 'defect';

interface State {
  readonly failure: Failure | undefined;
}

/** The last net: a defect shows a sentence and a way on instead of an empty window. A class, because React asks for one. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failure: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof StoreError ? error.type : 'defect' };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? <Failed failure={failure} /> : this.props.children;
  }
}

function Failed({ failure }: { readonly failure: Failure }) {
  const { t } = useMessages();
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t(`errors.${failure}Title`)}
      text={t(`errors.${failure}Text`)}
      action={
        <Button variant="primary" onPress={() => location.reload()}>
          {t('errors.reload')}
        </Button>
      }
    />
  );
}
