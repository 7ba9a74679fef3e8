import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportWorkbench } from './ImportWorkbench.tsx';
import { usePlanFile } from './usePlanFile.ts';

interface ImportPanelProps {
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** From a file to the plan: choose, see what is understood, put right, confirm. */
export default function ImportPanel({ onCancel, onDone }: ImportPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { engagement, takeIn } = usePlanEditor();
  const { send, stop, file, read, error, isPending } = usePlanFile(engagement.id);
  const reading = isPending ? null : (read?.reading ?? null);
  return (
    <div className={shared.section}>
      <p className={shared.text}>{t('tab.import.intro')}</p>
      <FilePicker
        busyWith={isPending ? (file?.name ?? '') : null}
        again={reading !== null || error !== null}
        onFile={send}
        onStop={stop}
      />
      {error && !isPending && (
        <ErrorNote error={error} title="tab.import.failed" {...(file && { onRetry: () => send(file) })} />
      )}
      {read && reading?.outcome === 'refused' && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{t('tab.import.refusedTitle', { name: read.name })}</MessageBarTitle>{' '}
            {t(`tab.import.refused.${reading.reason}`)}
          </MessageBarBody>
        </MessageBar>
      )}
      {read && reading?.outcome === 'read' ? (
        <ImportWorkbench
          key={file ? `${file.name} ${file.lastModified} ${file.size}` : ''}
          name={read.name}
          book={reading.book}
          onCancel={onCancel}
          onConfirm={(change) => {
            takeIn(change);
            onDone();
          }}
        />
      ) : (
        <div className={shared.row}>
          <Button className={shared.target} onClick={onCancel}>
            {t('tab.import.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
