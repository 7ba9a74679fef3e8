import { Button } from '@fluentui/react-components';
import { wallClock } from '../../../../domain/export/book.ts';
import { useOpenFile } from '../../api/ApiContext.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

interface FileReadyProps {
  readonly making: boolean;
  readonly file: { readonly url: string; readonly fileName: string; readonly expiresAt: string } | undefined;
  readonly error: unknown;
}

/** What became of a file that was asked for: on its way, ready with its link for as long as it works, or not made. */
export function FileReady({ making, file, error }: FileReadyProps) {
  const { t } = useTexts();
  const shared = useShared();
  const openFile = useOpenFile();
  const until = file && wallClock(new Date(file.expiresAt)).toISOString().slice(11, 16).replace(':', '.');
  return (
    <>
      <div role="status">
        {making && <p className={shared.quiet}>{t('export.making')}</p>}
        {file && !making && (
          <>
            <p className={shared.text}>{t('export.made', { name: file.fileName, time: until ?? '' })}</p>
            <Button appearance="subtle" className={shared.target} onClick={() => openFile(file.url)}>
              {t('export.again')}
            </Button>
          </>
        )}
      </div>
      {error !== null && <ErrorNote error={error} title="export.failed" />}
    </>
  );
}
