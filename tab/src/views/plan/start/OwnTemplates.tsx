import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ProgrammeTemplate } from '../../../../../domain/programmeTemplate.ts';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { TemplateNameForm } from './TemplateNameForm.tsx';
import { useTemplateChanges, useTemplates } from './useTemplates.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { outline: 'none' },
});

/** The templates that the programme has of its own, to be called something else or taken away. */
export function OwnTemplates({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { data: templates = [], error, refetch } = useTemplates(engagementId);
  const list = useRef<HTMLElement>(null);
  if (error) return <ErrorNote title="tab.start.listFailed" error={error} onRetry={() => void refetch()} />;
  if (templates.length === 0) return null;
  return (
    <section ref={list} tabIndex={-1} className={styles.list} aria-label={t('tab.start.own.list')}>
      <h3 className={shared.h3}>{t('tab.start.own.list')}</h3>
      <ul className={shared.plainList}>
        {templates.map((template) => (
          <OwnTemplate
            key={template.id}
            engagementId={engagementId}
            template={template}
            onChanged={() => list.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
}

interface OwnTemplateProps {
  readonly engagementId: string;
  readonly template: ProgrammeTemplate;
  /** The button that was pressed is gone. */
  readonly onChanged: () => void;
}

function OwnTemplate({ engagementId, template, onChanged }: OwnTemplateProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { rename, remove } = useTemplateChanges(engagementId);
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const { id, name, about } = template;
  const done = () => {
    setDoing(null);
    onChanged();
  };
  if (doing === 'rename') {
    return (
      <li className={styles.row}>
        <TemplateNameForm
          before={{ name, about }}
          submit={t('tab.start.own.change')}
          error={rename.error}
          busy={rename.isPending}
          onSave={(named) => rename.mutate({ id, ...named, seen: { name, about } }, { onSuccess: done })}
          onCancel={done}
        />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.name}>{name}</div>
        {about !== '' && <div className={shared.quiet}>{about}</div>}
      </div>
      {doing === 'remove' && (
        <>
          <p role="alert" className={shared.text}>
            {t('tab.start.own.removeAsk', { name })}
          </p>
          {remove.error && <ErrorNote error={remove.error} />}
        </>
      )}
      <div className={shared.row}>
        {doing === 'remove' ? (
          <>
            <Button className={shared.target} autoFocus onClick={() => remove.mutate(id, { onSuccess: onChanged })}>
              {t('tab.start.own.removeConfirm')}
            </Button>
            <Button className={shared.target} onClick={done}>
              {t('tab.start.own.keep')}
            </Button>
          </>
        ) : (
          <>
            <Button
              className={shared.target}
              aria-label={t('tab.start.own.renameOne', { name })}
              onClick={() => setDoing('rename')}
            >
              {t('tab.start.own.rename')}
            </Button>
            <Button
              className={shared.target}
              appearance="subtle"
              aria-label={t('tab.start.own.removeOne', { name })}
              onClick={() => setDoing('remove')}
            >
              {t('tab.start.own.remove')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
