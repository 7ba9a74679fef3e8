import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTexts } from './Texts.tsx';

function Stopped() {
  const { t } = useTexts();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('tab.error.page.title')}</MessageBarTitle> {t('tab.error.page.text')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => window.location.reload()}>{t('tab.error.page.reload')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Keeps a fault in one page (or a part of the script that did not load) from taking the frame with it. */
export class StopBoundary extends Component<{ readonly children: ReactNode }, { readonly stopped: boolean }> {
  override state = { stopped: false };

  static getDerivedStateFromError() {
    return { stopped: true };
  }

  override render() {
    return this.state.stopped ? <Stopped /> : this.props.children;
  }
}
