import { Button } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { SourceChoices } from './SourceChoices.tsx';
import type { Source } from './startDraft.ts';
import { useTemplates } from './useTemplates.ts';

interface PickTemplateProps {
  readonly picked: Source | null;
  readonly onPick: (source: Source) => void;
  readonly onNext: () => void;
  readonly onCancel: () => void;
}

/** What to begin with. */
export function PickTemplate({ picked, onPick, onNext, onCancel }: PickTemplateProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { engagement } = usePlanEditor();
  const { data: own = [], error, refetch } = useTemplates(engagement.id);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  }, []);
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (picked) onNext();
  };
  return (
    <form ref={form} className={shared.section} onSubmit={next}>
      <p className={shared.quiet}>{t('tab.start.pickIntro')}</p>
      {error && <ErrorNote title="tab.start.listFailed" error={error} onRetry={() => void refetch()} />}
      <SourceChoices label={t('tab.start.pick')} theme={engagement.theme} own={own} picked={picked} onPick={onPick} />
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={picked === null}>
          {t('tab.start.next')}
        </Button>
        <Button className={shared.target} onClick={onCancel}>
          {t('tab.start.cancel')}
        </Button>
      </div>
    </form>
  );
}
