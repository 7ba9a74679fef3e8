import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Page } from './Page.tsx';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';

const STOPPED = new Error('the page stopped');

function Stopped() {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <Page title={t('tab.error.page.title')} error={STOPPED}>
      <p className={shared.text} role="alert">
        {t('tab.error.page.text')}
      </p>
      <div>
        <Button appearance="primary" className={shared.target} onClick={() => window.location.reload()}>
          {t('tab.error.page.reload')}
        </Button>
      </div>
    </Page>
  );
}

interface StopBoundaryProps {
  /** The address of the page: another page is tried anew. */
  readonly at: string;
  readonly children: ReactNode;
}

interface StopBoundaryState {
  readonly at: string;
  readonly stopped: boolean;
}

/** Keeps a fault in one page (or a part of the script that did not load) from taking the frame with it. */
export class StopBoundary extends Component<StopBoundaryProps, StopBoundaryState> {
  override state = { at: this.props.at, stopped: false };

  static getDerivedStateFromError() {
    return { stopped: true };
  }

  static getDerivedStateFromProps({ at }: StopBoundaryProps, state: StopBoundaryState) {
    return at === state.at ? null : { at, stopped: false };
  }

  override render() {
    return this.state.stopped ? <Stopped /> : this.props.children;
  }
}
