import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenSetUp } from '../../../../domain/setUp/view.ts';
import { Bar } from '../../ui/Bar.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import type { useSetUpChanges } from './useSetUp.ts';

interface SameMunicipalityProps {
  readonly view: OpenSetUp;
  readonly move: ReturnType<typeof useSetUpChanges>['move'];
  readonly onMoved: (engagementId: string) => void;
}

/** The municipality has an engagement already: it may be opened, or moved here, or be one of two. */
export function SameMunicipality({ view: { sameMunicipality }, move, onMoved }: SameMunicipalityProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asked, ask] = useState<string | null>(null);
  const close = () => {
    ask(null);
    move.reset();
  };
  if (sameMunicipality.length === 0) return null;
  return (
    <section className={shared.section} aria-label={t('setup.step.municipality')}>
      {sameMunicipality.map(({ id, shortName, programmeName, hasChannel, mayMove }, at) => (
        <Bar
          // biome-ignore lint/suspicious/noArrayIndexKey: those that the person may not open have no id
          key={at}
          intent="warning"
          title={t('setup.warn.municipality', { name: shortName, programme: programmeName })}
          action={
            id !== null && (
              <div className={shared.row}>
                <LinkButton to={`/engagements/${id}`} className={shared.target}>
                  {t('setup.warn.open')}
                </LinkButton>
                {mayMove && (
                  <Button className={shared.target} onClick={() => ask(id)}>
                    {t('setup.warn.move')}
                  </Button>
                )}
              </div>
            )
          }
        >
          {t(hasChannel ? 'setup.warn.otherChannel' : 'setup.warn.noChannel')}
        </Bar>
      ))}
      <ConfirmDialog
        open={asked !== null}
        title={t('setup.move.ask')}
        onClose={close}
        actions={
          <>
            <Button
              appearance="primary"
              className={shared.target}
              disabledFocusable={move.isPending}
              onClick={() => asked !== null && move.mutate(asked, { onSuccess: () => onMoved(asked) })}
            >
              {t('setup.move.confirm')}
            </Button>
            <Button className={shared.target} onClick={close}>
              {t('setup.move.cancel')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('setup.move.text')}</p>
        {move.error && <ErrorNote error={move.error} title="setup.move.failed" />}
      </ConfirmDialog>
    </section>
  );
}
