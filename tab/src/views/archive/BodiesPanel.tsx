import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArchiveView } from '../../../../domain/archive/views.ts';
import { dayOf } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { MarkForm } from './MarkForm.tsx';
import { sayDayOfYear } from './sayDayOfYear.ts';

type BodyView = ArchiveView['bodies'][number];

const upperFirst = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

function markWords(t: Translate, { mark }: BodyView): string {
  if (mark === null) return t('archive.bodies.missing');
  const what = t(`archive.kind.${mark.kind}`);
  const said = { what, name: mark.by ?? t('tab.plan.formerPerson'), day: sayDayOfYear(t, dayOf(mark.at)) };
  return mark.reference === ''
    ? t('archive.bodies.notPart', said)
    : t('archive.bodies.done', { ...said, reference: mark.reference });
}

/** What each body has done about its archive, and the way to say so for those who may. */
export function BodiesPanel({ engagementId, bodies }: { engagementId: string; bodies: readonly BodyView[] }) {
  const { t } = useTexts();
  const shared = useShared();
  const [editing, setEditing] = useState<BodyView | null>(null);
  return (
    <section className={shared.panel} aria-labelledby="bodies">
      <div className={shared.section}>
        <h2 id="bodies" className={shared.h2}>
          {t('archive.bodies.title')}
        </h2>
        <p className={shared.quiet}>{t('archive.bodies.text')}</p>
        {bodies.map((view) => {
          const name = t(`archive.body.${view.body}`);
          return (
            <div key={view.body} className={shared.section}>
              <div>
                <h3 className={shared.h3}>{upperFirst(name)}</h3>
                <p className={shared.text}>{markWords(t, view)}</p>
              </div>
              {view.mine && (
                <div>
                  <Button className={shared.target} onClick={() => setEditing(view)}>
                    {t(view.mark === null ? 'archive.bodies.edit' : 'archive.bodies.change', { body: name })}
                  </Button>
                </div>
              )}
            </div>
          );
        })}
      </div>
      <FormDialog
        open={editing !== null}
        title={t('archive.bodies.edit', { body: editing ? t(`archive.body.${editing.body}`) : '' })}
        onClose={() => setEditing(null)}
      >
        {(desk) =>
          editing && <MarkForm engagementId={engagementId} view={editing} desk={desk} onDone={() => setEditing(null)} />
        }
      </FormDialog>
    </section>
  );
}
