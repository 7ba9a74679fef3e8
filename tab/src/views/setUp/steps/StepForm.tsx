import { Button } from '@fluentui/react-components';
import { type ReactNode, type Ref, useRef } from 'react';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { StepProps } from './step.ts';

interface StepFormProps extends Pick<StepProps, 'saving' | 'error' | 'onBack'> {
  /** Sends what is filled in; false where something is missing, which then gets the focus. */
  readonly onSend: () => boolean;
  readonly children: ReactNode;
}

/** The form of one step with its buttons. What is wrong stands by its field, and the first of it gets the focus. */
export function StepForm({ saving, error, onBack, onSend, children }: StepFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const form: Ref<HTMLFormElement> = useRef(null);
  return (
    <form
      ref={form}
      className={shared.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (saving || onSend()) return;
        // The faults are drawn first.
        requestAnimationFrame(() => {
          const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input');
          const field = wrong?.matches('input, textarea, select') ? wrong : wrong?.querySelector<HTMLElement>('input');
          field?.focus();
        });
      }}
    >
      {children}
      {error !== null && error !== undefined && <ErrorNote error={error} title="setup.notSaved" />}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={saving}>
          {t('setup.next')}
        </Button>
        {onBack && (
          <Button className={shared.target} onClick={onBack}>
            {t('setup.back')}
          </Button>
        )}
      </div>
    </form>
  );
}
