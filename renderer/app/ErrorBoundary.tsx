import { Component, type ReactNode } from 'react';
import { Button, EmptyState, useMessages } from '../ui';
import { TriangleAlert } from 'lucide-react';

interface State {
  readonly failed: boolean;
}

/** The last net: a defect shows a sentence and a way on instead of an empty window. A class, because React asks for one. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? <Defect /> : this.props.children;
  }
}

function Defect() {
  const { t } = useMessages();
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('errors.defectTitle')}
      text={t('errors.defectText')}
      action={
        <Button variant="primary" onPress={() => location.reload()}>
          {t('errors.reload')}
        </Button>
      }
    />
  );
}
