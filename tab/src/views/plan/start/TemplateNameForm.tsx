import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TEMPLATE_ABOUT_LIMIT, TEMPLATE_NAME_LIMIT } from '../../../../../domain/programmeTemplate.ts';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';

interface Named {
  readonly name: string;
  readonly about: string;
}

interface TemplateNameFormProps {
  readonly before?: Named;
  readonly submit: string;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onSave: (named: Named) => void;
  readonly onCancel: () => void;
}

/** What a template is called, and what it says about itself. */
export function TemplateNameForm({ before, submit, error, busy, onSave, onCancel }: TemplateNameFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [draft, setDraft] = useState<Named>(before ?? { name: '', about: '' });
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const nameless = draft.name.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless) field.current?.focus();
    else onSave({ name: draft.name.trim(), about: draft.about.trim() });
  };
  return (
    <form className={shared.section} onSubmit={save} noValidate>
      <Field
        label={t('tab.start.own.name')}
        required
        {...(tried && nameless && { validationMessage: t('tab.start.own.fault') })}
      >
        <Input
          input={{ ref: field }}
          maxLength={TEMPLATE_NAME_LIMIT}
          value={draft.name}
          onChange={(_, { value }) => setDraft({ ...draft, name: value })}
        />
      </Field>
      <Field label={t('tab.start.own.about')}>
        <Textarea
          maxLength={TEMPLATE_ABOUT_LIMIT}
          value={draft.about}
          onChange={(_, { value }) => setDraft({ ...draft, about: value })}
        />
      </Field>
      {error && <ErrorNote title="tab.start.own.failed" error={error} />}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={busy}>
          {submit}
        </Button>
        <Button className={shared.target} onClick={onCancel}>
          {t('tab.start.cancel')}
        </Button>
      </div>
    </form>
  );
}
