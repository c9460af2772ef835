import { Button } from 'antd';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageState } from '../ui/page-state.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Told once when the screen breaks. */
  readonly onBroken?: () => void;
}

interface ErrorBoundaryState {
  readonly failure: Error | null;
}

/** Keeps a screen that fails from taking the window with it. React hands such failures to class components only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(failure: unknown): ErrorBoundaryState {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override componentDidCatch(): void {
    this.props.onBroken?.();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <BrokenPage failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

function BrokenPage(props: { readonly failure: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <PageState
      tone="wrong"
      role="alert"
      title={t('frame.state.broken')}
      detail={
        <>
          {t('frame.state.brokenDetail')}
          <br />
          <code>{props.failure.message}</code>
        </>
      }
      action={<Button onClick={props.onRetry}>{t('frame.action.reload')}</Button>}
    />
  );
}
