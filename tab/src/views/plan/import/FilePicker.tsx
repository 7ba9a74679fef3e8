import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { XLSX } from '../../../../../domain/contract/resources/planFiles.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground2 },
  name: { overflowWrap: 'anywhere' },
});

interface FilePickerProps {
  /** The file that is being read; null while none is. */
  readonly busyWith: string | null;
  /** Whether a file has been read, or could not be. */
  readonly again: boolean;
  readonly onFile: (file: File) => void;
  readonly onStop: () => void;
}

/** Takes a file from the person's device, by button or dropped. */
export function FilePicker({ busyWith, again, onFile, onStop }: FilePickerProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && busyWith === null) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a pointer; the button inside does the same
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {busyWith === null && (
        <>
          {!again && <p className={shared.text}>{t('tab.import.drop')}</p>}
          <Button
            className={shared.target}
            appearance={again ? 'secondary' : 'primary'}
            onClick={() => input.current?.click()}
          >
            {t(again ? 'tab.import.another' : 'tab.import.choose')}
          </Button>
          <p className={shared.quiet}>{t('tab.import.limits')}</p>
        </>
      )}
      <input
        ref={input}
        type="file"
        accept={`.xlsx,${XLSX}`}
        hidden
        aria-label={t('tab.import.choose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file, mended and chosen again, is a new one.
          currentTarget.value = '';
        }}
      />
      <div role="status">
        {busyWith !== null && (
          <p className={mergeClasses(shared.text, styles.name)}>{t('tab.import.reading', { name: busyWith })}</p>
        )}
      </div>
      {busyWith !== null && (
        <>
          <ProgressBar aria-label={t('tab.import.reading', { name: busyWith })} />
          <Button className={shared.target} onClick={onStop}>
            {t('tab.import.stop')}
          </Button>
        </>
      )}
    </div>
  );
}
