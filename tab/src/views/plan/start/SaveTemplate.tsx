import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { OwnTemplates } from './OwnTemplates.tsx';
import { TemplateNameForm } from './TemplateNameForm.tsx';
import { useTemplateChanges } from './useTemplates.ts';

/** The plan as a template for the whole programme, and the templates that the programme has. */
export default function SaveTemplate({ onDone }: { onDone: () => void }) {
  const { t } = useTexts();
  const shared = useShared();
  const { engagement } = usePlanEditor();
  const { save } = useTemplateChanges(engagement.id);
  const [id] = useState(() => crypto.randomUUID());
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (save.isSuccess) note.current?.focus();
  }, [save.isSuccess]);

  return (
    <div className={shared.section}>
      {save.isSuccess ? (
        <div ref={note} tabIndex={-1}>
          <MessageBar intent="success" layout="multiline" role="status">
            <MessageBarBody>{t('tab.start.own.saved', { name: save.variables.name })}</MessageBarBody>
          </MessageBar>
        </div>
      ) : (
        <>
          <p className={shared.text}>{t('tab.start.own.intro')}</p>
          <p className={shared.text}>{t('tab.start.own.check')}</p>
          <TemplateNameForm
            submit={t('tab.start.own.save')}
            error={save.error}
            busy={save.isPending}
            onSave={(named) => save.mutate({ id, ...named })}
            onCancel={onDone}
          />
        </>
      )}
      <OwnTemplates engagementId={engagement.id} />
      {save.isSuccess && (
        <div className={shared.row}>
          <Button appearance="primary" className={shared.target} onClick={onDone}>
            {t('tab.start.own.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
