import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { EngagementView } from '../../../../domain/views.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { told, toTell } from './justFounded.ts';

/** What the set-up that was finished just now has made. */
export function FoundedNote({ engagement: { id, shortName: name } }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const [founded] = useState(() => toTell(id));
  useEffect(() => () => told(id), [id]);
  if (founded === null) return null;
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {founded.kind === 'moved' ? (
          t('setup.founded.moved', { name })
        ) : (
          <>
            <MessageBarTitle>{t('setup.founded.title', { name })}</MessageBarTitle>{' '}
            {[
              t('setup.founded.roles', { count: founded.roles }),
              founded.steps === 0 ? t('setup.founded.empty') : t('setup.founded.steps', { count: founded.steps }),
              ...(founded.series ? [t('setup.founded.series')] : []),
              t('setup.founded.then'),
            ].join(' ')}
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
