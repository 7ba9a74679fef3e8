import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { EngagementView } from '../../../../domain/views.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** That the bot cannot say anything in the channel, why, and what to do; nothing where it can. */
export function SilenceNote({ silenced }: Pick<EngagementView, 'silenced'>) {
  const { t } = useTexts();
  if (silenced === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('lifecycle.silenced')}.</MessageBarTitle> {t(`fault.${silenced}`)}
      </MessageBarBody>
    </MessageBar>
  );
}
